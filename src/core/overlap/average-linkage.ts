/** Two groups that join. Groups 0 … n − 1 are single things, group n + k is the one that merge k made. */
export interface Merge {
  first: number;
  second: number;
  /** Mean distance between the things of the two groups. */
  distance: number;
  /** How many things the new group has. */
  size: number;
}

/**
 * Which things are close, from pairs to one group of all.
 *
 * Agglomerative hierarchical clustering with average linkage (UPGMA, Sokal & Michener 1958), by chains of nearest neighbours
 * (Benzécri 1982): n − 1 merges in O(n²).
 *
 * @param distances Square and symmetric, at least 0; for overlaps, 1 − overlap; `null` counts as 1, the distance of those who share
 *   nothing that is known.
 * @returns Merges by growing distance; among equals the ones of lower positions come first.
 * @throws {RangeError} when the matrix is not square.
 * @example
 * averageLinkage([[0, 0.2, 0.9], [0.2, 0, 0.7], [0.9, 0.7, 0]]).map((merge) => merge.distance) // => [0.2, 0.8]
 */
export function averageLinkage(distances: readonly (readonly (number | null)[])[]): Merge[] {
  const n = distances.length;
  if (distances.some((row) => row.length !== n)) throw new RangeError("averageLinkage requires a square matrix");
  const d = new Float64Array(n * n);
  distances.forEach((row, i) => row.forEach((value, j) => (d[i * n + j] = value ?? 1)));
  const size = new Int32Array(n).fill(1);
  const alive = new Uint8Array(n).fill(1);
  const found: { first: number; second: number; distance: number }[] = [];
  const chain: number[] = [];
  while (found.length < n - 1) {
    if (chain.length === 0) chain.push(alive.indexOf(1));
    const top = chain[chain.length - 1] as number;
    const before = chain[chain.length - 2] ?? -1;
    const nearest = nearestTo(d, n, alive, top, before);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [a, b] = top < before ? [top, before] : [before, top];
    found.push({ first: a, second: b, distance: d[a * n + b] as number });
    join(d, n, alive, size, a, b);
  }
  return labelled(found, n);
}

/** The nearest living group; the one before in the chain wins ties, so that the chain ends. */
function nearestTo(d: Float64Array, n: number, alive: Uint8Array, group: number, before: number): number {
  let nearest = before;
  let least = before >= 0 ? (d[group * n + before] as number) : Infinity;
  for (let k = 0; k < n; k++) {
    if (k === group || alive[k] === 0 || !((d[group * n + k] as number) < least)) continue;
    least = d[group * n + k] as number;
    nearest = k;
  }
  return nearest;
}

/** Group b becomes part of group a: mean distances weighted by sizes (Lance & Williams 1967). */
function join(d: Float64Array, n: number, alive: Uint8Array, size: Int32Array, a: number, b: number): void {
  const sizeA = size[a] as number;
  const sizeB = size[b] as number;
  for (let k = 0; k < n; k++) {
    if (alive[k] === 0 || k === a || k === b) continue;
    const mean = (sizeA * (d[a * n + k] as number) + sizeB * (d[b * n + k] as number)) / (sizeA + sizeB);
    d[a * n + k] = mean;
    d[k * n + a] = mean;
  }
  alive[b] = 0;
  size[a] = sizeA + sizeB;
}

/** Chains find merges out of order: sorted by distance, each gets the number of the groups that it joins. */
function labelled(found: readonly { first: number; second: number; distance: number }[], n: number): Merge[] {
  const sorted = [...found].sort((x, y) => x.distance - y.distance || x.first - y.first || x.second - y.second);
  const parent = Array.from({ length: n }, (_, i) => i);
  const group = Array.from({ length: n }, (_, i) => i);
  const size = new Int32Array(n).fill(1);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  return sorted.map(({ first, second, distance }, k) => {
    const a = root(first);
    const b = root(second);
    const pair = [group[a] as number, group[b] as number].sort((x, y) => x - y) as [number, number];
    parent[b] = a;
    size[a] = (size[a] as number) + (size[b] as number);
    group[a] = n + k;
    return { first: pair[0], second: pair[1], distance, size: size[a] };
  });
}

/**
 * The groups that stand when nothing farther than a limit has joined.
 *
 * Cut of a dendrogram at a height.
 *
 * @param merges As `averageLinkage` gives them.
 * @param limit Largest mean distance inside which groups join, with a tolerance of 1e-9.
 * @returns Groups of positions, each in order, by their first position.
 * @example
 * groupsWithin(averageLinkage([[0, 0.2, 0.9], [0.2, 0, 0.7], [0.9, 0.7, 0]]), 0.5) // => [[0, 1], [2]]
 */
export function groupsWithin(merges: readonly Merge[], limit: number): number[][] {
  const n = merges.length + 1;
  const members = new Map<number, number[]>(Array.from({ length: n }, (_, i) => [i, [i]]));
  merges.forEach((merge, k) => {
    if (merge.distance > limit + 1e-9) return;
    const joined = [...(members.get(merge.first) ?? []), ...(members.get(merge.second) ?? [])].sort((a, b) => a - b);
    members.delete(merge.first);
    members.delete(merge.second);
    members.set(n + k, joined);
  });
  return [...members.values()].sort((a, b) => (a[0] as number) - (b[0] as number));
}
