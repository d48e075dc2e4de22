import { FLOW_TOLERANCE, maximumTransportFlow, type TransportNetwork } from "./transport-flow.js";

/** Needs to be carried by partners, all in one unit of value. */
export interface LexicographicProblem {
  /** What each need must send, in value, above 0. */
  supply: readonly number[];
  /** Need × partner: the most that may pass, in value. */
  capacity: readonly (readonly number[])[];
  /** What makes a partner's load a burden: the value of its means. */
  weight: readonly number[];
  /** What each partner carries already, whatever is decided here. */
  base: readonly number[];
}

/** Partners whose burdens are settled together: minimum cuts part them from heavier and lighter ones. */
export interface LevelBlock {
  /** Load divided by weight, for those of the block that nothing else holds. */
  level: number;
  partners: number[];
  /** Needs that these partners alone still carry: partners of lower levels already give all they may of them. */
  needs: number[];
}

/** The most balanced flow, with the levels at which burdens settle. */
export interface LexicographicFlow {
  /** Need × partner, in value. */
  flow: number[][];
  /** Load of each partner, base included. */
  load: number[];
  /** From the heaviest level to the lightest. */
  blocks: LevelBlock[];
}

interface Part {
  needs: number[];
  partners: number[];
}

/**
 * The flow whose burdens are the most balanced: the heaviest as small as it can be, then the next, and so on.
 *
 * Lexicographically optimal flow (Megiddo 1974), as the lexicographically optimal base of a polymatroid (Fujishige 1980), by
 * decomposition: give all partners of a part the one level that would absorb all its needs; if a maximum flow carries it, the
 * part is done; otherwise the minimum cut divides it into partners that must carry more and partners that can only carry less.
 * The burdens are unique, the flow is not. Each need must be feasible.
 *
 * @param problem Needs, partners and bounds, all in one unit of value.
 * @returns Flow, loads and the levels with what holds them.
 * @example
 * lexicographicFlow({ supply: [6], capacity: [[9, 1]], weight: [1, 1], base: [0, 0] }).load // => [5, 1]
 */
export function lexicographicFlow(problem: LexicographicProblem): LexicographicFlow {
  const needs = problem.supply.length;
  const partners = problem.weight.length;
  const network: TransportNetwork = {
    needs,
    partners,
    supply: Float64Array.from(problem.supply),
    capacity: new Float64Array(needs * partners),
    flow: new Float64Array(needs * partners),
    excess: Float64Array.from(problem.supply),
    room: new Float64Array(partners),
    limit: new Float64Array(partners),
  };
  for (let r = 0; r < needs; r++) network.capacity.set(problem.capacity[r] as readonly number[], r * partners);
  /** Base of each partner and what cuts have already settled for it. */
  const carried = Float64Array.from(problem.base);
  const blocks: LevelBlock[] = [];
  const parts: Part[] = [{ needs: range(needs), partners: range(partners) }];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.partners.length === 0) continue;
    const level = fillToLevel(network, part, problem, carried);
    const { needReached, partnerReached } = maximumTransportFlow(network, part.needs, part.partners);
    const reached = partnerReached.reduce((sum, mark) => sum + mark, 0);
    const unsent = needReached.some((mark) => mark === 1);
    if (!unsent || reached === 0 || reached === part.partners.length) {
      if (unsent) sendRest(network, part);
      blocks.push({ level, partners: part.partners, needs: part.needs });
      continue;
    }
    const [heavy, light] = divide(part, needReached, partnerReached);
    settle(network, heavy.needs, light.partners, carried);
    parts.push(light, heavy);
  }
  const flow = range(needs).map((r) => Array.from(network.flow.subarray(r * partners, (r + 1) * partners)));
  const load = [...problem.base];
  for (const row of flow) for (let p = 0; p < partners; p++) load[p] = (load[p] as number) + (row[p] as number);
  return { flow, load, blocks: mergedBlocks(blocks) };
}

