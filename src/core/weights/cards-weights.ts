/**
 * Weights from cards laid out in order, white cards between them for larger gaps.
 *
 * A playful way to weigh in a meeting: one card a criterion, from the least to the most important, equals together.
 *
 * Simos's procedure revised by Figueira & Roy (EJOR 139, 2002): weights grow evenly with the position, the most important weighs `ratio`
 * times the least; the interval is kept to 6 decimals, raw weights to 2, and percentages are rounded so that they sum to 100 with the
 * least relative error, as published.
 *
 * @param positions Position of each criterion, 1 for the least important; a position that no criterion takes is a white card.
 * @param ratio How many times the most important weighs the least, at least 1.
 * @param decimals Decimals of the percentages, 0 to 6.
 * @returns Percentages in the same order, sum 100; none for no criterion.
 * @throws {RangeError} when a position is not a whole number of at least 1, or when the ratio is below 1.
 * @example
 * cardsWeights([1, 2, 4], 4, 1) // => [14.3, 28.6, 57.1]
 */
export function cardsWeights(positions: readonly number[], ratio: number, decimals = 1): number[] {
  if (positions.some((position) => !(Number.isInteger(position) && position >= 1))) {
    throw new RangeError("cardsWeights requires whole positions of at least 1");
  }
  if (!(ratio >= 1)) throw new RangeError("cardsWeights requires a ratio of at least 1");
  if (positions.length === 0) return [];
  const lowest = Math.min(...positions);
  const intervals = Math.max(...positions) - lowest;
  const unit = intervals === 0 ? 0 : rounded((ratio - 1) / intervals, 6);
  const raw = positions.map((position) => rounded(1 + unit * (position - lowest), 2));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return roundedToHundred(raw.map((weight) => (100 * weight) / sum), decimals);
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals;
}

/** Figueira & Roy's rounding: as many are rounded up as the sum of 100 needs, those first that lose most by being cut. */
function roundedToHundred(percentages: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const cut = percentages.map((value) => Math.floor(value * scale + 1e-9));
  const missing = Math.round(100 * scale - cut.reduce((sum, units) => sum + units, 0));
  const errors = percentages.map((value, index) => {
    const down = (value * scale - (cut[index] as number)) / (value * scale);
    const up = (1 - (value * scale - (cut[index] as number))) / (value * scale);
    return { index, up, down, prefersDown: up > down };
  });
  const raised = errors.filter((e) => !e.prefersDown).sort((a, b) => b.down - a.down);
  const lowered = errors.filter((e) => e.prefersDown).sort((a, b) => a.up - b.up);
  const chosen = new Set([...raised, ...lowered].slice(0, missing).map((e) => e.index));
  return cut.map((units, index) => (units + (chosen.has(index) ? 1 : 0)) / scale);
}
