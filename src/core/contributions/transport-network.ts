/**
 * A network in which each need sends amounts to partners, each partner passes them on to one sink.
 *
 * Needs are numbered 0 … needs − 1, partners 0 … partners − 1, and only arcs that can carry something are held: most partners have
 * few of the resources. All amounts are in one unit of value.
 */
export interface TransportNetwork {
  readonly needs: number;
  readonly partners: number;
  /** What each need still has to send. */
  readonly supply: Float64Array;
  /** The arcs of need r are `needStarts[r]` … `needStarts[r + 1] − 1`, partner by partner. */
  readonly needStarts: Int32Array;
  /** For each arc its need and its partner. */
  readonly needOf: Int32Array;
  readonly partnerOf: Int32Array;
  /** The arcs of partner p are `arcsOf[partnerStarts[p]]` … `arcsOf[partnerStarts[p + 1] − 1]`, need by need. */
  readonly partnerStarts: Int32Array;
  readonly arcsOf: Int32Array;
  /** For each arc the most that may pass. */
  readonly capacity: Float64Array;
  /** For each arc what passes now; augmented in place. */
  readonly flow: Float64Array;
  /** What each need has not sent yet; kept in step with `flow`. */
  readonly excess: Float64Array;
  /** What each partner may still take; kept in step with `flow`. */
  readonly room: Float64Array;
  /** The most that each partner may take in all, by which its room is judged. */
  readonly limit: Float64Array;
}

/**
 * A network without any flow yet, whose partners have no room yet.
 *
 * @param supply What each need must send, at least 0.
 * @param capacity Need × partner: the most that may pass, at least 0.
 * @param partners How many partners there are.
 * @returns The network, with one arc for each capacity above 0.
 * @example
 * transportNetwork([2], [[1, 0, 3]], 3).partnerOf // => [0, 2]
 */
export function transportNetwork(supply: ArrayLike<number>, capacity: readonly ArrayLike<number>[], partners: number): TransportNetwork {
  const needs = supply.length;
  const needOf = new Int32Array(needs * partners);
  const partnerOf = new Int32Array(needs * partners);
  const most = new Float64Array(needs * partners);
  const needStarts = new Int32Array(needs + 1);
  let arcs = 0;
  for (let r = 0; r < needs; r++) {
    arcs = addArcs(capacity[r] as ArrayLike<number>, partners, arcs, partnerOf, most);
    needStarts[r + 1] = arcs;
    needOf.fill(r, needStarts[r], arcs);
  }
  const partnerStarts = new Int32Array(partners + 1);
  const arcsOf = new Int32Array(arcs);
  listByPartner(partnerOf.subarray(0, arcs), partnerStarts, arcsOf);
  return {
    needs,
    partners,
    supply: Float64Array.from(supply),
    needStarts,
    needOf: needOf.subarray(0, arcs),
    partnerOf: partnerOf.subarray(0, arcs),
    partnerStarts,
    arcsOf,
    capacity: most.subarray(0, arcs),
    flow: new Float64Array(arcs),
    excess: Float64Array.from(supply),
    room: new Float64Array(partners),
    limit: new Float64Array(partners),
  };
}

function addArcs(row: ArrayLike<number>, partners: number, from: number, partnerOf: Int32Array, most: Float64Array): number {
  let arc = from;
  for (let p = 0; p < partners; p++) {
    const capacity = row[p] as number;
    if (!(capacity > 0)) continue;
    partnerOf[arc] = p;
    most[arc++] = capacity;
  }
  return arc;
}

/** Counting sort of the arcs by partner: those of one partner stay in the order of their needs. */
function listByPartner(partnerOf: Int32Array, starts: Int32Array, arcsOf: Int32Array): void {
  const partners = starts.length - 1;
  const next = new Int32Array(partners + 1);
  for (let arc = 0; arc < partnerOf.length; arc++) {
    const p = partnerOf[arc] as number;
    next[p + 1] = (next[p + 1] as number) + 1;
  }
  for (let p = 0; p < partners; p++) next[p + 1] = (next[p + 1] as number) + (next[p] as number);
  starts.set(next);
  for (let arc = 0; arc < partnerOf.length; arc++) {
    const p = partnerOf[arc] as number;
    const at = next[p] as number;
    arcsOf[at] = arc;
    next[p] = at + 1;
  }
}
