import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ACTIVITIES, type Activity, type Need, type Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import { Disclosure } from "../parts/Disclosure.js";
import { Dots } from "../parts/Dots.js";
import { NeedsAnalyses } from "../parts/NeedsAnalyses.js";
import { NewNeed } from "../parts/NewNeed.js";
import { Note } from "../parts/Note.js";
import { Section } from "../parts/Section.js";
import { ShowMe } from "../parts/ShowMe.js";
import { needGaps } from "../state/need-gaps.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  title: { ...typographyStyles.caption1Strong, margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0, overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** What each partner needs, by activity; one more; and what the needs suggest. */
export function NeedsPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  if (project === null) return null;
  const { choices } = sheetWords(state.language);
  const groups = ([...ACTIVITIES, null] as (Activity | null)[]).map((activity) => ({ activity, needs: project.needs.filter((need) => need.activity === activity) })).filter(({ needs }) => needs.length > 0);
  return (
    <div className={styles.page}>
      {project.partners.length === 0 && <Note tone="info">{state.words.t("pane.partners.empty")}</Note>}
      <Section title={state.words.t("pane.facts.needs", { count: project.needs.length })} hint={words.t(project.needs.length === 0 ? "filling.needsEmpty" : "filling.needsIntro")}>
        {groups.map(({ activity, needs }) => (
          <div key={activity ?? ""}>
            <h3 className={styles.title}>{activity === null ? words.t("filling.noActivity") : choices.activity[activity]}</h3>
            <Disclosure items={needs} first={4}>
              {(shown) => (
                <ul className={styles.list}>
                  {shown.map((need) => (
                    <NeedLine key={need.code} need={need} project={project} />
                  ))}
                </ul>
              )}
            </Disclosure>
          </div>
        ))}
      </Section>
      {project.partners.length > 0 && (
        <Section title={words.t("filling.newNeed")}>
          <NewNeed project={project} />
        </Section>
      )}
      {project.needs.length > 0 && <NeedsAnalyses project={project} />}
    </div>
  );
}

const GAP_WORDS = { activity: "filling.activity", priority: "filling.priority", userBenefit: "filling.benefit" } as const;

function NeedLine({ need, project }: { need: Need; project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const gaps = needGaps(need);
  const partner = project.partners.find(({ code }) => code === need.partner);
  const text = need.need.trim() || need.code;
  const facts = [partner === undefined ? need.partner : nameOfPartner(partner), ...(need.mode === null ? [] : [choices.mode[need.mode]])];
  return (
    <li>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet}>{facts.join(" · ")}</p>
      {need.userBenefit.trim() !== "" && <p className={styles.quiet}>{need.userBenefit}</p>}
      {gaps.length > 0 && <p className={styles.quiet}>{words.t("filling.remains", { what: words.list(gaps.map((gap) => words.t(GAP_WORDS[gap]).toLocaleLowerCase(words.language))) })}</p>}
      <div className={styles.line}>
        <Dots value={need.priority} of={5} label={need.priority === null ? words.t("filling.priorityUnknown") : words.t("filling.priorityOf", { value: need.priority })} />
        <ShowMe place={{ table: "Needs", row: need.code, column: gaps[0] ?? "need" }} what={text} />
      </div>
    </li>
  );
}
