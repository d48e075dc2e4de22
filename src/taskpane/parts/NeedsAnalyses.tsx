import { Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Activity, Mode, Project } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import { needsView, type NeedsView } from "../state/needs-view.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { addProposedScope } from "../actions/add-proposed-scope.js";
import { ActionButton } from "./ActionButton.js";
import { Bar } from "./Bar.js";
import { Disclosure } from "./Disclosure.js";
import { Fold } from "./Fold.js";

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  wanted: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** How far the scopes answer the needs, and which scopes the needs suggest. */
export function NeedsAnalyses({ project, proposalsOpen = false }: { project: Project; proposalsOpen?: boolean }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useMemo(() => needsView(project), [project]);
  return (
    <div className={styles.folds}>
      {project.scopes.length > 0 && (
        <Fold title={words.t("analysis.needs.coverage")} hint={words.t(view.needs === 0 ? "analysis.needs.empty" : "analysis.needs.coverageHint")}>
          {view.needs > 0 && <Coverage view={view} />}
        </Fold>
      )}
      <Fold
        title={words.t("analysis.needs.proposals")}
        startsOpen={proposalsOpen}
        hint={words.t(view.needs === 0 ? "analysis.needs.empty" : view.proposals.length === 0 ? "analysis.needs.proposalsNone" : "analysis.needs.proposalsHint")}
      >
        <Proposals view={view} />
      </Fold>
    </div>
  );
}

function Coverage({ view }: { view: NeedsView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <>
      <Disclosure items={view.coverage} first={10}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ scope, share, answered }) => (
              <li key={scope.code} className={styles.row}>
                <div className={styles.line}>
                  <span className={styles.name}>{nameOfScope(scope)}</span>
                  <span className={styles.figure}>{share === null ? "–" : words.percent(share)}</span>
                </div>
                <Bar segments={[{ size: share ?? 0 }]} />
                <span className={styles.quiet}>{words.t("analysis.needs.answers", { count: answered, total: view.needs })}</span>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      {view.unanswered.length > 0 && (
        <>
          <h3 className={styles.title}>{words.t("analysis.needs.unanswered")}</h3>
          <Disclosure items={view.unanswered} first={6}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ need, partner }) => (
                  <li key={need.code} className={styles.text}>
                    {words.t("analysis.needs.need", { need: need.need.trim() || need.code, partner })}
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        </>
      )}
    </>
  );
}

/** The proposal in the group's words, and the button that adds it. */
function Wanted({ activity, mode, items, benefit, hasSimilar }: { activity: Activity; mode: Mode | null; items: readonly string[]; benefit: string; hasSimilar: boolean }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const [label, setLabel] = useState(items.length > 0 ? `${choices.activity[activity]}, ${words.list(items.slice(0, 3))}` : choices.activity[activity]);
  return (
    <div className={styles.wanted}>
      <Field label={words.t("filling.name")}>
        <Input value={label} onChange={(_, data) => setLabel(data.value)} />
      </Field>
      <div>
        <ActionButton action={addProposedScope} input={{ label: label.trim(), activity, mode, userBenefit: benefit }} appearance={hasSimilar ? "subtle" : "secondary"} size="small" disabled={label.trim() === ""} />
      </div>
    </div>
  );
}

function Proposals({ view }: { view: NeedsView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  return (
    <Disclosure items={view.proposals} first={8}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(({ activity, mode, items, partners, needs, similar, benefit }, index) => (
            <li key={[index, activity, mode, ...items].join("|")} className={styles.row}>
              <span className={styles.name}>
                {mode === null ? choices.activity[activity] : words.t("analysis.needs.proposal", { activity: choices.activity[activity], mode: choices.mode[mode].toLocaleLowerCase(words.language) })}
              </span>
              {items.length > 0 && <span className={styles.text}>{words.t("analysis.needs.shared", { items: words.list(items) })}</span>}
              <span className={styles.quiet}>{words.t("analysis.needs.from", { count: needs, partners: words.list(partners) })}</span>
              {similar.length > 0 && <span className={styles.quiet}>{words.t("analysis.needs.similar", { scopes: words.list(similar) })}</span>}
              <Wanted activity={activity} mode={mode} items={items} benefit={benefit} hasSimilar={similar.length > 0} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
