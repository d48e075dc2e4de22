import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { hasGovernance } from "../../core/governance/has-begun.js";
import { seatCheck, type SeatCheck } from "../../core/governance/seat-check.js";
import type { Place } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import { sheetWords, type SheetWords } from "../../words/sheets.js";
import { proposeBodiesAndSeats } from "../actions/propose-bodies-and-seats.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Band } from "../parts/Band.js";
import { CheckList, type Check } from "../parts/CheckList.js";
import { OrganisationForms } from "../parts/OrganisationForms.js";
import { Section } from "../parts/Section.js";
import { formStanding } from "../state/form-standing.js";
import { today } from "../state/today.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
});

/** Which form the group takes, which bodies decide and act, and whether all of it holds together. */
export function GovernancePage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  if (project === null) return null;
  const texts = sheetWords(state.language);
  const checked = seatCheck(project, today());
  const { bodies } = project.governance;
  const isComplete = checked.missingKinds.length === 0 && checked.unseated.length === 0;
  return (
    <div className={styles.page}>
      <OrganisationForms project={project} />
      <Section title={words.t("governing.bodies.title")} {...(bodies.length === 0 ? { hint: words.t("governing.bodies.none") } : {})}>
        {bodies.length > 0 && (
          <ul className={styles.list}>
            {bodies.map((body, b) => (
              <li key={body.code}>
                <div className={styles.head}>
                  <span className={styles.name}>{body.label.trim() || body.code}</span>
                  <Band tone="neutral">{texts.choices.bodyKind[body.kind]}</Band>
                </div>
                <p className={styles.quiet}>{[body.remit, factsOf(words, checked.bodies[b], body.meetingsPerYear)].filter((text) => text !== "").join(" ")}</p>
              </li>
            ))}
          </ul>
        )}
        {!isComplete && (
          <>
            <p className={styles.quiet}>{words.t("governing.bodies.proposeHint")}</p>
            <div>
              <ActionButton action={proposeBodiesAndSeats} input={undefined} appearance={bodies.length === 0 ? "primary" : "secondary"} />
            </div>
          </>
        )}
      </Section>
      <Section title={words.t("governing.checks.title")} {...(hasGovernance(project) ? {} : { hint: words.t("governing.checks.waiting") })}>
        {hasGovernance(project) && <CheckList checks={checksOf(project, checked, texts)} />}
      </Section>
    </div>
  );
}

function factsOf(words: ReturnType<typeof useAnalysisWords>, body: SeatCheck["bodies"][number] | undefined, planned: number | null): string {
  if (body === undefined) return "";
  return [
    words.t("governing.bodies.members", { count: body.members }),
    `${words.t("governing.bodies.held", { count: body.meetings })}${planned === null ? "" : ` (${words.t("governing.bodies.planned", { count: planned })})`}`,
    words.t("governing.bodies.logged", { count: body.decisions }),
  ].join(" · ");
}

/** The checks of the governance sheet, each with the row that it is about. */
function checksOf(project: Project, checked: SeatCheck, { seatChecks }: SheetWords): Check[] {
  const body = (codes: readonly string[], column: string): Place => ({ table: "Bodies", ...(codes[0] === undefined ? {} : { row: codes[0] }), column });
  const first = checked.unseated[0];
  const standing = formStanding(project);
  return [
    { label: seatChecks.G1, holds: first === undefined, place: { table: "PartnerSeats", ...(first === undefined ? {} : { row: first }), column: "check" } },
    { label: seatChecks.G2, holds: checked.withoutMember.length === 0, place: body(checked.withoutMember, "members") },
    { label: seatChecks.G3, holds: checked.withoutMeeting.length === 0, place: body(checked.withoutMeeting, "meetings") },
    { label: seatChecks.G4, holds: checked.withoutDecision.length === 0, place: body(checked.withoutDecision, "decisions") },
    { label: seatChecks.G5, holds: checked.missingKinds.length === 0, place: { table: "Bodies", column: "kind" } },
    { label: seatChecks.G6, holds: standing === "fits" || standing === "explained", place: { table: "GovernanceChoice", row: "#1", column: standing === "unexplained" ? "formReason" : "form" } },
  ];
}
