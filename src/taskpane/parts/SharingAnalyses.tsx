import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import { ShowMe } from "./ShowMe.js";
import { apartView } from "../state/apart-view.js";
import { sharingView, type SharingView } from "../state/sharing-view.js";
import { signed } from "../state/signed.js";
import { useAfterPaint } from "../use-after-paint.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { useLongTask } from "../use-long-task.js";
import { Disclosure } from "./Disclosure.js";
import { FigureTable } from "./FigureTable.js";
import { Fold } from "./Fold.js";
import { Note } from "./Note.js";
import { Waiting } from "./Waiting.js";

/** More names than this would be read by nobody: they are counted. */
const NAMES_LIMIT = 4;

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  flag: { color: tokens.colorStatusDangerForeground1 },
});

const euros = (words: AnalysisWords, value: number): string => words.number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

/** Sharing keys side by side, whether a group would do better apart, and whether everyone gains. */
export function SharingAnalyses({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <div className={styles.folds}>
      <Fold title={words.t("analysis.sharing.title")}>
        <Keys project={project} />
      </Fold>
      <Fold title={words.t("analysis.apart.title")}>
        <Apart project={project} />
      </Fold>
      <Fold title={words.t("analysis.gains.title")}>
        <Gains project={project} />
      </Fold>
    </div>
  );
}

function Keys({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useAfterPaint(project, sharingView);
  if (view === null) return <Waiting />;
  if (view.keys.length === 0) return <p className={styles.text}>{words.t("analysis.sharing.none")}</p>;
  const figure = (value: number | null): string => (value === null ? "–" : words.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
  return (
    <>
      <p className={styles.quiet}>{words.t("analysis.sharing.hint", { total: euros(words, view.total) })}</p>
      <FigureTable
        caption={words.t("analysis.sharing.title")}
        columns={[words.t("analysis.sharing.heaviest"), words.t("analysis.sharing.jain"), words.t("analysis.sharing.gini")]}
        rows={view.keys.map((entry) => {
          const remarks = [...remark(words, "aboveCap", entry.aboveCap), ...remark(words, "losing", entry.losing)];
          return {
            key: entry.key,
            name: words.t(`analysis.sharing.${entry.key}`),
            figures: [entry.heaviest === null ? "–" : words.number(entry.heaviest, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }), figure(entry.jain), figure(entry.gini)],
            strong: entry.key === "balanced",
            ...(remarks.length === 0 ? {} : { note: remarks.join(" ") }),
          };
        })}
      />
    </>
  );
}

function remark(words: AnalysisWords, kind: "aboveCap" | "losing", names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [names.length > NAMES_LIMIT ? words.t(`analysis.sharing.${kind}Many`, { count: names.length }) : words.t(`analysis.sharing.${kind}`, { names: words.list(names) })];
}

/** An excess of less than this is none. */
const CENT = 0.01;

function Apart({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const balanced = useAfterPaint(project, sharingView)?.balanced ?? null;
  // A million groups take longer than a page may stand still.
  const { state, start } = useLongTask("groups", project);
  useEffect(() => {
    if (balanced !== null) start({ project, balanced });
  }, [project, balanced, start]);
  if (balanced === null || state.phase !== "done") return <Waiting />;
  const view = apartView(project, balanced, state.output);
  if (view.shares.length === 0) return <p className={styles.text}>{words.t("analysis.apart.none")}</p>;
  const money = (value: number): string => euros(words, value);
  return (
    <>
      <p className={styles.quiet}>{words.t("analysis.apart.hint")}</p>
      {view.tooManyGroups && <Note tone="info">{words.t("analysis.apart.tooMany")}</Note>}
      {view.apart.length > 0 && (
        <FigureTable
          caption={words.t("analysis.apart.title")}
          columns={[words.t("analysis.apart.asked"), words.t("analysis.apart.alone"), words.t("analysis.apart.beyond")]}
          rows={view.apart.map(({ key, names, asked, alone, excess }) => ({
            key,
            name: words.t(`analysis.sharing.${key}`),
            figures: [money(asked), money(alone), signed(excess, money)],
            strong: key === "balanced",
            note: excess < CENT ? words.t("analysis.apart.nobody") : <strong className={styles.flag}>{apartNames(words, names)}</strong>,
          }))}
        />
      )}
      <h3 className={styles.title}>{words.t("analysis.apart.sharesTitle")}</h3>
      <p className={styles.quiet}>{words.t("analysis.apart.sharesHint")}</p>
      <Disclosure items={view.shares} first={12}>
        {(shown) => (
          <FigureTable
            caption={words.t("analysis.apart.sharesTitle")}
            columns={[words.t("analysis.apart.shapley"), words.t("analysis.apart.balanced"), words.t("analysis.apart.alone")]}
            rows={shown.map(({ partner, name, shapley, balanced, alone }) => ({ key: partner, name, figures: [money(shapley), balanced === null ? "–" : money(balanced), money(alone)] }))}
          />
        )}
      </Disclosure>
    </>
  );
}

function apartNames(words: AnalysisWords, names: readonly string[]): string {
  return names.length > NAMES_LIMIT ? words.t("analysis.apart.groupMany", { count: names.length }) : words.t("analysis.apart.group", { names: words.list(names) });
}

function Gains({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useAfterPaint(project, sharingView);
  if (view === null) return <Waiting />;
  if (view.gains.length === 0) return <p className={styles.text}>{words.t("analysis.gains.none")}</p>;
  if (!view.gainsKnown) {
    return (
      <Note tone="info">
        <span>
          {words.t("analysis.gains.unknown")} <ShowMe place={{ table: "Gains", column: "scope" }} what={words.t("analysis.gains.title")} />
        </span>
      </Note>
    );
  }
  const money = (value: number | null): string => (value === null ? "–" : euros(words, value));
  return (
    <>
      <Note tone={view.withoutGain === 0 ? "good" : "warning"}>
        {view.withoutGain === 0 ? words.t("analysis.gains.everyone") : words.t("analysis.gains.without", { count: view.withoutGain })}
      </Note>
      <p className={styles.quiet}>{words.t("analysis.gains.hint")}</p>
      <Disclosure items={view.gains} first={12}>
        {(shown) => (
          <FigureTable
            caption={words.t("analysis.gains.title")}
            columns={[words.t("analysis.gains.gained"), words.t("analysis.gains.given"), words.t("analysis.gains.net")]}
            rows={shown.map((entry) => ({
              key: entry.partner,
              name: entry.name,
              figures: [money(entry.value), money(entry.contribution), entry.net === null ? "–" : signed(entry.net, money)],
              note: <Kinds gains={entry} />,
            }))}
          />
        )}
      </Disclosure>
    </>
  );
}

function Kinds({ gains }: { gains: SharingView["gains"][number] }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  if (gains.withoutGain) return <strong className={styles.flag}>{words.t("analysis.gains.nothing")}</strong>;
  const { choices } = sheetWords(words.language);
  return <>{gains.kinds.map((kind) => choices.gain[kind]).join(" · ")}</>;
}
