/**
 * A network in which each need sends amounts to partners, each partner passes them on to one sink.
 *
 * Node numbers: needs 0 … needs − 1, partners 0 … partners − 1. All amounts are in one unit of value.
 */
export interface TransportNetwork {
  readonly needs: number;
  readonly partners: number;
  /** What each need still has to send. */
  readonly supply: Float64Array;
  /** Need × partner, row by row: the most that may pass. */
  readonly capacity: Float64Array;
  /** Need × partner: what passes now; augmented in place. */
  readonly flow: Float64Array;
  /** What each need has not sent yet; kept in step with `flow`. */
  readonly excess: Float64Array;
  /** What each partner may still take; kept in step with `flow`. */
  readonly room: Float64Array;
  /** The most that each partner may take in all, by which its room is judged. */
  readonly limit: Float64Array;
}

/** An arc whose rest is below this share of its capacity is full: sums of doubles leave such rests. */
export const FLOW_TOLERANCE = 1e-12;

/**
 * Sends as much as possible from needs to partners, starting from the flow that is there.
 *
 * Maximum flow by blocking flows on level graphs (Dinic 1970) on the bipartite network, with typed arrays only. What a partner
 * already takes in all never becomes less, only from whom it takes it.
 *
 * @param network The network; `flow`, `excess` and `room` are changed.
 * @param needsIn Numbers of the needs to look at.
 * @param partnersIn Numbers of the partners to look at.
 * @returns Marks of the last, failed search: for each need and partner whether an unsent amount still reaches it; the others
 *   form the sink's side of a minimum cut.
 * @example
 * maximumTransportFlow({ needs: 1, partners: 1, supply: new Float64Array([2]), capacity: new Float64Array([1]), flow: new Float64Array(1), excess: new Float64Array([2]), room: new Float64Array([9]), limit: new Float64Array([9]) }, [0], [0]).needReached // => [1]
 */
export function maximumTransportFlow(
  network: TransportNetwork,
  needsIn: ArrayLike<number>,
  partnersIn: ArrayLike<number>,
): { needReached: number[]; partnerReached: number[] } {
  const { needs, partners, supply, capacity, flow, excess, room, limit } = network;
  const needLevel = new Int32Array(needs);
  const partnerLevel = new Int32Array(partners);
  const nextPartner = new Int32Array(needs);
  const nextNeed = new Int32Array(partners);
  const queue = new Int32Array(needs);

  /** Levels from all needs with an excess at once; true when a partner with room is reached. */
  const search = (): boolean => {
    let tail = 0;
    for (let a = 0; a < needsIn.length; a++) {
      const r = needsIn[a] as number;
      const open = (excess[r] as number) > FLOW_TOLERANCE * (supply[r] as number);
      needLevel[r] = open ? 0 : -1;
      if (open) queue[tail++] = r;
    }
    for (let b = 0; b < partnersIn.length; b++) partnerLevel[partnersIn[b] as number] = -1;
    let found = false;
    for (let head = 0; head < tail; head++) {
      const r = queue[head] as number;
      const level = (needLevel[r] as number) + 1;
      for (let b = 0; b < partnersIn.length; b++) {
        const p = partnersIn[b] as number;
        if ((partnerLevel[p] as number) >= 0) continue;
        const arc = r * partners + p;
        const most = capacity[arc] as number;
        if (most - (flow[arc] as number) <= FLOW_TOLERANCE * most) continue;
        partnerLevel[p] = level;
        if ((room[p] as number) > FLOW_TOLERANCE * (limit[p] as number)) {
          found = true;
          continue;
        }
        for (let a = 0; a < needsIn.length; a++) {
          const q = needsIn[a] as number;
          if ((needLevel[q] as number) >= 0) continue;
          const back = q * partners + p;
          if ((flow[back] as number) <= FLOW_TOLERANCE * (capacity[back] as number)) continue;
          needLevel[q] = level + 1;
          queue[tail++] = q;
        }
      }
    }
    return found;
  };

  const fromNeed = (r: number, amount: number): number => {
    const level = (needLevel[r] as number) + 1;
    let sent = 0;
    while ((nextPartner[r] as number) < partnersIn.length) {
      const p = partnersIn[nextPartner[r] as number] as number;
      const arc = r * partners + p;
      const most = capacity[arc] as number;
      const rest = most - (flow[arc] as number);
      if ((partnerLevel[p] as number) === level && rest > FLOW_TOLERANCE * most) {
        const taken = fromPartner(p, Math.min(amount - sent, rest));
        if (taken > 0) {
          flow[arc] = (flow[arc] as number) + taken;
          sent += taken;
          if (sent >= amount) return sent;
        }
      }
      nextPartner[r] = (nextPartner[r] as number) + 1;
    }
    return sent;
  };

  const fromPartner = (p: number, amount: number): number => {
    const free = room[p] as number;
    if (free > FLOW_TOLERANCE * (limit[p] as number)) {
      const taken = Math.min(amount, free);
      room[p] = free - taken;
      return taken;
    }
    const level = (partnerLevel[p] as number) + 1;
    let moved = 0;
    while ((nextNeed[p] as number) < needsIn.length) {
      const q = needsIn[nextNeed[p] as number] as number;
      const back = q * partners + p;
      const carried = flow[back] as number;
      if ((needLevel[q] as number) === level && carried > FLOW_TOLERANCE * (capacity[back] as number)) {
        const sent = fromNeed(q, Math.min(amount - moved, carried));
        if (sent > 0) {
          flow[back] = carried - sent;
          moved += sent;
          if (moved >= amount) return moved;
          continue;
        }
      }
      nextNeed[p] = (nextNeed[p] as number) + 1;
    }
    return moved;
  };

  while (search()) {
    nextPartner.fill(0);
    nextNeed.fill(0);
    let progress = 0;
    for (let a = 0; a < needsIn.length; a++) {
      const r = needsIn[a] as number;
      if ((needLevel[r] as number) !== 0) continue;
      const sent = fromNeed(r, excess[r] as number);
      excess[r] = (excess[r] as number) - sent;
      progress += sent;
    }
    if (!(progress > 0)) break;
  }
  const needReached = Array.from({ length: needsIn.length }, (_, a) => ((needLevel[needsIn[a] as number] as number) >= 0 ? 1 : 0));
  const partnerReached = Array.from({ length: partnersIn.length }, (_, b) => ((partnerLevel[partnersIn[b] as number] as number) >= 0 ? 1 : 0));
  return { needReached, partnerReached };
}
