import { communicationActionState, communicationState, type ActionState } from "../../src/core/communication/communication-state.js";
import { entryState, isRecent, journalState, type EntryState } from "../../src/core/decisions/journal-state.js";
import { assessForms } from "../../src/core/governance/assess-forms.js";
import { hasCommunication, hasGovernance } from "../../src/core/governance/has-begun.js";
import { ORGANISATION_TABLE } from "../../src/core/governance/organisation-forms.js";
import { organisationNeeds } from "../../src/core/governance/organisation-needs.js";
import { FORM_CODES, ORGANISATION_QUESTIONS, QUESTION_CODES } from "../../src/core/governance/organisation-questions.js";
import { seatCheck } from "../../src/core/governance/seat-check.js";
import type { Project } from "../../src/core/project/project.js";
import { AUDIENCE_CODES, ENTRY_CODES } from "../../src/workbook/tables/communication-tables.js";
import type { Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import type { Figure } from "./expected-figures.js";

/** The day that `TODAY()` gives where the clock is not set: that of the machine, in its own time zone. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Every live figure of governance, communication and the journal. */
export function governanceFigures(project: Project, language: Language, today: string): Figure[] {
  return [
    ...(hasGovernance(project) ? [...formFigures(project, language), ...bodyFigures(project, language, today)] : []),
    ...(hasCommunication(project) ? communicationFigures(project, language, today) : []),
    ...(hasGovernance(project) || project.decisions.length > 0 ? journalFigures(project, language, today) : []),
  ];
}

/** What each answer does to each form, which forms fit, and whether the chosen one does. */
export function formFigures(project: Project, language: Language): Figure[] {
  const { formulas, choices, exclusions } = sheetWords(language);
  const needs = organisationNeeds(project);
  const assessed = assessForms(needs);
  const answers = ORGANISATION_QUESTIONS.flatMap((question): Figure[] => {
    const answer = needs[question];
    const row = QUESTION_CODES[question];
    const signs = assessed.map(({ form, excludedBy, favouredBy, heavyFor }): Figure => {
      const sign = excludedBy.includes(question) ? "✗" : favouredBy.includes(question) ? "✓" : heavyFor.includes(question) ? "−" : null;
      return { table: "OrganisationAnswers", row, column: form, value: sign };
    });
    return [{ table: "OrganisationAnswers", row, column: "value", value: typeof answer === "boolean" ? Number(answer) : answer }, ...signs];
  });
  const against = (form: string): string => {
    const rules = ORGANISATION_TABLE.find((row) => row.form === form)?.rules ?? [];
    const excluded = assessed.find((entry) => entry.form === form)?.excludedBy ?? [];
    return rules.flatMap(({ question, effect }) => (effect === "excludes" && excluded.includes(question) ? [exclusions[question]] : [])).join(" ");
  };
  const forms = assessed.flatMap((entry, position): Figure[] => {
    const figure = (column: string, value: Figure["value"]): Figure => ({ table: "OrganisationForms", row: FORM_CODES[entry.form], column, value });
    return [
      figure("state", entry.possible ? formulas.formFits : formulas.formRuledOut),
      figure("order", position + 1),
      figure("favours", entry.favouredBy.length),
      figure("heavy", entry.heavyFor.length),
      figure("ruledOutBy", against(entry.form) || null),
    ];
  });
  const { form, formReason } = project.governance;
  const chosen = assessed.find((entry) => entry.form === form);
  const check =
    chosen === undefined ? formulas.formNotChosen : chosen.possible ? formulas.formAgreed : formReason.trim() === "" ? formulas.formToExplain : formulas.formExplained;
  const best = assessed[0];
  const points = ORGANISATION_TABLE.flatMap((row) => {
    const fits = assessed.find((entry) => entry.form === row.form)?.possible === true;
    const concerns = form === row.form ? formulas.concernsChosen : form === null && fits ? formulas.concernsFitting : null;
    return row.toCheck.map((_, p): Figure => ({ table: "LegalPoints", row: `${FORM_CODES[row.form]}.${p + 1}`, column: "concerns", value: concerns }));
  });
  return [
    ...answers,
    ...forms,
    { table: "GovernanceChoice", row: "1", column: "check", value: check },
    { table: "GovernanceChoice", row: "1", column: "best", value: best === undefined ? null : choices.form[best.form] },
    { table: "GovernanceChoice", row: "1", column: "ruledOutBy", value: form === null ? null : against(form) || null },
    ...points,
  ];
}

function bodyFigures(project: Project, language: Language, today: string): Figure[] {
  const { formulas } = sheetWords(language);
  const checked = seatCheck(project, today);
  const lacking = { member: formulas.noMember, meeting: formulas.noMeeting, decision: formulas.noDecision };
  const bodies = checked.bodies.flatMap(({ body, members, meetings, decisions, lacks }): Figure[] => {
    const figure = (column: string, value: Figure["value"], table = "Bodies"): Figure => ({ table, row: body, column, value });
    return [
      figure("members", members),
      figure("meetings", meetings),
      figure("decisions", decisions),
      figure("check", lacks === null ? formulas.ok : lacking[lacks]),
      figure("meetings", meetings, "BodyMeetings"),
      figure("decisions", decisions, "BodyMeetings"),
    ];
  });
  const partners = project.partners.flatMap(({ code }, p): Figure[] => [
    { table: "PartnerSeats", row: code, column: "seats", value: checked.seats[p] ?? 0 },
    { table: "PartnerSeats", row: code, column: "check", value: checked.unseated.includes(code) ? formulas.sitsNowhere : formulas.ok },
  ]);
  const { form, formReason } = project.governance;
  const possible = assessForms(organisationNeeds(project)).find((entry) => entry.form === form)?.possible;
  const failing = {
    G1: checked.unseated.length,
    G2: checked.withoutMember.length,
    G3: checked.withoutMeeting.length,
    G4: checked.withoutDecision.length,
    G5: checked.missingKinds.length,
    G6: form === null || (possible === false && formReason.trim() === "") ? 1 : 0,
  };
  const checks = Object.entries(failing).flatMap(([row, value]): Figure[] => [
    { table: "SeatChecks", row, column: "failing", value },
    { table: "SeatChecks", row, column: "state", value: value === 0 ? formulas.ok : formulas.checkToDo },
  ]);
  return [...bodies, ...partners, ...checks];
}

function communicationFigures(project: Project, language: Language, today: string): Figure[] {
  const { formulas } = sheetWords(language);
  const states: Record<ActionState, string> = { done: formulas.stateDone, overdue: formulas.stateOverdue, due: formulas.stateDue, undated: formulas.stateUndated };
  const { audiences, checks } = communicationState(project, today);
  const answer = (value: boolean | null): string => (value === null ? formulas.checkUnknown : value ? formulas.ok : formulas.checkToDo);
  const said = { C1: checks.everyAudience, C2: checks.usersEarly, C3: checks.annualMeeting, C4: checks.newsletter, C5: checks.webSpace, C6: checks.nothingOverdue };
  return [
    ...project.communication.flatMap((action): Figure[] => [
      { table: "Communication", row: action.code, column: "state", value: states[communicationActionState(action, today)] },
      { table: "Communication", row: action.code, column: "audienceCode", value: AUDIENCE_CODES[action.audience] },
    ]),
    ...audiences.flatMap(({ audience, ...counts }) =>
      Object.entries(counts).map(([column, value]): Figure => ({ table: "CommunicationCounts", row: AUDIENCE_CODES[audience], column, value })),
    ),
    ...Object.entries(said).map(([row, value]): Figure => ({ table: "CommunicationChecks", row, column: "state", value: answer(value) })),
  ];
}

function journalFigures(project: Project, language: Language, today: string): Figure[] {
  const { formulas } = sheetWords(language);
  const states: Record<EntryState, string> = { done: formulas.stateDone, overdue: formulas.stateOverdue, open: formulas.stateOpen, noted: formulas.stateNoted };
  const { decisions, achievements, meetings, open, overdue } = journalState(project, today);
  const counts = { J1: decisions, J2: achievements, J3: meetings, J4: open, J5: overdue };
  return [
    ...project.decisions.flatMap((entry): Figure[] => [
      { table: "Decisions", row: entry.code, column: "state", value: states[entryState(entry, today)] },
      { table: "Decisions", row: entry.code, column: "kindCode", value: ENTRY_CODES[entry.kind] },
      { table: "Decisions", row: entry.code, column: "recent", value: Number(isRecent(entry, today)) },
    ]),
    ...Object.entries(counts).map(([row, value]): Figure => ({ table: "DecisionCounts", row, column: "count", value })),
  ];
}
