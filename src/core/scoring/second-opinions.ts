import { competitionRanks } from "./competition-ranks.js";
import { promethee } from "./promethee.js";
import { topsis } from "./topsis.js";

/** The ranks of the same scopes by three methods. */
export interface SecondOpinions {
  /** Ranks by the additive score, by TOPSIS closeness and by PROMETHEE II net flow; `null` where the method cannot tell. */
  additive: (number | null)[];
  topsis: (number | null)[];
  promethee: (number | null)[];
  /** Whether one scope alone is first under all three; `null` where a method cannot tell. */
  firstHolds: boolean | null;
}

/**
 * Ranks of the same scopes by three methods that reason differently.
 *
 * What stays first under all three does not owe its place to the method. All three start from the criteria's values of 0 to 1, so that
 * bounds and directions are those the group stated; PROMETHEE II prefers linearly up to the whole range.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param weights One for each criterion, at least 0, not all zero.
 * @returns Ranks and whether the first place holds, see `SecondOpinions`.
 * @throws {RangeError} when there is no scope, or when all weights are zero.
 * @example
 * secondOpinions([[0.9, 0.8], [0.2, 0.1]], [1, 1]).firstHolds // => true
 */
export function secondOpinions(values: readonly (readonly number[])[], weights: readonly number[]): SecondOpinions {
  if (values.length === 0) throw new RangeError("secondOpinions requires at least one scope");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("secondOpinions requires weights that are not all zero");
  const gains = weights.map(() => false);
  const additive = competitionRanks(values.map((row) => row.reduce((sum, value, k) => sum + (value * (weights[k] as number)) / total, 0)));
  const closeness = competitionRanks(topsis(values, weights, gains));
  const { net } = promethee(values, weights, gains, weights.map(() => ({ kind: "vshape", p: 1 }) as const));
  const flows = competitionRanks(net);
  const leaders = [additive, closeness, flows].map((ranks) => {
    const first = ranks.flatMap((rank, s) => (rank === 1 ? [s] : []));
    return first.length === 1 ? (first[0] as number) : null;
  });
  const told = closeness.every((rank) => rank !== null);
  const firstHolds = told ? leaders[0] !== null && leaders.every((leader) => leader === leaders[0]) : null;
  return { additive, topsis: closeness, promethee: flows, firstHolds };
}
