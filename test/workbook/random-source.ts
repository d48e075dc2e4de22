/** Choices that follow from a seed alone. */
export interface RandomSource {
  whole: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  one: <T>(list: readonly T[]) => T;
  some: <T>(list: readonly T[], share: number) => T[];
  /** A value with the chance given (0.8), else `null`. */
  maybe: <T>(make: () => T, filled?: number) => T | null;
}

/** Mulberry32: small and good enough for tests. */
export function randomSource(seed: number): RandomSource {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const chance = (share: number): boolean => next() < share;
  return {
    chance,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    one: (list) => {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new RangeError("one requires a list that is not empty");
      return found;
    },
    some: (list, share) => list.filter(() => chance(share)),
    maybe: (make, filled = 0.8) => (chance(filled) ? make() : null),
  };
}
