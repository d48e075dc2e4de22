import { cardsWeights } from "./cards-weights.js";
import { rankOrderCentroid } from "./rank-order-centroid.js";

/** Weights that follow from an order of importance; `null` for a criterion that is not ranked. */
export interface LevelWeights {
  /** 1 for the most important, equals share it. */
  place: (number | null)[];
  /** Rank-order centroid, sum 1. */
  centroid: (number | null)[];
  /** Cards before any rounding, sum 1; all `null` without a ratio. */
  cards: (number | null)[];
  /** Cards as published: percentages of sum 100 to one decimal; all `null` without a ratio or where a level is no whole number from 1. */
  rounded: (number | null)[];
}

/**
 * Weights from an order of importance, by the order alone and by cards.
 *
 * For criteria laid out as cards from the least important, 1, upwards; a level left free is a white card. Criteria without a level take
 * no part.
 *
 * Rank-order centroid (Barron & Barrett 1996) and Simos's cards revised by Figueira & Roy (2002), see `rankOrderCentroid` and
 * `cardsWeights`; without rounding, the weight of a card is 1 + (z − 1)·(level − lowest)/(highest − lowest) over the sum of all.
 *
 * @param levels Level of each criterion, the highest for the most important; `null`: not ranked.
 * @param ratio How many times the most important weighs the least (z), at least 1; `null`: not said.
 * @returns Weights in the same order, see `LevelWeights`.
 * @example
 * levelWeights([2, null, 1], 3).centroid // => [0.75, null, 0.25]
 * levelWeights([2, null, 1], 3).cards // => [0.75, null, 0.25]
 * levelWeights([4, 2, 1], 4).rounded // => [57.1, 28.6, 14.3]
 */
export function levelWeights(levels: readonly (number | null)[], ratio: number | null): LevelWeights {
  const ranked = levels.flatMap((level, c) => (level === null ? [] : [{ level, c }]));
  const own = ranked.map(({ level }) => level);
  const spread = (weights: readonly number[] | null): (number | null)[] => {
    const all = levels.map((): number | null => null);
    ranked.forEach(({ c }, k) => (all[c] = weights?.[k] ?? null));
    return all;
  };
  const isRatio = ratio !== null && ratio >= 1;
  const isWhole = own.every((level) => Number.isInteger(level) && level >= 1);
  return {
    place: levels.map((level) => (level === null ? null : 1 + own.filter((other) => other > level).length)),
    centroid: spread(rankOrderCentroid(own.map((level) => -level))),
    cards: spread(isRatio ? plainCards(own, ratio) : null),
    rounded: spread(isRatio && isWhole ? cardsWeights(own, ratio) : null),
  };
}

function plainCards(levels: readonly number[], ratio: number): number[] {
  const lowest = Math.min(...levels);
  const intervals = Math.max(...levels) - lowest;
  const unit = intervals === 0 ? 0 : (ratio - 1) / intervals;
  const raw = levels.map((level) => 1 + unit * (level - lowest));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}
