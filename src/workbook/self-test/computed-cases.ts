import { topsis } from "../../core/scoring/topsis.js";
import { shapleyValues } from "../../core/sharing/shapley-values.js";
import { kendallsW } from "../../core/weights/kendalls-w.js";
import { pairwiseWeights } from "../../core/weights/pairwise-weights.js";
import { fillText } from "../../words/sheets.js";
import type { TableContext } from "../tables/table-context.js";
import { FIGHTERS, LEADER, RUNWAY } from "./published-cases.js";
import type { SelfTestLine } from "./self-test-line.js";

/**
 * Published figures of what no formula says: pairwise comparison, TOPSIS, Shapley values, agreement of rankings.
 *
 * @param context - the words
 * @returns lines with what the add-in computes
 */
export function computedCases({ words }: TableContext): SelfTestLine[] {
  const { selfTest } = words;
  const line = (key: string, figure: string, published: number, computed: number | null, { source, rounded }: { source: string; rounded: number }): SelfTestLine => ({ key, figure, published, rounded, source, live: null, computed });
  const pairwise = pairwiseWeights(LEADER.matrix);
  const closeness = topsis(FIGHTERS.ratings, FIGHTERS.weights, FIGHTERS.costs);
  const shapley = shapleyValues(runwayCosts(RUNWAY.needs));
  return [
    ...LEADER.weights.map((weight, k) => line(`weights:${k + 1}`, fillText(selfTest.weights, { a: k + 1 }), weight, pairwise.weights?.[k] ?? null, LEADER)),
    line("ratio", selfTest.ratio, LEADER.ratio, pairwise.consistencyRatio, LEADER),
    ...FIGHTERS.closeness.map((value, k) => line(`topsis:${k + 1}`, fillText(selfTest.topsis, { a: k + 1 }), value, closeness[k] ?? null, FIGHTERS)),
    ...RUNWAY.shares.map((share, k) => line(`shapley:${k + 1}`, fillText(selfTest.shapley, { a: k + 1 }), share, shapley[k] ?? null, RUNWAY)),
    line("concordance", selfTest.concordance, 1 / 9, kendallsW([[1, 2, 3], [1, 2, 3], [3, 2, 1]]), { source: selfTest.guide, rounded: 1e-9 }),
  ];
}

/** Cost of each group of users of a runway, the group as the bits of its position: the longest that one of them needs. */
function runwayCosts(needs: readonly number[]): number[] {
  return Array.from({ length: 1 << needs.length }, (_, group) => needs.reduce((most, need, k) => ((group >> k) & 1 ? Math.max(most, need) : most), 0));
}
