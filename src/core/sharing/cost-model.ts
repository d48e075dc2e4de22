/** What serving a group costs: alone or together. */
export interface CostModel {
  /** € as soon as anyone takes part. */
  fixed: number;
  /** € for each participant. */
  perParticipant: number;
  /** € for each item that at least one participant uses. */
  items: readonly { cost: number; users: readonly number[] }[];
  /** How many participants there are. */
  participants: number;
}

/** Subsets are listed up to this many participants: a million of them. */
export const EXACT_PARTICIPANTS = 20;

/**
 * Stand-alone cost of every subset of the participants.
 *
 * Subset sums by the zeta transform (Yates 1937): the items of which no user is in the subset are those whose users are all outside it.
 *
 * @param model The scope's cost model.
 * @returns 2ⁿ costs in €; bit p of the position says whether participant p is in. Position 0, nobody, costs nothing.
 * @throws {RangeError} when there are more than 20 participants, or when a user is none of them.
 * @example
 * standAloneCosts({ fixed: 10, perParticipant: 1, items: [{ cost: 4, users: [1] }], participants: 2 }) // => [0, 11, 15, 16]
 */
export function standAloneCosts(model: CostModel): Float64Array {
  const n = model.participants;
  if (!(n >= 0 && n <= EXACT_PARTICIPANTS)) throw new RangeError("standAloneCosts requires at most 20 participants");
  const size = 1 << n;
  const within = new Float64Array(size);
  let all = 0;
  for (const { cost, users } of model.items) {
    let mask = 0;
    for (const user of users) {
      if (!(Number.isInteger(user) && user >= 0 && user < n)) throw new RangeError("standAloneCosts requires users that take part");
      mask |= 1 << user;
    }
    if (mask === 0) continue;
    within[mask] = (within[mask] as number) + cost;
    all += cost;
  }
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let block = bit; block < size; block += bit << 1) {
      for (let set = block; set < block + bit; set++) within[set] = (within[set] as number) + (within[set - bit] as number);
    }
  }
  const costs = new Float64Array(size);
  const counts = new Uint8Array(size);
  for (let set = 1; set < size; set++) {
    const count = (counts[set >> 1] as number) + (set & 1);
    counts[set] = count;
    costs[set] = model.fixed + model.perParticipant * count + (all - (within[size - 1 - set] as number));
  }
  return costs;
}

/**
 * Shapley shares of a cost model, for any number of participants.
 *
 * In closed form: the fixed part equally, each participant's own part, each item equally by its users. An item that nobody uses
 * costs no group anything and is left out.
 *
 * @param model The scope's cost model.
 * @returns € for each participant, sum the cost of all together.
 * @example
 * shapleyOfCostModel({ fixed: 10, perParticipant: 1, items: [{ cost: 4, users: [1] }], participants: 2 }) // => [6, 10]
 */
export function shapleyOfCostModel(model: CostModel): number[] {
  const shares = Array.from({ length: model.participants }, () => model.fixed / model.participants + model.perParticipant);
  for (const { cost, users } of model.items) {
    const distinct = new Set(users);
    for (const user of distinct) shares[user] = (shares[user] as number) + cost / distinct.size;
  }
  return shares;
}
