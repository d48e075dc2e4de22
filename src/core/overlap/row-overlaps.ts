/** Overlaps of one partner with those that follow it, computed row by row so that nothing of size n² is held twice. */
export interface RowOverlaps {
  readonly size: number;
  /** Σ of each partner's amounts: 0 where it has no data. */
  readonly sums: Float64Array;
  /** Writes the overlap of partner i with each j > i to `row[j]`; `NaN` where both are empty. */
  fill(i: number, row: Float64Array): void;
  /** Adds to `weighted[j]` the overlap of partner i, which has data, with each j > i, times `weightOf[j]`. */
  addTo(i: number, weightOf: Float64Array, weighted: Float64Array): void;
}

/**
 * Prepares a dimension for the overlap of all pairs.
 *
 * Intensities 0 to 3 become bit planes, one for "at least 1", one for "at least 2" …: Σ min(a, b) is then the number of bits that
 * two rows share, counted seven words at a time by carry-save adders (Harley & Seal, in Warren, Hacker's Delight, 5-1).
 * Other amounts take one pass over the items for each pair. Our own code because no package of bit sets shares a count among three
 * dimensions without building the sets it counts.
 *
 * @param values Partner × item, at least 0; `null` counts as 0.
 * @returns What fills rows of overlaps.
 * @throws {RangeError} when rows differ in length.
 * @example
 * rowOverlaps([[3, 1], [1, 1]]).sums // => [4, 2]
 */
export function rowOverlaps(values: readonly (readonly (number | null)[])[]): RowOverlaps {
  const width = values[0]?.length ?? 0;
  for (const row of values) if (row.length !== width) throw new RangeError("overlapMatrix requires rows of the same length");
  const planes = bitPlanes(values, width);
  if (planes !== null) return { size: values.length, sums: planes.sums, ...overlapsFromBits(planes) };
  return overlapsFromAmounts(values, width);
}

function overlapsFromAmounts(values: readonly (readonly (number | null)[])[], width: number): RowOverlaps {
  const size = values.length;
  const flat = new Float64Array(size * width);
  const sums = new Float64Array(size);
  values.forEach((row, i) => {
    let sum = 0;
    for (let k = 0; k < width; k++) {
      const value = row[k] ?? 0;
      flat[i * width + k] = value;
      sum += value;
    }
    sums[i] = sum;
  });
  const fill: RowOverlaps["fill"] = (i, row) => {
    const a = i * width;
    const mine = sums[i] as number;
    for (let j = i + 1; j < size; j++) {
      const b = j * width;
      let difference = 0;
      for (let k = 0; k < width; k++) difference += Math.abs((flat[a + k] as number) - (flat[b + k] as number));
      const sum = mine + (sums[j] as number);
      // 0/0 gives NaN: both partners are empty.
      row[j] = (sum - difference) / (sum + difference);
    }
  };
  const row = new Float64Array(size);
  const addTo: RowOverlaps["addTo"] = (i, weightOf, weighted) => {
    fill(i, row);
    for (let j = i + 1; j < size; j++) weighted[j] = (weighted[j] as number) + (weightOf[j] as number) * (row[j] as number);
  };
  return { size, sums, fill, addTo };
}

/** Words counted together by the carry-save adders. */
const GROUP = 7;

interface BitPlanes {
  size: number;
  groups: number;
  /** Group by group, partner by partner, seven words each: one pass over all partners reads memory in order. */
  bits: Int32Array;
  sums: Float64Array;
}

