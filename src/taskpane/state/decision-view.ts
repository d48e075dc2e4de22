import { pilotBalance } from "../../core/pilot/pilot-balance.js";
import { proposeDecision, type ProposedDecision } from "../../core/pilot/propose-decision.js";
import type { Project } from "../../core/project/project.js";
import { missingFigures } from "./missing-figures.js";
import { sharingView } from "./sharing-view.js";

export interface DecisionView extends ProposedDecision {
  /** Actual / planned cost of what has an actual figure; `null`: not known. */
  costRate: number | null;
  withoutGain: number;
  /** How many figures are missing: the proposal may change with them. */
  missing: number;
}

/**
 * What the pilot's balance suggests, with the figures behind it.
 *
 * Costs are compared line by line where there is an actual figure: a figure that is missing would otherwise look like money saved.
 *
 * @param project the project
 * @returns decision, reasons and facts
 */
export function decisionView(project: Project): DecisionView {
  const balance = pilotBalance(project);
  const spent = balance.lines.filter((line) => line.value.actual !== null);
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const planned = sum(spent.map((line) => line.value.planned));
  const costRate = planned > 0 ? sum(spent.map((line) => line.value.actual)) / planned : null;
  const { withoutGain } = sharingView(project);
  const proposed = proposeDecision({ attainments: balance.indicators.map((entry) => entry.attainment), costRate, withoutGain });
  return { ...proposed, costRate, withoutGain, missing: missingFigures(project).length };
}
