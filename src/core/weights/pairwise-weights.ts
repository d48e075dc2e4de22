/** Saaty's random index by the number of criteria (Saaty 1980), from 1 to 15: printed with every ratio because tables differ. */
export const RANDOM_INDEX: readonly number[] = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** A judgement that fits the others least. */
export interface Judgement {
  first: number;
  second: number;
  /** How many times the first was said to matter as much as the second. */
  given: number;
  /** What all judgements together say. */
  implied: number;
}

/** Weights from pairwise comparison, with how well the judgements hang together. */
export interface PairwiseWeights {
  /** Sum 1; `null` when some criteria are compared with no other, directly or through others. */
  weights: number[] | null;
  /** Principal eigenvalue; the number of criteria when perfectly consistent. */
  lambda: number | null;
  /** (λ − n) / (n − 1). */
  consistencyIndex: number | null;
  /** Consistency index / random index; 0 for one or two criteria, `null` beyond 15. */
  consistencyRatio: number | null;
  /** The random index used, lowered for missing judgements. */
  randomIndex: number | null;
  /** The judgement to look at again; `null` when all agree. */
  revisit: Judgement | null;
}

/**
 * Weights from comparing criteria two by two, and how consistent the comparisons are.
 *
 * Principal eigenvector (Saaty 1980) by power iteration; the column-mean and geometric-mean shortcuts differ from it by up to 0.047.
 * Missing judgements by Harker (1987): an unknown a_ij counts as w_i/w_j; the random index is then lowered by 1 − 2m/((n−1)(n−2)) for m
 * missing pairs (Ágoston & Csató 2022). Our own code because packages use the shortcut and take complete matrices only.
 *
 * @param matrix Square: how many times row i matters as much as column j, above 0, a_ji = 1/a_ij; `null` where not compared.
 * @returns Weights, consistency with its random index, and the judgement to revisit.
 * @throws {RangeError} when the matrix is not square or not reciprocal.
 * @example
 * pairwiseWeights([[1, 2], [0.5, 1]]).weights // => [0.6666666667, 0.3333333333]
 */
export function pairwiseWeights(matrix: readonly (readonly (number | null)[])[]): PairwiseWeights {
  const n = matrix.length;
  const a = new Float64Array(n * n);
  const missing = harkerMatrix(matrix, a);
  if (n === 0 || !connected(a, n)) {
    return { weights: null, lambda: null, consistencyIndex: null, consistencyRatio: null, randomIndex: null, revisit: null };
  }
  const weights = new Float64Array(n).fill(1 / n);
  const lambda = powerIteration(a, weights);
  const consistencyIndex = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  const full = RANDOM_INDEX[n - 1] ?? null;
  const randomIndex = full === null ? null : n < 3 ? 0 : full * (1 - (2 * missing) / ((n - 1) * (n - 2)));
  let consistencyRatio: number | null = null;
  if (n < 3) consistencyRatio = 0;
  else if (randomIndex !== null && randomIndex > 0) consistencyRatio = consistencyIndex / randomIndex;
  return { weights: Array.from(weights), lambda, consistencyIndex, consistencyRatio, randomIndex, revisit: leastFitting(a, weights) };
}

/** Fills the matrix of which the weights are the eigenvector; returns how many pairs are missing. */
function harkerMatrix(matrix: readonly (readonly (number | null)[])[], a: Float64Array): number {
  const n = matrix.length;
  let missing = 0;
  for (let i = 0; i < n; i++) {
    const row = matrix[i] as readonly (number | null)[];
    if (row.length !== n) throw new RangeError("pairwiseWeights requires a square matrix");
    let unknown = 0;
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const value = row[j] ?? null;
      const mirror = matrix[j]?.[i] ?? null;
      if (value === null && mirror === null) {
        unknown++;
        continue;
      }
      if (value === null || mirror === null || !(value > 0) || !(Math.abs(value * mirror - 1) < 1e-6)) {
        throw new RangeError("pairwiseWeights requires a reciprocal matrix");
      }
      a[i * n + j] = value;
    }
    a[i * n + i] = 1 + unknown;
    missing += unknown;
  }
  return missing / 2;
}

function connected(a: Float64Array, n: number): boolean {
  const reached = [0];
  const seen = new Uint8Array(n);
  seen[0] = 1;
  for (const i of reached) {
    for (let j = 0; j < n; j++) {
      if (seen[j] === 1 || (a[i * n + j] as number) === 0) continue;
      seen[j] = 1;
      reached.push(j);
    }
  }
  return reached.length === n;
}

/** Iterates until no weight changes by more than 1e-14 of itself; returns the eigenvalue. */
function powerIteration(a: Float64Array, weights: Float64Array): number {
  const n = weights.length;
  const next = new Float64Array(n);
  let lambda = n;
  for (let round = 0; round < 10000; round++) {
    const sum = multiplied(a, weights, next);
    const scale = 1 / sum;
    let moving = false;
    for (let i = 0; i < n; i++) {
      const value = (next[i] as number) * scale;
      if (Math.abs(value - (weights[i] as number)) > 1e-14 * value) moving = true;
      weights[i] = value;
    }
    // Weights summed to 1, so the sum of A·w is the eigenvalue once they stand still.
    lambda = sum;
    if (!moving) break;
  }
  return lambda;
}

/** Writes A·w and returns its sum. Four rows at a time: the processor overlaps what one sum would make it wait for. */
function multiplied(a: Float64Array, weights: Float64Array, product: Float64Array): number {
  const n = weights.length;
  let sum = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) {
      const weight = weights[j] as number;
      first += (a[at] as number) * weight;
      second += (a[at + n] as number) * weight;
      third += (a[at + 2 * n] as number) * weight;
      fourth += (a[at + 3 * n] as number) * weight;
    }
    product[i] = first;
    product[i + 1] = second;
    product[i + 2] = third;
    product[i + 3] = fourth;
    sum += first + second + third + fourth;
  }
  for (; i < n; i++) {
    let value = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) value += (a[at] as number) * (weights[j] as number);
    product[i] = value;
    sum += value;
  }
  return sum;
}

function leastFitting(a: Float64Array, weights: Float64Array): Judgement | null {
  const n = weights.length;
  let worst: Judgement | null = null;
  let most = 1e-9;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const given = a[i * n + j] as number;
      if (given === 0) continue;
      const implied = (weights[i] as number) / (weights[j] as number);
      // Twice too much is as bad as half of it.
      const misfit = given > implied ? given / implied - 1 : implied / given - 1;
      if (misfit <= most) continue;
      most = misfit;
      worst = { first: i, second: j, given, implied };
    }
  }
  return worst;
}