/** One bit for each "at least 1", "at least 2", "at least 3"; `null` where an amount is no intensity from 0 to 3. */
function bitPlanes(values: readonly (readonly (number | null)[])[], width: number): BitPlanes | null {
  const size = values.length;
  const words = Math.ceil(width / 32);
  const planes = new Int32Array(size * 3 * words);
  const sums = new Float64Array(size);
  let highest = 0;
  for (let i = 0; i < size; i++) {
    const row = values[i] as readonly (number | null)[];
    let sum = 0;
    for (let word = 0; word < words; word++) {
      let first = 0;
      let second = 0;
      let third = 0;
      const end = Math.min(32, width - word * 32);
      for (let k = 0; k < end; k++) {
        const value = row[word * 32 + k] ?? 0;
        if (value === 0) continue;
        if (value !== 1 && value !== 2 && value !== 3) return null;
        sum += value;
        first |= 1 << k;
        if (value > 1) second |= 1 << k;
        if (value > 2) third |= 1 << k;
      }
      const at = i * 3 * words + word;
      planes[at] = first;
      planes[at + words] = second;
      planes[at + 2 * words] = third;
      highest = Math.max(highest, third !== 0 ? 3 : second !== 0 ? 2 : 1);
    }
    sums[i] = sum;
  }
  const used = words * highest;
  const groups = Math.max(1, Math.ceil(used / GROUP));
  const bits = new Int32Array(groups * size * GROUP);
  for (let i = 0; i < size; i++) {
    for (let group = 0; group < groups; group++) {
      const from = i * 3 * words + group * GROUP;
      const count = Math.min(GROUP, used - group * GROUP);
      for (let k = 0; k < count; k++) bits[(group * size + i) * GROUP + k] = planes[from + k] as number;
    }
  }
  return { size, groups, bits, sums };
}

function overlapsFromBits({ size, groups, bits, sums }: BitPlanes): Pick<RowOverlaps, "fill" | "addTo"> {
  const shared = new Int32Array(size);
  const count = (i: number): void => {
    shared.fill(0, i + 1);
    for (let group = 0; group < groups; group++) countShared(bits, group * size * GROUP, i, size, shared);
  };
  return {
    fill(i, row) {
      count(i);
      const mine = sums[i] as number;
      for (let j = i + 1; j < size; j++) {
        const both = shared[j] as number;
        row[j] = both / (mine + (sums[j] as number) - both);
      }
    },
    addTo(i, weightOf, weighted) {
      count(i);
      const mine = sums[i] as number;
      for (let j = i + 1; j < size; j++) {
        const both = shared[j] as number;
        weighted[j] = (weighted[j] as number) + ((weightOf[j] as number) * both) / (mine + (sums[j] as number) - both);
      }
    },
  };
}

/** Adds to `shared[j]` how many bits the words of partner i and of each j > i have in common, in one group of seven words. */
function countShared(bits: Int32Array, start: number, i: number, size: number, shared: Int32Array): void {
  const mine = start + i * GROUP;
  const a0 = bits[mine] as number;
  const a1 = bits[mine + 1] as number;
  const a2 = bits[mine + 2] as number;
  const a3 = bits[mine + 3] as number;
  const a4 = bits[mine + 4] as number;
  const a5 = bits[mine + 5] as number;
  const a6 = bits[mine + 6] as number;
  if ((a0 | a1 | a2 | a3 | a4 | a5 | a6) === 0) return;
  for (let j = i + 1, at = mine + GROUP; j < size; j++, at += GROUP) {
    const x0 = a0 & (bits[at] as number);
    const x1 = a1 & (bits[at + 1] as number);
    const x2 = a2 & (bits[at + 2] as number);
    const x3 = a3 & (bits[at + 3] as number);
    const x4 = a4 & (bits[at + 4] as number);
    const x5 = a5 & (bits[at + 5] as number);
    const x6 = a6 & (bits[at + 6] as number);
    // Four full adders: seven bits of one place become a number of three bits.
    let half = x0 ^ x1;
    const twosA = (x0 & x1) | (half & x2);
    const onesA = half ^ x2;
    half = x3 ^ x4;
    const twosB = (x3 & x4) | (half & onesA);
    const onesB = half ^ onesA;
    half = x5 ^ x6;
    const twosC = (x5 & x6) | (half & onesB);
    let ones = half ^ onesB;
    half = twosA ^ twosB;
    let fours = (twosA & twosB) | (half & twosC);
    let twos = half ^ twosC;
    // Sums of neighbouring bits in fields of 2, 4 and 8 bits, all three numbers side by side.
    ones -= (ones >>> 1) & 0x55555555;
    twos -= (twos >>> 1) & 0x55555555;
    fours -= (fours >>> 1) & 0x55555555;
    ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
    twos = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
    fours = (fours & 0x33333333) + ((fours >>> 2) & 0x33333333);
    const low = ones + (twos << 1);
    const high = (fours + (fours >>> 4)) & 0x0f0f0f0f;
    const bytes = (low & 0x0f0f0f0f) + ((low >>> 4) & 0x0f0f0f0f) + (high << 2);
    shared[j] = (shared[j] as number) + (Math.imul(bytes, 0x01010101) >>> 24);
  }
}
