/** Square roots of primes: no sum of fractions of them is zero, so that no two changes of figures make up for each other. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/**
 * What the figure of one column counts for in a trace.
 *
 * @param position Position of the column, from 0.
 * @returns A prime, of which the square root is taken; beyond the twelfth column they come again.
 * @example
 * tracePrime(1) // => 3
 */
export function tracePrime(position: number): number {
  return PRIMES[position % PRIMES.length] as number;
}

/**
 * One number that tells whether any of some figures has changed.
 *
 * A result is stored with the trace of its inputs; when the trace of today differs, the result is out of date. A spreadsheet formula says
 * the same, so that nobody needs the add-in to see it.
 *
 * Σ figure·√prime: the square roots of primes are linearly independent over the fractions (Besicovitch 1940).
 *
 * @param figures Any numbers.
 * @param places Place of each in the trace, see `tracePlaces`; left out: as they come.
 * @returns Their trace.
 * @example
 * inputTrace([1, 0]) // => 1.4142135624
 * inputTrace([0, 1], [1, 0]) // => 1.4142135624
 */
export function inputTrace(figures: readonly number[], places: readonly number[] = figures.map((_, k) => k)): number {
  return figures.reduce((sum, figure, k) => {
    const place = places[k] as number;
    return sum + figure * Math.sqrt(tracePrime(place)) * (1 + Math.floor(place / PRIMES.length));
  }, 0);
}

/**
 * The places of columns in a trace, the same however the columns are ordered.
 *
 * @param codes Code of each column, no code twice.
 * @returns For each its place among the sorted codes, from 0.
 * @example
 * tracePlaces(["C2", "C1"]) // => [1, 0]
 */
export function tracePlaces(codes: readonly string[]): number[] {
  return codes.map((code) => codes.filter((other) => other < code).length);
}
