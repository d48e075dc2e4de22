import { pilotFacts, type PilotDecisionFacts } from "../../core/pilot/pilot-facts.js";
import type { Project } from "../../core/project/project.js";
import { missingFigures } from "./missing-figures.js";

export interface DecisionView extends PilotDecisionFacts {
  /** How many figures are missing: the proposal may change with them. */
  missing: number;
}

/**
 * What the pilot's balance suggests, with the figures behind it, as the balance sheet says them.
 *
 * @param project the project
 * @returns decision, reasons and facts
 */
export function decisionView(project: Project): DecisionView {
  return { ...pilotFacts(project), missing: missingFigures(project).length };
}
