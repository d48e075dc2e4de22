import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../../core/project/readable-names.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import { coreView } from "../state/core-view.js";
import { departureView, type DepartureView } from "../state/departure-view.js";
import { useAfterPaint } from "../use-after-paint.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { Arrival } from "./Arrival.js";
import { Disclosure } from "./Disclosure.js";
import { FigureTable } from "./FigureTable.js";
import { Fold } from "./Fold.js";
import { Waiting } from "./Waiting.js";

/** More names than this would be read by nobody: they are left out. */
const NAMES_LIMIT = 3;

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  strong: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  list: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** With whom to begin, and what changes if a partner leaves or joins. */
export function PartnerAnalyses({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <div className={styles.folds}>
      <Fold title={words.t("analysis.core.title")}>
        <StartingCore project={project} />
      </Fold>
      <Fold title={words.t("analysis.departure.title")}>
        <Departure project={project} />
      </Fold>
      <Fold title={words.t("analysis.arrival.title")}>
        <Arrival project={project} />
      </Fold>
    </div>
  );
}

function StartingCore({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useAfterPaint(project, coreView);
  if (view === null) return <Waiting />;
  if (view.proposed === null) return <p className={styles.text}>{words.t(view.candidates < 2 ? "analysis.core.few" : "analysis.core.nothing")}</p>;
  const { names, overlap, readiness } = view.proposed;
  return (
    <>
      <p className={styles.strong}>{words.t("analysis.core.proposed", { names: words.list(names) })}</p>
      <p className={styles.text}>{words.t("analysis.core.why", { overlap: words.percent(overlap), readiness: words.percent(readiness) })}</p>
      <p className={styles.quiet}>
        {words.t(`analysis.core.${view.method}`)} {words.t("analysis.core.rule")}
      </p>
      <h3 className={styles.title}>{words.t("analysis.core.sizes")}</h3>
      <Disclosure items={view.bySize} first={5}>
        {(shown) => (
          <FigureTable
            caption={words.t("analysis.core.sizes")}
            columns={[words.t("analysis.core.overlap"), words.t("analysis.core.readiness")]}
            rows={shown.map((core) => ({
              key: String(core.size),
              name: words.t("analysis.core.size", { count: core.size }),
              figures: [words.percent(core.overlap), words.percent(core.readiness)],
              note: words.list(core.names),
              strong: core.size === view.proposed?.size,
            }))}
          />
        )}
      </Disclosure>
    </>
  );
}

function Departure({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const id = useId();
  const [code, setCode] = useState("");
  const partners = project.partners.filter((partner) => partner.status !== "withdrawn");
  return (
    <>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={id}>
          {words.t("analysis.departure.choose")}
        </label>
        <Select id={id} value={code} onChange={(_, data) => setCode(data.value)}>
          <option value="">{words.t("analysis.departure.nobody")}</option>
          {partners.map((partner) => (
            <option key={partner.code} value={partner.code}>
              {nameOfPartner(partner)}
            </option>
          ))}
        </Select>
      </div>
      <div role="status">{partners.some((partner) => partner.code === code) && <DepartureOf key={code} project={project} code={code} />}</div>
    </>
  );
}

const departureOf = ({ project, code }: { project: Project; code: string }): DepartureView => departureView(project, code);

function DepartureOf({ project, code }: { project: Project; code: string }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const question = useMemo(() => ({ project, code }), [project, code]);
  const view = useAfterPaint(question, departureOf);
  if (view === null) return <Waiting />;
  return (
    <ul className={styles.list}>
      {departureSentences(words, view).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function departureSentences(words: AnalysisWords, view: DepartureView): string[] {
  const { first, freed, heaviest, heaviestAfter, shortages, lost } = view;
  const named = (scopes: DepartureView["freed"]): string => words.list(scopes.map(nameOfScope));
  const burden = (share: number | null): string => words.percent(share ?? 0, 1);
  const same = first.before.length === first.after.length && first.before.every((scope) => first.after.includes(scope));
  const place =
    first.before.length === 0 && first.after.length === 0
      ? words.t("analysis.departure.firstNone")
      : first.before.length === 0
        ? words.t("analysis.departure.firstNew", { scopes: named(first.after) })
        : same
          ? words.t("analysis.departure.firstHolds", { scopes: named(first.before) })
          : words.t("analysis.departure.firstChanges", { before: named(first.before), after: named(first.after) });
  const carried =
    heaviest.before === null && heaviest.after === null
      ? words.t("analysis.departure.heaviestNone")
      : heaviest.before === null
        ? words.t("analysis.departure.heaviestNew", { after: burden(heaviest.after) })
        : heaviest.after === null
          ? words.t("analysis.departure.heaviestLost", { before: burden(heaviest.before) })
          : burden(heaviest.before) === burden(heaviest.after)
            ? words.t("analysis.departure.heaviestSame", { before: burden(heaviest.before) })
            : words.t(heaviestAfter.length > NAMES_LIMIT ? "analysis.departure.heaviestMany" : "analysis.departure.heaviest", {
                before: burden(heaviest.before),
                after: burden(heaviest.after),
                names: words.list(heaviestAfter),
              });
  return [
    place,
    ...(freed.length === 0 ? [] : [words.t("analysis.departure.freed", { scopes: named(freed) })]),
    carried,
    ...shortages.map(({ resource, missing }) =>
      words.t("analysis.departure.shortage", { resource: nameOfResource(resource), missing: words.number(missing, { maximumFractionDigits: 2 }), unit: resource.unit }),
    ),
    lost.length === 0 ? words.t("analysis.departure.lostNone") : words.t("analysis.departure.lost", { items: words.list(lost) }),
  ];
}
