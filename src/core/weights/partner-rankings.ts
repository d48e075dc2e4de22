import { mean } from "simple-statistics";

import { competitionRanks } from "../scoring/competition-ranks.js";
import { kendallsW } from "./kendalls-w.js";
import { midRanks } from "./mid-ranks.js";

/** The ranking of each partner, of the group, and how far they agree. */
export interface PartnerRankings {
  /** For each partner, the score of each scope under its own weights, 0 to 1. */
  scores: number[][];
  /** For each partner, the rank of each scope, standard competition. */
  ranks: number[][];
  /** Rank of each scope for the group, by mean rank (Borda). */
  groupRanks: number[];
  /** Agreement, 0 to 1, see `kendallsW`. */
  agreement: number | null;
  /** Position of the partner that would object most: it ranks the group's first the lowest; among equals, its ranking is the farthest
   * from the group's (Spearman's footrule). `null` when nobody ranks another scope first. */
  objector: number | null;
}

/**
 * Each partner's own ranking, the group's, and who would object to it.
 *
 * Additive scores under each partner's weights; the group ranks by mean rank (Borda 1781); agreement by Kendall's W.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param weights Partner × criterion, at least 0, not all zero for any partner.
 * @returns Rankings and agreement, see `PartnerRankings`.
 * @throws {RangeError} when there is no scope or no partner, or when a partner's weights are all zero.
 * @example
 * partnerRankings([[1, 0], [0, 1]], [[3, 1], [2, 1], [1, 4]]).objector // => 2
 */
export function partnerRankings(values: readonly (readonly number[])[], weights: readonly (readonly number[])[]): PartnerRankings {
  if (values.length === 0 || weights.length === 0) throw new RangeError("partnerRankings requires at least one scope and one partner");
  const scores = weights.map((own) => {
    const total = own.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("partnerRankings requires weights that are not all zero");
    return values.map((row) => row.reduce((sum, value, k) => sum + (own[k] as number) * value, 0) / total);
  });
  const middle = scores.map((own) => midRanks(own));
  const means = values.map((_, s) => mean(middle.map((ranks) => ranks[s] as number)));
  const groupRanks = wholeRanks(means.map((rank) => -rank));
  const first = groupRanks.indexOf(1);
  const groupMiddle = midRanks(means.map((rank) => -rank));
  let objector: number | null = null;
  let worst = [1, 0];
  middle.forEach((ranks, p) => {
    const given = wholeRanks(scores[p] as number[])[first] as number;
    const far = ranks.reduce((sum, rank, s) => sum + Math.abs(rank - (groupMiddle[s] as number)), 0);
    if (given <= 1 || given < (worst[0] as number) || (given === worst[0] && far <= (worst[1] as number))) return;
    worst = [given, far];
    objector = p;
  });
  return { scores, ranks: scores.map(wholeRanks), groupRanks, agreement: kendallsW(middle), objector };
}

function wholeRanks(scores: readonly number[]): number[] {
  return competitionRanks(scores).map((rank) => rank as number);
}
