import { actionMonths } from "../../src/core/pilot/action-months.js";
import { keptActions } from "../../src/core/pilot/kept-actions.js";
import { pilotFacts } from "../../src/core/pilot/pilot-facts.js";
import { actionWorth, pilotCapacity } from "../../src/core/pilot/project-pilot-choice.js";
import { GAIN_KINDS, type Project } from "../../src/core/project/project.js";
import { sheetWords } from "../../src/words/sheets.js";
import type { Language } from "../../src/words/language.js";
import { pilotBegun } from "../../src/workbook/tables/begun-sheets.js";
import type { Figure } from "./expected-figures.js";

/** What the actions kept amount to, gains obtained, and the decision that the figures suggest. */
export function pilotChoiceFigures(project: Project, language: Language): Figure[] {
  if (!pilotBegun(project)) return [];
  const { formulas, choices } = sheetWords(language);
  const { pilot } = project;
  const counted = project.resources.length > 0;
  const kept = keptActions(project);
  const basis = { planned: formulas.plannedBasis, contributed: formulas.contributedBasis, committable: formulas.committableBasis };
  const figure = (table: string, row: string, column: string, value: Figure["value"]): Figure => ({ table, row, column, value });
  const facts = pilotFacts(project);
  const decision = (column: string, value: Figure["value"]): Figure => figure("BalanceDecision", "1", column, value);
  return [
    ...pilot.actions.flatMap((action) => [
      figure("PilotActions", action.code, "months", actionMonths(action.start, action.end)),
      figure("PilotActions", action.code, "worth", actionWorth(action)),
      figure("PilotActions", action.code, "counts", kept.kept.includes(action.code) ? 1 : 0),
    ]),
    ...(counted
      ? kept.resources.flatMap(({ resource, used, capacity, exceeded }) => [
          figure("PilotUse", resource, "used", used),
          figure("PilotUse", resource, "capacity", capacity),
          figure("PilotUse", resource, "left", capacity - used),
          figure("PilotUse", resource, "basis", basis[pilotCapacity(project, resource).basis]),
          figure("PilotUse", resource, "check", exceeded ? formulas.exceeded : formulas.ok),
        ])
      : []),
    ...project.partners.map(({ code }) => figure("PilotPartners", code, "takesPart", kept.gains.some((entry) => entry.partner === code) ? 1 : 0)),
    ...kept.gains.map(({ partner, actions }) => figure("PilotPartners", partner, "actions", actions)),
    ...(project.scopes.length === 0
      ? []
      : facts.gains.flatMap((entry) => [
          figure("BalanceGains", entry.partner, "expected", entry.expected),
          figure("BalanceGains", entry.partner, "obtained", entry.obtained),
          figure("BalanceGains", entry.partner, "expectedValue", entry.expectedValue),
          figure("BalanceGains", entry.partner, "obtainedValue", entry.obtainedValue),
          ...GAIN_KINDS.map((kind) => figure("BalanceGains", entry.partner, `kind:${kind}`, entry.kinds[kind] ?? null)),
        ])),
    decision("measured", facts.measured),
    decision("attainment", facts.attainment),
    decision("withoutGain", facts.withoutGain),
    decision("proposal", facts.decision === null ? "–" : choices.decision[facts.decision]),
    ...(counted ? [decision("costToDate", facts.costToDate), decision("plannedSoFar", facts.plannedSoFar), decision("plannedInAll", facts.plannedInAll), decision("costRate", facts.costRate)] : []),
  ];
}
