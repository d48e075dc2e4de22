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
 * Intensities 0 to 3 become columns of bits over the partners, one for "at least 1", one for "at least 2" …: Σ min(a, b) is then how
 * many of the columns of a hold b too. They are counted for 32 partners at once by carry-save adders (Harley & Seal, in Warren, Hacker's
 * Delight, 5-1; the counts stand upright, one bit in each word). Other amounts take one pass over the items for each pair. Our own code
 * because packages of bit sets count one pair at a time.
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
  const columns = bitColumns(values, width);
  if (columns !== null) return { size: values.length, sums: columns.sums, ...overlapsFromBits(columns) };
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

/** Columns that the adders take together. */
const GROUP = 8;

/** Columns counted before the counts leave their eight bits: the largest multiple of a group below 256. */
const RUN = 248;

interface BitColumns {
  size: number;
  /** How many columns there are, the last one empty. */
  columns: number;
  /** Block by block of 32 partners, one word for each column: what is read together lies together. */
  bits: Int32Array;
  /** The columns of partner i are `own[starts[i]]` … `own[starts[i + 1] - 1]`, filled up to whole groups with the empty one. */
  own: Int32Array;
  starts: Int32Array;
  sums: Float64Array;
}

/** One column for each "at least 1", "at least 2", "at least 3" of an item; `null` where an amount is no intensity from 0 to 3. */
function bitColumns(values: readonly (readonly (number | null)[])[], width: number): BitColumns | null {
  const size = values.length;
  const flat = new Uint8Array(size * width);
  const sums = new Float64Array(size);
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) {
    const sum = copyIntensities(values[i] as readonly (number | null)[], flat, i * width);
    if (sum < 0) return null;
    sums[i] = sum;
    starts[i + 1] = (starts[i] as number) + Math.ceil(sum / GROUP) * GROUP;
  }
  const depth = flat.includes(3) ? 3 : flat.includes(2) ? 2 : 1;
  const columns = width * depth + 1;
  const made: BitColumns = {
    size,
    columns,
    bits: new Int32Array(Math.ceil(size / 32) * columns),
    own: new Int32Array((starts[size] as number) + 1),
    starts,
    sums,
  };
  for (let i = 0; i < size; i++) setColumns(made, i, flat, i * width, depth);
  return made;
}

/** Copies a row and returns its sum; −1 where an amount is no intensity. */
function copyIntensities(row: readonly (number | null)[], flat: Uint8Array, from: number): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    const value = row[k] ?? 0;
    if ((value & 3) !== value) return -1;
    flat[from + k] = value;
    sum += value;
  }
  return sum;
}

/** Sets the bits of partner i, and lists its columns. */
function setColumns({ columns, bits, own, starts }: BitColumns, i: number, flat: Uint8Array, from: number, depth: number): void {
  const empty = columns - 1;
  const width = empty / depth;
  const shift = i & 31;
  let word = (i >> 5) * columns;
  let column = 0;
  let at = starts[i] as number;
  for (let level = 0; level < depth; level++) {
    for (let k = from; k < from + width; k++) {
      // 1 where the value is above the level; a branch would be guessed wrong too often.
      const holds = (level - (flat[k] as number)) >>> 31;
      bits[word] = (bits[word] as number) | (holds << shift);
      own[at] = column;
      at += holds;
      word++;
      column++;
    }
  }
  own.fill(empty, at, starts[i + 1]);
}

function overlapsFromBits(columns: BitColumns): Pick<RowOverlaps, "fill" | "addTo"> {
  const { size, sums } = columns;
  const shared = new Int32Array(Math.ceil(size / 32) * 32);
  return {
    fill(i, row) {
      countShared(columns, i, shared);
      const mine = sums[i] as number;
      for (let j = i + 1; j < size; j++) {
        const both = shared[j] as number;
        row[j] = both / (mine + (sums[j] as number) - both);
      }
    },
    addTo(i, weightOf, weighted) {
      countShared(columns, i, shared);
      const mine = sums[i] as number;
      for (let j = i + 1; j < size; j++) {
        const both = shared[j] as number;
        weighted[j] = (weighted[j] as number) + ((weightOf[j] as number) * both) / (mine + (sums[j] as number) - both);
      }
    },
  };
}

/** Sets `shared[j]`, for each j > i, to how many columns of partner i hold partner j too. */
function countShared({ columns, bits, own, starts }: BitColumns, i: number, shared: Int32Array): void {
  const first = i >> 5;
  const end = starts[i + 1] as number;
  shared.fill(0, first * 32);
  for (let from = starts[i] as number; from < end; from += RUN) {
    const to = Math.min(end, from + RUN);
    for (let block = first * columns, j = first * 32; j < shared.length; block += columns, j += 32) {
      countBlock(bits, block, own, from, to, shared, j);
    }
  }
}

