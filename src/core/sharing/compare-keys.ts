import { equalEffort, equalRemainder, proRata, talmudRule } from "./claims-rules.js";
import { giniCoefficient, jainIndex } from "./inequality.js";
import { shareByUse } from "./share-by-use.js";

/** A rule by which a total is shared. */
export type SharingKey = "equal" | "pro-rata" | "equal-effort" | "equal-remainder" | "talmud" | "by-use" | "balanced";
/** All keys, in the order in which they are shown. */
export const SHARING_KEYS: readonly SharingKey[] = ["equal", "pro-rata", "equal-effort", "equal-remainder", "talmud", "by-use", "balanced"];

/** What sharing keys depend on; lists have one entry for each partner. */
export interface KeyInput {
  /** Value of what the scope needs, in €. */
  total: number;
  /** € that each partner's means are worth. */
  means: readonly number[];
  /** € that each partner may give at most. */
  caps: readonly number[];
  /** € that each partner gains, where known. */
  gains: readonly (number | null)[];
  /** Cost of each item and who uses it; left out: no key by use. */
  use?: { costs: readonly number[]; uses: readonly (readonly boolean[])[] };
  /** € that each gives by balanced contributions; left out: not computed. */
  balanced?: readonly number[];
}

/** What one key asks of whom, and how even that is. */
export interface KeyComparison {
  key: SharingKey;
  /** € that each partner gives. */
  amounts: number[];
  /** amount / means; `null` for a partner without means. */
  burdens: (number | null)[];
  /** Evenness of the burdens. */
  jain: number | null;
  gini: number | null;
  heaviest: number | null;
  /** Positions of partners that would give more than they may. */
  aboveCap: number[];
  /** Positions of partners that would give more than they gain, where the gain is known. */
  losing: number[];
}

/**
 * The same total by every sharing key, side by side.
 *
 * No key is right in itself: the group sees what each asks of whom. A key that cannot be applied, because means or caps do not cover
 * the total, is left out.
 *
 * @param input Total, means, caps, gains and what some keys need besides.
 * @returns One entry for each key that applies, in the order of `SHARING_KEYS`.
 * @throws {RangeError} when lists differ in length.
 * @example
 * compareKeys({ total: 30, means: [100, 200], caps: [50, 100], gains: [20, null] }).map((entry) => entry.amounts[0]) // => [15, 10, 15, 0, 15]
 */
export function compareKeys(input: KeyInput): KeyComparison[] {
  const { total, means, caps, gains, use, balanced } = input;
  if (caps.length !== means.length || gains.length !== means.length || (balanced ?? means).length !== means.length) {
    throw new RangeError("compareKeys requires one entry for each partner");
  }
  // Sums in another order differ by less.
  const covered = caps.reduce((sum, cap) => sum + cap, 0) * (1 + 1e-12) >= total;
  const someMeans = means.some((value) => value > 0);
  const amountsOf: Record<SharingKey, () => readonly number[] | null> = {
    equal: () => means.map(() => total / means.length),
    "pro-rata": () => (someMeans ? proRata(total, means) : null),
    "equal-effort": () => (covered ? equalEffort(total, caps) : null),
    "equal-remainder": () => (covered ? equalRemainder(total, caps) : null),
    talmud: () => (covered ? talmudRule(total, caps) : null),
    "by-use": () => (use === undefined || means.length === 0 ? null : shareByUse(use.costs, use.uses).amounts),
    balanced: () => balanced ?? null,
  };
  return SHARING_KEYS.flatMap((key) => {
    const found = amountsOf[key]();
    if (found === null) return [];
    const amounts = [...found];
    const burdens = amounts.map((amount, p) => ((means[p] as number) > 0 ? amount / (means[p] as number) : null));
    const known = burdens.filter((burden) => burden !== null);
    const beyond = (limit: number | null | undefined, amount: number): boolean =>
      limit !== null && limit !== undefined && amount > limit + 1e-9 * (1 + Math.abs(limit));
    return [
      {
        key,
        amounts,
        burdens,
        jain: jainIndex(known),
        gini: giniCoefficient(known),
        heaviest: known.length > 0 ? Math.max(...known) : null,
        aboveCap: amounts.flatMap((amount, p) => (beyond(caps[p], amount) ? [p] : [])),
        losing: amounts.flatMap((amount, p) => (beyond(gains[p], amount) ? [p] : [])),
      },
    ];
  });
}
