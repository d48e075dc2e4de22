/**
 * The calculations as one would first write them with typed arrays: what this machine can do without further thought.
 *
 * Milliseconds differ from machine to machine; how long these take beside ours, in one run, does not much.
 */

/** 0/1 overlap of all pairs: bits of the items of each partner, counted word by word for each pair (Warren, Hacker's Delight, 5-1). */
export function overlapByWords(dimensions: readonly (readonly (readonly number[])[])[]): Float64Array {
  const size = dimensions[0]?.length ?? 0;
  const sum = new Float64Array((size * (size - 1)) / 2);
  for (const values of dimensions) {
    const words = Math.ceil((values[0]?.length ?? 0) / 32);
    const bits = new Int32Array(size * words);
    const counts = new Int32Array(size);
    values.forEach((row, i) => {
      row.forEach((value, k) => {
        if (value === 0) return;
        bits[i * words + (k >> 5)] = (bits[i * words + (k >> 5)] as number) | (1 << (k & 31));
        counts[i] = (counts[i] as number) + 1;
      });
    });
    for (let i = 0, at = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++, at++) {
        let shared = 0;
        for (let word = 0, a = i * words, b = j * words; word < words; word++, a++, b++) {
          let x = (bits[a] as number) & (bits[b] as number);
          x -= (x >>> 1) & 0x55555555;
          x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
          shared += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
        }
        sum[at] = (sum[at] as number) + shared / ((counts[i] as number) + (counts[j] as number) - shared) / dimensions.length;
      }
    }
  }
  return sum;
}

/** Rank counts of scopes under weights drawn from the simplex, by sorting each draw. */
export function smaaBySorting(values: readonly (readonly number[])[], draws: number): Int32Array {
  const scopes = values.length;
  const criteria = values[0]?.length ?? 0;
  const counts = new Int32Array(scopes * scopes);
  const weights = new Float64Array(criteria);
  const scores = new Float64Array(scopes);
  const order = Array.from({ length: scopes }, (_, s) => s);
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < criteria; k++) weights[k] = -Math.log(1 - Math.random());
    for (let s = 0; s < scopes; s++) {
      let score = 0;
      for (let k = 0; k < criteria; k++) score += (weights[k] as number) * (values[s]?.[k] as number);
      scores[s] = score;
    }
    order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
    order.forEach((s, rank) => {
      counts[s * scopes + rank] = (counts[s * scopes + rank] as number) + 1;
    });
  }
  return counts;
}

/** TOPSIS for benefit and cost criteria, step by step as in the textbooks. */
export function topsisBySteps(ratings: readonly (readonly number[])[], weights: readonly number[], costs: readonly boolean[]): number[] {
  const norms = weights.map((_, k) => Math.sqrt(ratings.reduce((sum, row) => sum + (row[k] as number) ** 2, 0)));
  const weighted = ratings.map((row) => row.map((value, k) => ((weights[k] as number) * value) / (norms[k] as number)));
  const column = (k: number): number[] => weighted.map((row) => row[k] as number);
  const best = weights.map((_, k) => (costs[k] === true ? Math.min(...column(k)) : Math.max(...column(k))));
  const worst = weights.map((_, k) => (costs[k] === true ? Math.max(...column(k)) : Math.min(...column(k))));
  const distance = (row: readonly number[], to: readonly number[]): number => Math.sqrt(row.reduce((sum, value, k) => sum + (value - (to[k] as number)) ** 2, 0));
  return weighted.map((row) => distance(row, worst) / (distance(row, worst) + distance(row, best)));
}

/** PROMETHEE II with linear preferences, step by step as in the textbooks. */
export function prometheeBySteps(ratings: readonly (readonly number[])[], weights: readonly number[], costs: readonly boolean[], q: number, p: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const preference = (a: readonly number[], b: readonly number[]): number =>
    weights.reduce((sum, weight, k) => {
      const difference = (costs[k] === true ? -1 : 1) * ((a[k] as number) - (b[k] as number));
      return sum + (weight / total) * Math.min(1, Math.max(0, (difference - q) / (p - q)));
    }, 0);
  return ratings.map((a) => ratings.reduce((sum, b) => sum + preference(a, b) - preference(b, a), 0) / (ratings.length - 1));
}

/** Saaty's weights: a hundred rounds of the power method, as most packages take. */
export function pairwiseByRounds(matrix: readonly (readonly number[])[]): number[] {
  let weights = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < 100; round++) {
    const product = matrix.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
    const sum = product.reduce((all, value) => all + value, 0);
    weights = product.map((value) => value / sum);
  }
  return weights;
}

/** Shapley shares from the worth of every coalition, player by player and coalition by coalition. */
export function shapleyByCoalitions(worth: Float64Array, players: number): Float64Array {
  const factorial = [1];
  for (let k = 1; k <= players; k++) factorial.push((factorial[k - 1] as number) * k);
  const shares = new Float64Array(players);
  for (let set = 0; set < worth.length; set++) {
    let members = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) members++;
    const weight = members < players ? ((factorial[members] as number) * (factorial[players - members - 1] as number)) / (factorial[players] as number) : 0;
    for (let p = 0; p < players; p++) {
      if ((set >> p) % 2 === 0) shares[p] = (shares[p] as number) + weight * ((worth[set | (1 << p)] as number) - (worth[set] as number));
    }
  }
  return shares;
}
