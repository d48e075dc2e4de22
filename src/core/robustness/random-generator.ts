/** The state of a generator: four words of 32 bits. */
export type RandomState = Int32Array;

/**
 * A generator of numbers that look random and are the same for the same seed.
 *
 * Two people who open the same workbook see the same acceptabilities.
 *
 * xoshiro128** (Blackman & Vigna 2018), its state filled by splitmix32 so that near seeds give unlike sequences.
 *
 * @param seed Any whole number; taken modulo 2³².
 * @returns A state for `nextUniform` and `fillExponentials`.
 * @example
 * randomState(1).length // => 4
 */
export function randomState(seed: number): RandomState {
  const state = new Int32Array(4);
  let s = seed | 0;
  for (let k = 0; k < 4; k++) {
    s = (s + 0x9e3779b9) | 0;
    let z = s ^ (s >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    state[k] = z ^ (z >>> 15);
  }
  return state;
}

/**
 * The next number of a generator.
 *
 * @param state The generator; moves on.
 * @returns Uniform in the open interval 0 to 1, in steps of 2⁻³².
 * @example
 * nextUniform(randomState(1)) === nextUniform(randomState(1)) // => true
 */
export function nextUniform(state: RandomState): number {
  let s0 = state[0] as number;
  let s1 = state[1] as number;
  let s2 = state[2] as number;
  let s3 = state[3] as number;
  const m = Math.imul(s1, 5);
  const result = Math.imul((m << 7) | (m >>> 25), 9) >>> 0;
  const t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= t;
  s3 = (s3 << 11) | (s3 >>> 21);
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  return (result + 0.5) / 4294967296;
}

/**
 * Fills a list with independent exponential numbers of mean 1.
 *
 * Divided by their sum, n of them are uniform on the simplex of n weights.
 *
 * Inversion: −ln of uniform numbers from xoshiro128**, its state kept in registers.
 *
 * @param state The generator; moves on.
 * @param target The list.
 * @param from Where to begin, 0 if left out.
 * @param to Where to end, the end of the list if left out.
 * @returns The list.
 * @example
 * fillExponentials(randomState(1), new Float64Array(3)).length // => 3
 */
export function fillExponentials(state: RandomState, target: Float64Array, from = 0, to = target.length): Float64Array {
  let s0 = state[0] as number;
  let s1 = state[1] as number;
  let s2 = state[2] as number;
  let s3 = state[3] as number;
  for (let k = from; k < to; k++) {
    const m = Math.imul(s1, 5);
    const result = Math.imul((m << 7) | (m >>> 25), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    target[k] = -Math.log((result + 0.5) / 4294967296);
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  return target;
}
