import type { Gain, GainKind, Project } from "../project/project.js";
import { pilotBalance } from "./pilot-balance.js";
import { proposeDecision, type PilotFacts, type ProposedDecision } from "./propose-decision.js";
import { pilotParticipants } from "./project-pilot-choice.js";

/** Gains of one participant: expected of the scope that the pilot tries, and obtained. */
export interface ObtainedGains {
  partner: string;
  /** Lines with a level or a value above 0. */
  expected: number;
  obtained: number;
  /** Σ of the values known, in €; 0 where none is. */
  expectedValue: number;
  obtainedValue: number;
  /** Highest level obtained of each kind, 0 to 3; kinds without any are left out. */
  kinds: Partial<Record<GainKind, number>>;
}

/** The figures behind the proposed decision, with the decision. */
export interface PilotDecisionFacts extends PilotFacts, ProposedDecision {
  /** How many indicators have an attainment. */
  measured: number;
  /** € spent so far: value of all actual amounts; `null` where there is none. */
  costToDate: number | null;
  /** € planned for the lines that have an actual amount. */
  plannedSoFar: number | null;
  /** € planned in all. */
  plannedInAll: number | null;
  gains: ObtainedGains[];
  /** Whether any gain obtained has been noted: as long as none has, expected gains count. */
  gainsObserved: boolean;
}

/**
 * What the pilot's balance sheet says for the decision, and what it suggests.
 *
 * Cost rate = cost to date / planned cost of the same lines (partner × resource): a line without an actual amount counts on neither side,
 * otherwise what has not been noted yet would look like money saved. A participant is without gain when it has no gain obtained above 0 or,
 * as long as nobody has noted any, no gain expected above 0; where the scope has no gain line at all, nobody is said to gain nothing.
 *
 * @param project The project.
 * @returns Facts, decision and reasons, see `proposeDecision`.
 * @example
 * pilotFacts(emptyProject("x")).decision // => null
 */
export function pilotFacts(project: Project): PilotDecisionFacts {
  const balance = pilotBalance(project);
  const spent = balance.lines.filter((line) => line.value.actual !== null);
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const plannedSoFar = spent.length === 0 ? null : sum(spent.map((line) => line.value.planned));
  const costToDate = spent.length === 0 ? null : sum(spent.map((line) => line.value.actual));
  const costRate = costToDate === null || plannedSoFar === null || !(plannedSoFar > 0) ? null : costToDate / plannedSoFar;
  const attainments = balance.indicators.map((entry) => entry.attainment);
  const lines = gainLines(project);
  const gainsObserved = lines.some((line) => line.obtainedLevel !== null || line.obtainedValue !== null);
  const gains = pilotParticipants(project).map((partner) => obtainedGains(partner, lines));
  const withoutGain = lines.length === 0 ? 0 : gains.filter((entry) => (gainsObserved ? entry.obtained : entry.expected) === 0).length;
  return {
    ...proposeDecision({ attainments, costRate, withoutGain }),
    attainments,
    measured: attainments.filter((value) => value !== null).length,
    costToDate,
    plannedSoFar,
    plannedInAll: balance.total.planned,
    costRate,
    gains,
    gainsObserved,
    withoutGain,
  };
}

/**
 * Gains of the scope that the pilot tries; of all scopes as long as none is chosen.
 *
 * @param project The project.
 * @returns Lines of the gains.
 * @example
 * gainLines(emptyProject("x")) // => []
 */
export function gainLines(project: Project): Gain[] {
  const { scope } = project.contributions;
  const chosen = scope !== null && project.scopes.some(({ code }) => code === scope);
  return project.gains.filter((gain) => !chosen || gain.scope === scope);
}

function obtainedGains(partner: string, lines: readonly Gain[]): ObtainedGains {
  const own = lines.filter((line) => line.partner === partner);
  const kinds: Partial<Record<GainKind, number>> = {};
  for (const { kind, obtainedLevel } of own) if ((obtainedLevel ?? 0) > 0) kinds[kind] = Math.max(kinds[kind] ?? 0, obtainedLevel ?? 0);
  return {
    partner,
    expected: own.filter((line) => (line.level ?? 0) > 0 || (line.value ?? 0) > 0).length,
    obtained: own.filter((line) => (line.obtainedLevel ?? 0) > 0 || (line.obtainedValue ?? 0) > 0).length,
    expectedValue: own.reduce((sum, line) => sum + (line.value ?? 0), 0),
    obtainedValue: own.reduce((sum, line) => sum + (line.obtainedValue ?? 0), 0),
    kinds,
  };
}
