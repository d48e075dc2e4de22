import type { TransportNetwork } from "./transport-network.js";

/** An arc whose rest is below this share of its capacity is full: sums of doubles leave such rests. */
export const FLOW_TOLERANCE = 1e-12;

/** Levels of the search: not reached yet, and not to be reached, since it is no part of what is looked at. */
const UNREACHED = -1;
const OUTSIDE = -2;

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
 * maximumTransportFlow(transportNetwork([2], [[1]], 1), [0], [0]).needReached // => [1]
 */
export function maximumTransportFlow(
  network: TransportNetwork,
  needsIn: ArrayLike<number>,
  partnersIn: ArrayLike<number>,
): { needReached: number[]; partnerReached: number[] } {
  const { needs, partners, supply, needStarts, needOf, partnerOf, partnerStarts, arcsOf, capacity, flow, excess, room, limit } = network;
  const needLevel = new Int32Array(needs).fill(OUTSIDE);
  const partnerLevel = new Int32Array(partners).fill(OUTSIDE);
  const nextOfNeed = new Int32Array(needs);
  const nextOfPartner = new Int32Array(partners);
  const queue = new Int32Array(needs);

  /** Levels from all needs with an excess at once; true when a partner with room is reached. */
  const search = (): boolean => {
    let tail = 0;
    for (let a = 0; a < needsIn.length; a++) {
      const r = needsIn[a] as number;
      const open = (excess[r] as number) > FLOW_TOLERANCE * (supply[r] as number);
      needLevel[r] = open ? 0 : UNREACHED;
      if (open) queue[tail++] = r;
    }
    for (let b = 0; b < partnersIn.length; b++) partnerLevel[partnersIn[b] as number] = UNREACHED;
    let found = false;
    for (let head = 0; head < tail; head++) {
      const r = queue[head] as number;
      const level = (needLevel[r] as number) + 1;
      const end = needStarts[r + 1] as number;
      for (let arc = needStarts[r] as number; arc < end; arc++) {
        const p = partnerOf[arc] as number;
        if ((partnerLevel[p] as number) !== UNREACHED) continue;
        const most = capacity[arc] as number;
        if (most - (flow[arc] as number) <= FLOW_TOLERANCE * most) continue;
        partnerLevel[p] = level;
        if ((room[p] as number) > FLOW_TOLERANCE * (limit[p] as number)) {
          found = true;
          continue;
        }
        const last = partnerStarts[p + 1] as number;
        for (let k = partnerStarts[p] as number; k < last; k++) {
          const back = arcsOf[k] as number;
          const q = needOf[back] as number;
          if ((needLevel[q] as number) !== UNREACHED) continue;
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
    const end = needStarts[r + 1] as number;
    let sent = 0;
    for (let arc = nextOfNeed[r] as number; arc < end; arc++) {
      const p = partnerOf[arc] as number;
      if ((partnerLevel[p] as number) !== level) continue;
      const most = capacity[arc] as number;
      const rest = most - (flow[arc] as number);
      if (rest <= FLOW_TOLERANCE * most) continue;
      nextOfNeed[r] = arc;
      const taken = fromPartner(p, Math.min(amount - sent, rest));
      if (!(taken > 0)) continue;
      flow[arc] = (flow[arc] as number) + taken;
      sent += taken;
      // The arc may still have some of its rest, and the partner some of its room.
      if (sent >= amount) return sent;
    }
    nextOfNeed[r] = end;
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
    const end = partnerStarts[p + 1] as number;
    let moved = 0;
    let k = nextOfPartner[p] as number;
    while (k < end) {
      const back = arcsOf[k] as number;
      const q = needOf[back] as number;
      const carried = flow[back] as number;
      if ((needLevel[q] as number) === level && carried > FLOW_TOLERANCE * (capacity[back] as number)) {
        nextOfPartner[p] = k;
        const sent = fromNeed(q, Math.min(amount - moved, carried));
        if (sent > 0) {
          flow[back] = carried - sent;
          moved += sent;
          if (moved >= amount) return moved;
          continue;
        }
      }
      k++;
    }
    nextOfPartner[p] = end;
    return moved;
  };

  while (search()) {
    nextOfNeed.set(needStarts.subarray(0, needs));
    nextOfPartner.set(partnerStarts.subarray(0, partners));
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
  return { needReached: marks(needsIn, needLevel), partnerReached: marks(partnersIn, partnerLevel) };
}

function marks(numbers: ArrayLike<number>, levels: Int32Array): number[] {
  const reached: number[] = [];
  for (let k = 0; k < numbers.length; k++) reached.push((levels[numbers[k] as number] as number) >= 0 ? 1 : 0);
  return reached;
}