/** Adds to 32 counts from `j` on how many of a run of columns hold each of the 32 partners of a block. */
function countBlock(bits: Int32Array, block: number, own: Int32Array, from: number, to: number, shared: Int32Array, j: number): void {
  // Bit k of the 32 counts stands in the word for 2 to the k.
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  let p16 = 0;
  let p32 = 0;
  let p64 = 0;
  let p128 = 0;
  for (let k = from; k < to; k += GROUP) {
    // Seven full adders: eight columns and what was left become one carry.
    let a = bits[block + (own[k] as number)] as number;
    let b = bits[block + (own[k + 1] as number)] as number;
    let half = ones ^ a;
    const twosA = (ones & a) | (half & b);
    ones = half ^ b;
    a = bits[block + (own[k + 2] as number)] as number;
    b = bits[block + (own[k + 3] as number)] as number;
    half = ones ^ a;
    const twosB = (ones & a) | (half & b);
    ones = half ^ b;
    half = twos ^ twosA;
    const foursA = (twos & twosA) | (half & twosB);
    twos = half ^ twosB;
    a = bits[block + (own[k + 4] as number)] as number;
    b = bits[block + (own[k + 5] as number)] as number;
    half = ones ^ a;
    const twosC = (ones & a) | (half & b);
    ones = half ^ b;
    a = bits[block + (own[k + 6] as number)] as number;
    b = bits[block + (own[k + 7] as number)] as number;
    half = ones ^ a;
    const twosD = (ones & a) | (half & b);
    ones = half ^ b;
    half = twos ^ twosC;
    const foursB = (twos & twosC) | (half & twosD);
    twos = half ^ twosD;
    half = fours ^ foursA;
    let carry = (fours & foursA) | (half & foursB);
    fours = half ^ foursB;
    const c16 = eights & carry;
    eights ^= carry;
    carry = p16 & c16;
    p16 ^= c16;
    const c64 = p32 & carry;
    p32 ^= carry;
    carry = p64 & c64;
    p64 ^= c64;
    p128 ^= carry;
  }
  // Transposed in squares of 8 × 8 bits (Hacker's Delight, 7-3): byte b of word r then is the count of partner 8·b + r.
  let t = ((ones >>> 4) ^ p16) & 0x0f0f0f0f;
  p16 ^= t;
  ones ^= t << 4;
  t = ((twos >>> 4) ^ p32) & 0x0f0f0f0f;
  p32 ^= t;
  twos ^= t << 4;
  t = ((fours >>> 4) ^ p64) & 0x0f0f0f0f;
  p64 ^= t;
  fours ^= t << 4;
  t = ((eights >>> 4) ^ p128) & 0x0f0f0f0f;
  p128 ^= t;
  eights ^= t << 4;
  t = ((ones >>> 2) ^ fours) & 0x33333333;
  fours ^= t;
  ones ^= t << 2;
  t = ((twos >>> 2) ^ eights) & 0x33333333;
  eights ^= t;
  twos ^= t << 2;
  t = ((p16 >>> 2) ^ p64) & 0x33333333;
  p64 ^= t;
  p16 ^= t << 2;
  t = ((p32 >>> 2) ^ p128) & 0x33333333;
  p128 ^= t;
  p32 ^= t << 2;
  t = ((ones >>> 1) ^ twos) & 0x55555555;
  addBytes(shared, j + 1, twos ^ t);
  addBytes(shared, j, ones ^ (t << 1));
  t = ((fours >>> 1) ^ eights) & 0x55555555;
  addBytes(shared, j + 3, eights ^ t);
  addBytes(shared, j + 2, fours ^ (t << 1));
  t = ((p16 >>> 1) ^ p32) & 0x55555555;
  addBytes(shared, j + 5, p32 ^ t);
  addBytes(shared, j + 4, p16 ^ (t << 1));
  t = ((p64 >>> 1) ^ p128) & 0x55555555;
  addBytes(shared, j + 7, p128 ^ t);
  addBytes(shared, j + 6, p64 ^ (t << 1));
}

/** Adds the four bytes of a word to every eighth count from `at` on. */
function addBytes(shared: Int32Array, at: number, word: number): void {
  shared[at] = (shared[at] as number) + (word & 255);
  shared[at + 8] = (shared[at + 8] as number) + ((word >>> 8) & 255);
  shared[at + 16] = (shared[at + 16] as number) + ((word >>> 16) & 255);
  shared[at + 24] = (shared[at + 24] as number) + (word >>> 24);
}