/** Sets the limits of a part's partners to the one level that absorbs all its needs, and takes back what exceeds it. */
function fillToLevel(network: TransportNetwork, part: Part, problem: LexicographicProblem, carried: Float64Array): number {
  const { partners, flow, excess, room, limit } = network;
  let total = 0;
  for (const r of part.needs) {
    total += excess[r] as number;
    for (const p of part.partners) total += flow[r * partners + p] as number;
  }
  for (const p of part.partners) total += carried[p] as number;
  const floors = part.partners.map((p) => carried[p] as number);
  const weights = part.partners.map((p) => problem.weight[p] as number);
  const level = absorbingLevel(total, floors, weights);
  part.partners.forEach((p, k) => {
    const most = Math.max(floors[k] as number, level * (weights[k] as number));
    limit[p] = most;
    let free = most - (carried[p] as number);
    for (const r of part.needs) {
      const arc = r * partners + p;
      const passing = flow[arc] as number;
      const kept = Math.min(passing, Math.max(0, free));
      free -= kept;
      if (kept === passing) continue;
      flow[arc] = kept;
      excess[r] = (excess[r] as number) + (passing - kept);
    }
    room[p] = Math.max(0, free);
  });
  return level;
}

/**
 * The level at which Σ max(floor, level·weight) reaches a total.
 *
 * Water filling: how high each partner's burden stands when all share a total and none may stay below its floor.
 *
 * @param total What must be absorbed.
 * @param floors What each absorbs at least.
 * @param weights How much each absorbs for each unit of level, at least 0.
 * @returns The level, 0 when the floors absorb everything.
 * @example
 * absorbingLevel(10, [0, 6], [1, 1]) // => 4
 */
export function absorbingLevel(total: number, floors: readonly number[], weights: readonly number[]): number {
  const order = range(floors.length)
    .filter((k) => (weights[k] as number) > 0)
    .sort((a, b) => (floors[a] as number) / (weights[a] as number) - (floors[b] as number) / (weights[b] as number));
  let rest = total - floors.reduce((sum, floor) => sum + floor, 0);
  if (rest <= 0) return 0;
  let weight = 0;
  let level = 0;
  // The level rises from one floor to the next; whoever it passes rises with it.
  for (const k of order) {
    const start = (floors[k] as number) / (weights[k] as number);
    const rise = weight * (start - level);
    if (rise >= rest) break;
    rest -= rise;
    level = start;
    weight += weights[k] as number;
  }
  return weight > 0 ? level + rest / weight : 0;
}

/** A need of 1e-13 beside one of 1 is lost in the rounding of the limits: what is left of it goes wherever arcs allow. */
function sendRest(network: TransportNetwork, part: Part): void {
  for (const p of part.partners) {
    network.room[p] = Infinity;
    network.limit[p] = 0;
  }
  maximumTransportFlow(network, part.needs, part.partners);
}

function divide(part: Part, needReached: readonly number[], partnerReached: readonly number[]): [Part, Part] {
  const side = (mark: number): Part => ({
    needs: part.needs.filter((_, a) => needReached[a] === mark),
    partners: part.partners.filter((_, b) => partnerReached[b] === mark),
  });
  return [side(1), side(0)];
}

/** Across a cut every arc is full: what passes there is decided, and leaves both parts. */
function settle(network: TransportNetwork, heavyNeeds: readonly number[], lightPartners: readonly number[], carried: Float64Array): void {
  const { partners, capacity, flow, excess, supply } = network;
  for (const r of heavyNeeds) {
    for (const p of lightPartners) {
      const arc = r * partners + p;
      const most = capacity[arc] as number;
      excess[r] = (excess[r] as number) + (flow[arc] as number) - most;
      flow[arc] = most;
      carried[p] = (carried[p] as number) + most;
    }
    if ((excess[r] as number) <= FLOW_TOLERANCE * (supply[r] as number)) excess[r] = 0;
  }
}

/** Levels that differ by rounding alone are one level. */
function mergedBlocks(blocks: readonly LevelBlock[]): LevelBlock[] {
  const merged: LevelBlock[] = [];
  for (const block of [...blocks].sort((a, b) => b.level - a.level)) {
    const last = merged.at(-1);
    if (last !== undefined && last.level - block.level <= 1e-9 * last.level && last.needs.length > 0 && block.needs.length > 0) {
      last.partners.push(...block.partners);
      last.needs.push(...block.needs);
    } else merged.push({ level: block.level, partners: [...block.partners], needs: [...block.needs] });
  }
  return merged;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
