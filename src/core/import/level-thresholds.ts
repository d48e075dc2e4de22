/** From which count on an intensity is 1, 2 and 3: each above 0, none below the one before. */
export type Thresholds = readonly [number, number, number];

/**
 * Proposes from which counts on an intensity is 1, 2 or 3.
 *
 * For groups that would rather compare “a little, rather much, a lot” than counts, in which the largest partner hides the others. The person sees the
 * thresholds and may change them.
 *
 * Quantile classification (Slocum et al., *Thematic Cartography and Geovisualization*, 3rd edition 2009, chapter 4): thirds of the positive counts, by
 * quantiles of type 7 (Hyndman and Fan 1996), rounded to two significant digits so that they can be said; 1 begins at the smallest positive count.
 * Counts 1 to 9: thirds at 3⅔ and 6⅓, so 1 from 1, 2 from 3.7, 3 from 6.3; whole counts give whole thresholds, rounded up: 4 and 7.
 *
 * @param counts Any numbers; only those above 0 matter.
 * @returns The thresholds; `[1, 2, 3]` where no count is above 0.
 * @example
 * levelThresholds([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) // => [1, 4, 7]
 * levelThresholds([]) // => [1, 2, 3]
 */
export function levelThresholds(counts: Iterable<number>): Thresholds {
  const sorted = Float64Array.from([...counts].filter((count) => count > 0)).sort();
  const smallest = sorted[0];
  if (smallest === undefined) return [1, 2, 3];
  const whole = sorted.every(Number.isInteger);
  const readable = (value: number): number => {
    const rounded = Number(value.toPrecision(2));
    return whole ? Math.ceil(rounded) : rounded;
  };
  const second = Math.max(smallest, readable(quantile(sorted, 1 / 3)));
  return [smallest, second, Math.max(second, readable(quantile(sorted, 2 / 3)))];
}

/**
 * The intensity, 0 to 3, that a count stands for.
 *
 * @param count At least 0.
 * @param thresholds From which count on an intensity is 1, 2 and 3.
 * @returns How many thresholds it reaches; 0 for a count of 0.
 * @example
 * levelOf(5, [1, 4, 7]) // => 2
 * levelOf(0, [1, 4, 7]) // => 0
 */
export function levelOf(count: number, thresholds: Thresholds): number {
  return count <= 0 ? 0 : thresholds.filter((from) => count >= from).length;
}

function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
