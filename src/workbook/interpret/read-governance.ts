import { belongingTable, communicationTable, decisionsTable } from "../tables/communication-tables.js";
import { bodiesTable, governanceChoiceTable, organisationAnswersTable, seatsTable } from "../tables/governance-tables.js";
import type { TableReader } from "./table-reader.js";

/**
 * Reads the form of organisation, the bodies, communication and the journal.
 *
 * @param reader - the workbook; partners have been read
 */
export function readGovernance(reader: TableReader): void {
  const { project, context } = reader;
  const [choice] = reader.rows(governanceChoiceTable(context));
  if (choice !== undefined) Object.assign(project.governance, { form: choice.form, formReason: choice.formReason });
  readAnswers(reader);
  project.governance.bodies = reader.coded(reader.rows(bodiesTable(context)), "B", "Bodies");
  const seats = reader.rows(seatsTable(context));
  project.governance.seats = reader.refer(reader.refer(seats, "partner", project.partners), "body", project.governance.bodies);
  project.communication = reader.coded(reader.rows(communicationTable(context)), "M", "Communication");
  reader.refer(reader.refer(project.communication, "partner", project.partners), "lead", project.partners);
  const [belonging] = reader.rows(belongingTable(context));
  if (belonging !== undefined) project.belonging = belonging;
  project.decisions = reader.coded(reader.rows(decisionsTable(context)), "D", "Decisions");
  reader.refer(reader.refer(project.decisions, "lead", project.partners), "body", project.governance.bodies);
}

/** The first row of each question counts. */
function readAnswers(reader: TableReader): void {
  const { answers } = reader.project.governance;
  const seen = new Set<string>();
  for (const { question, yes, number } of reader.rows(organisationAnswersTable(reader.context))) {
    if (question === null || question === "partners" || seen.has(question)) continue;
    seen.add(question);
    if (question === "durationYears") answers.durationYears = number;
    else answers[question] = yes;
  }
}
