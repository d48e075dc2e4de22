import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { communicationActionState, communicationState, type CommunicationChecks } from "../../core/communication/communication-state.js";
import { hasCommunication } from "../../core/governance/has-begun.js";
import type { Place } from "../../core/project/problem.js";
import type { CommunicationAction, Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { sheetWords, type SheetWords } from "../../words/sheets.js";
import { proposeCommunicationPlan } from "../actions/propose-communication-plan.js";
import { ActionButton } from "../parts/ActionButton.js";
import { CheckList, type Check } from "../parts/CheckList.js";
import { DueList, type DueLine } from "../parts/DueList.js";
import { Section } from "../parts/Section.js";
import { today } from "../state/today.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  figure: { ...typographyStyles.caption1Strong, whiteSpace: "nowrap" },
});

/** What is overdue, what comes next, and what the plan of communication still lacks. */
export function CommunicationPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  if (project === null) return null;
  const day = today();
  const { audiences, checks } = communicationState(project, day);
  const texts = sheetWords(state.language);
  const inState = (wanted: readonly string[]): CommunicationAction[] => project.communication.filter((action) => wanted.includes(communicationActionState(action, day))).sort(byDay);
  const overdue = inState(["overdue"]);
  const next = inState(["due", "undated"]);
  const isComplete = checks.everyAudience && checks.annualMeeting && checks.newsletter;
  const begun = hasCommunication(project);
  const lines = (actions: readonly CommunicationAction[]): DueLine[] => actions.map((action) => lineOf(words, project, action));
  return (
    <div className={styles.page}>
      {overdue.length > 0 && (
        <Section title={words.t("governing.communication.overdue")} aside={words.number(overdue.length)}>
          <DueList lines={lines(overdue)} list="communication" />
        </Section>
      )}
      <Section
        title={words.t("governing.communication.next")}
        hint={begun ? (next.length === 0 ? words.t("governing.communication.noneNext") : overdue.length === 0 ? words.t("governing.communication.noneOverdue") : undefined) : words.t("governing.communication.none")}
      >
        {next.length > 0 && <DueList lines={lines(next)} list="communication" />}
        {!isComplete && (
          <>
            <p className={styles.quiet}>{words.t("governing.communication.proposeHint")}</p>
            <div>
              <ActionButton action={proposeCommunicationPlan} input={day} appearance={begun ? "secondary" : "primary"} />
            </div>
          </>
        )}
      </Section>
      {project.communication.length > 0 && (
        <Section title={words.t("governing.communication.audiences")}>
          <ul className={styles.list}>
            {audiences.map(({ audience, done, overdue: late, ahead }) => (
              <li key={audience} className={styles.line}>
                <span>{texts.choices.audience[audience]}</span>
                <span className={styles.figure}>{words.t("governing.communication.counts", { count: done, ahead: ahead + late })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {begun && (
        <Section title={words.t("governing.checks.title")}>
          <CheckList checks={checksOf(checks, texts, overdue[0]?.code)} />
        </Section>
      )}
    </div>
  );
}

/** The earliest first, those without a date last. */
function byDay(a: CommunicationAction, b: CommunicationAction): number {
  return (a.due ?? "9999").localeCompare(b.due ?? "9999");
}

function lineOf(words: ReturnType<typeof useAnalysisWords>, project: Project, action: CommunicationAction): DueLine {
  const nameOf = (code: string): string => {
    const partner = project.partners.find((candidate) => candidate.code === code);
    return partner === undefined ? code : nameOfPartner(partner);
  };
  const details = [
    action.due === null ? words.t("governing.communication.undated") : words.t("governing.communication.due", { date: words.date(action.due) }),
    ...(action.lead === null ? [] : [words.t("governing.communication.by", { partner: nameOf(action.lead) })]),
    ...(action.partner === null ? [] : [words.t("governing.communication.through", { partner: nameOf(action.partner) })]),
  ].join(" · ");
  return { code: action.code, text: action.message.trim() || action.code, details, place: { table: "Communication", row: action.code, column: action.due === null ? "due" : "done" } };
}

/** The checks of the communication sheet, each with the cell that it is about. */
function checksOf(checks: CommunicationChecks, { communicationChecks }: SheetWords, overdue: string | undefined): Check[] {
  const plan = (column: string): Place => ({ table: "Communication", column });
  return [
    { label: communicationChecks.C1, holds: checks.everyAudience, place: plan("audience") },
    { label: communicationChecks.C2, holds: checks.usersEarly, place: plan("audience") },
    { label: communicationChecks.C3, holds: checks.annualMeeting, place: plan("channel") },
    { label: communicationChecks.C4, holds: checks.newsletter, place: plan("channel") },
    { label: communicationChecks.C5, holds: checks.webSpace, place: { table: "Belonging", row: "#1", column: "webSpace" } },
    { label: communicationChecks.C6, holds: checks.nothingOverdue, place: { ...plan("done"), ...(overdue === undefined ? {} : { row: overdue }) } },
  ];
}
