import { hasCommunication, hasGovernance } from "../../core/governance/has-begun.js";
import { ORGANISATION_TABLE } from "../../core/governance/organisation-forms.js";
import { ORGANISATION_QUESTIONS } from "../../core/governance/organisation-questions.js";
import type { Project } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
import { pilotBegun } from "../tables/begun-sheets.js";
import {
  audienceRows,
  belongingTable,
  bodyMeetingsTable,
  COMMUNICATION_CHECKS,
  communicationChecksTable,
  communicationCountsTable,
  communicationTable,
  decisionCountsTable,
  decisionsTable,
  JOURNAL_COUNTS,
} from "../tables/communication-tables.js";
import {
  bodiesTable,
  governanceChoiceTable,
  legalPointsTable,
  organisationAnswersTable,
  organisationFactsTable,
  organisationFormsTable,
  partnerSeatsTable,
  SEAT_CHECKS,
  seatChecksTable,
  seatsTable,
  type AnswerRow,
} from "../tables/governance-tables.js";
import { limitsTable } from "../tables/decision-tables.js";
import { organisationLimits } from "../tables/organisation-limits.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const INPUT_COLOR = "#E69F00";

/** The form of organisation, the bodies and who sits there, once anything was said of them. */
export function governanceSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (!hasGovernance(project)) return [];
  const { governance } = project;
  const points = ORGANISATION_TABLE.flatMap(({ form, toCheck }) => toCheck.map((point, p) => ({ form, position: p + 1, point })));
  return [
    layOutSheet(
      {
        id: "Governance",
        color: INPUT_COLOR,
        hint: words.hints.Governance,
        blocks: [
          describeTable(organisationAnswersTable(context), ORGANISATION_QUESTIONS.map((question) => answerRow(project, question))),
          describeTable(organisationFormsTable(context), ORGANISATION_TABLE),
          describeTable(governanceChoiceTable(context), [governance]),
          describeTable(bodiesTable(context), governance.bodies),
          describeTable(seatsTable(context), governance.seats),
          describeTable(
            seatChecksTable(context),
            SEAT_CHECKS.map((code) => ({ code })),
          ),
          describeTable(partnerSeatsTable(context), project.partners),
          describeTable(organisationFactsTable(context), ORGANISATION_TABLE),
          describeTable(limitsTable(context, "OrganisationLimits", "0"), organisationLimits(context)),
          describeTable(legalPointsTable(context), points),
        ],
      },
      words,
      project.name,
    ),
  ];
}

function answerRow({ governance }: Project, question: AnswerRow["question"]): AnswerRow {
  if (question === null || question === "partners") return { question, yes: null, number: null };
  const answer = governance.answers[question];
  return { question, yes: typeof answer === "boolean" ? answer : null, number: typeof answer === "number" ? answer : null };
}

/** The plan of communication and what the partners have in common, once anything was said of them. */
export function communicationSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (!hasCommunication(project)) return [];
  return [
    layOutSheet(
      {
        id: "Communication",
        color: INPUT_COLOR,
        hint: words.hints.Communication,
        blocks: [
          describeTable(communicationTable(context), project.communication),
          describeTable(
            communicationChecksTable(context, pilotBegun(project)),
            COMMUNICATION_CHECKS.map((code) => ({ code })),
          ),
          describeTable(communicationCountsTable(context), audienceRows),
          describeTable(belongingTable(context), [project.belonging]),
        ],
      },
      words,
      project.name,
    ),
  ];
}

/** The journal, once there is an entry, or bodies whose meetings it is to hold. */
export function decisionSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const governed = hasGovernance(project);
  if (project.decisions.length === 0 && !governed) return [];
  return [
    layOutSheet(
      {
        id: "Decisions",
        color: INPUT_COLOR,
        hint: words.hints.Decisions,
        blocks: [
          describeTable(
            decisionCountsTable(context),
            JOURNAL_COUNTS.map((code) => ({ code })),
          ),
          ...(governed ? [describeTable(bodyMeetingsTable(context), project.governance.bodies)] : []),
          describeTable(decisionsTable(context), project.decisions),
        ],
      },
      words,
      project.name,
    ),
  ];
}
