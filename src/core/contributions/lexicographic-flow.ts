import { FLOW_TOLERANCE, maximumTransportFlow } from "./transport-flow.js";
import { transportNetwork, type TransportNetwork } from "./transport-network.js";

/** Needs to be carried by partners, all in one unit of value. */
export interface LexicographicProblem {
  /** What each need must send, in value, above 0. */
  supply: readonly number[];
  /** Need × partner: the most that may pass, in value. */
  capacity: readonly ArrayLike<number>[];
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
  flow: Float64Array[];
  /** Load of each partner, base included. */
  load: number[];
  /** From the heaviest level to the lightest. */
  blocks: LevelBlock[];
}

interface Part {
  needs: number[];
  partners: number[];
}

/** The network, and the part that is looked at: 1 for each of its needs and partners, 0 for all others. */
interface Scene {
  network: TransportNetwork;
  needIn: Uint8Array;
  partnerIn: Uint8Array;
  /** Base of each partner and what cuts have already settled for it. */
  carried: Float64Array;
}

/**
 * The flow whose burdens are the most balanced: the heaviest as small as it can be, then the next, and so on.
 *
 * Lexicographically optimal flow (Megiddo 1974), as the lexicographically optimal base of a polymatroid (Fujishige 1980), by
 * decomposition: give all partners of a part the one level that would absorb all its needs; if a maximum flow carries it, the
 * part is done; otherwise the minimum cut divides it into partners that must carry more and partners that can only carry less.
 * The burdens are unique, the flow is not. Each need must be feasible. Our own code because a linear program for each level, as solvers
 * offer it, takes seconds for what a few maximum flows give in milliseconds, and loses digits from level to level.
 *
 * @param problem Needs, partners and bounds, all in one unit of value.
 * @returns Flow, loads and the levels with what holds them.
 * @example
 * lexicographicFlow({ supply: [6], capacity: [[9, 1]], weight: [1, 1], base: [0, 0] }).load // => [5, 1]
 */
export function lexicographicFlow(problem: LexicographicProblem): LexicographicFlow {
  const needs = problem.supply.length;
  const partners = problem.weight.length;
  const network = transportNetwork(problem.supply, problem.capacity, partners);
  const scene: Scene = { network, needIn: new Uint8Array(needs), partnerIn: new Uint8Array(partners), carried: Float64Array.from(problem.base) };
  const blocks: LevelBlock[] = [];
  const parts: Part[] = [{ needs: range(needs), partners: range(partners) }];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.partners.length === 0) continue;
    lookAt(scene, part);
    const level = fillToLevel(scene, part, problem);
    const { needReached, partnerReached } = maximumTransportFlow(network, part.needs, part.partners);
    const reached = partnerReached.reduce((sum, mark) => sum + mark, 0);
    const unsent = needReached.some((mark) => mark === 1);
    if (!unsent || reached === 0 || reached === part.partners.length) {
      if (unsent) sendRest(network, part);
      blocks.push({ level, partners: part.partners, needs: part.needs });
      continue;
    }
    const [heavy, light] = divide(part, needReached, partnerReached);
    lookAt(scene, light);
    settle(scene, heavy.needs);
    parts.push(light, heavy);
  }
  const load = Float64Array.from(problem.base);
  const flow = range(needs).map((r) => rowOfNeed(network, r, load));
  return { flow, load: Array.from(load), blocks: mergedBlocks(blocks) };
}

/** What a need sends to each partner; also added to the loads. */
function rowOfNeed({ partners, needStarts, partnerOf, flow }: TransportNetwork, r: number, load: Float64Array): Float64Array {
  const row = new Float64Array(partners);
  const end = needStarts[r + 1] as number;
  for (let arc = needStarts[r] as number; arc < end; arc++) {
    const p = partnerOf[arc] as number;
    row[p] = flow[arc] as number;
    load[p] = (load[p] as number) + (flow[arc] as number);
  }
  return row;
}

function lookAt({ needIn, partnerIn }: Scene, part: Part): void {
  needIn.fill(0);
  partnerIn.fill(0);
  for (const r of part.needs) needIn[r] = 1;
  for (const p of part.partners) partnerIn[p] = 1;
}

/** Sets the limits of a part's partners to the one level that absorbs all its needs, and takes back what exceeds it. */
function fillToLevel(scene: Scene, part: Part, problem: LexicographicProblem): number {
  const { network, carried } = scene;
  let total = 0;
  for (const r of part.needs) total = addedFlow(scene, r, total + (network.excess[r] as number));
  for (const p of part.partners) total += carried[p] as number;
  const floors = part.partners.map((p) => carried[p] as number);
  const weights = part.partners.map((p) => problem.weight[p] as number);
  const level = absorbingLevel(total, floors, weights);
  part.partners.forEach((p, k) => {
    const most = Math.max(floors[k] as number, level * (weights[k] as number));
    network.limit[p] = most;
    network.room[p] = keepWithin(scene, p, most - (carried[p] as number));
  });
  return level;
}

/** A total and what a need sends to the partners that are looked at. */
function addedFlow({ network: { needStarts, partnerOf, flow }, partnerIn }: Scene, r: number, total: number): number {
  let sum = total;
  const end = needStarts[r + 1] as number;
  for (let arc = needStarts[r] as number; arc < end; arc++) {
    if (partnerIn[partnerOf[arc] as number] === 1) sum += flow[arc] as number;
  }
  return sum;
}

/** Takes back what a partner takes beyond an amount, and returns how much of the amount is left. */
function keepWithin({ network: { partnerStarts, arcsOf, needOf, flow, excess }, needIn }: Scene, p: number, amount: number): number {
  let free = amount;
  const end = partnerStarts[p + 1] as number;
  for (let k = partnerStarts[p] as number; k < end; k++) {
    const arc = arcsOf[k] as number;
    const r = needOf[arc] as number;
    const passing = flow[arc] as number;
    if (needIn[r] === 0 || passing === 0) continue;
    const kept = Math.min(passing, Math.max(0, free));
    free -= kept;
    if (kept === passing) continue;
    flow[arc] = kept;
    excess[r] = (excess[r] as number) + (passing - kept);
  }
  return Math.max(0, free);
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

/** Across a cut every arc is full: what passes there, to the partners that are looked at, is decided and leaves both parts. */
function settle({ network, partnerIn, carried }: Scene, heavyNeeds: readonly number[]): void {
  const { needStarts, partnerOf, capacity, flow, excess, supply } = network;
  for (const r of heavyNeeds) {
    const end = needStarts[r + 1] as number;
    for (let arc = needStarts[r] as number; arc < end; arc++) {
      const p = partnerOf[arc] as number;
      if (partnerIn[p] === 0) continue;
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
