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
  /** How many columns there are; the first is empty. */
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
  const columns = 1 + 3 * width;
  const bits = new Int32Array(Math.ceil(size / 32) * columns);
  const starts = new Int32Array(size + 1);
  const sums = new Float64Array(size);
  let own = new Int32Array(size * (width + GROUP));
  for (let i = 0; i < size; i++) {
    const from = starts[i] as number;
    if (own.length < from + columns + GROUP) own = grown(own, columns);
    const sum = setColumns(bits, columns, own, i, values[i] as readonly (number | null)[], from);
    if (sum < 0) return null;
    sums[i] = sum;
    starts[i + 1] = from + Math.ceil(sum / GROUP) * GROUP;
  }
  return { size, columns, bits, own, starts, sums };
}

function grown(own: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * own.length + atLeast + GROUP);
  more.set(own);
  return more;
}

/** Sets the bits of partner i, lists its columns from a place on and returns how many there are; −1 where an amount is no intensity. */
function setColumns(bits: Int32Array, columns: number, own: Int32Array, i: number, row: readonly (number | null)[], from: number): number {
  const width = row.length;
  // A partner's place in the word is the one that the transposed counts leave in order.
  const bit = 1 << (((i & 3) << 3) | ((i >> 2) & 7));
  const first = (i >> 5) * columns;
  let at = from;
  for (let k = 0; k < width; k++) {
    const value = row[k] ?? 0;
    if (value === 0) continue;
    if ((value & 3) !== value) return -1;
    for (let level = 0, column = k + 1; level < value; level++, column += width) {
      bits[first + column] = (bits[first + column] as number) | bit;
      own[at++] = column;
    }
  }
  return at - from;
}

function overlapsFromBits(columns: BitColumns): Pick<RowOverlaps, "fill" | "addTo"> {
  const { size, sums, starts } = columns;
  const bytes = new Uint8Array(Math.ceil(size / 32) * 32);
  const most = starts.reduce((widest, start, i) => Math.max(widest, start - (starts[i - 1] ?? 0)), 0);
  const shared = most > RUN ? new Int32Array(bytes.length) : bytes;
  const words = new Int32Array(bytes.buffer);
  return {
    fill(i, row) {
      countShared(columns, i, words, bytes, shared);
      writeOverlaps(i, sums, shared, row);
    },
    addTo(i, weightOf, weighted) {
      countShared(columns, i, words, bytes, shared);
      addOverlaps(i, sums, shared, weightOf, weighted);
    },
  };
}

// Each loop is a function of its own: a small one runs compiled sooner, and a large one does not wait for it.

function writeOverlaps(i: number, sums: Float64Array, shared: Int32Array | Uint8Array, row: Float64Array): void {
  const mine = sums[i] as number;
  for (let j = i + 1; j < sums.length; j++) {
    const both = shared[j] as number;
    row[j] = both / (mine + (sums[j] as number) - both);
  }
}

function addOverlaps(i: number, sums: Float64Array, shared: Int32Array | Uint8Array, weightOf: Float64Array, weighted: Float64Array): void {
  const mine = sums[i] as number;
  for (let j = i + 1; j < sums.length; j++) {
    const both = shared[j] as number;
    weighted[j] = (weighted[j] as number) + ((weightOf[j] as number) * both) / (mine + (sums[j] as number) - both);
  }
}

/** Sets `shared[j]`, for each j > i, to how many columns of partner i hold partner j too. */
function countShared({ columns, bits, own, starts }: BitColumns, i: number, words: Int32Array, bytes: Uint8Array, shared: Int32Array | Uint8Array): void {
  const first = i >> 5;
  const end = starts[i + 1] as number;
  if (shared !== bytes || starts[i] === end) shared.fill(0, first * 32);
  for (let from = starts[i] as number; from < end; from += RUN) {
    const to = Math.min(end, from + RUN);
    for (let block = first * columns, word = first * 8; word < words.length; block += columns, word += 8) {
      countBlock(bits, block, own, from, to);
      spreadCounts(words, word);
    }
    if (shared !== bytes) for (let j = first * 32; j < shared.length; j++) shared[j] = (shared[j] as number) + (bytes[j] as number);
  }
}

/** Bit k of 32 counts stands in the word for 2 to the k. */
const UPRIGHT = new Int32Array(8);

/** Counts upright how many of a run of columns hold each of the 32 partners of a block. */
function countBlock(bits: Int32Array, block: number, own: Int32Array, from: number, to: number): void {
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
  UPRIGHT[0] = ones;
  UPRIGHT[1] = twos;
  UPRIGHT[2] = fours;
  UPRIGHT[3] = eights;
  UPRIGHT[4] = p16;
  UPRIGHT[5] = p32;
  UPRIGHT[6] = p64;
  UPRIGHT[7] = p128;
}

/** Writes 32 upright counts as bytes, in eight words from a place on. */
function spreadCounts(words: Int32Array, at: number): void {
  let ones = UPRIGHT[0] as number;
  let twos = UPRIGHT[1] as number;
  let fours = UPRIGHT[2] as number;
  let eights = UPRIGHT[3] as number;
  let p16 = UPRIGHT[4] as number;
  let p32 = UPRIGHT[5] as number;
  let p64 = UPRIGHT[6] as number;
  let p128 = UPRIGHT[7] as number;
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
  words[at + 1] = twos ^ t;
  words[at] = ones ^ (t << 1);
  t = ((fours >>> 1) ^ eights) & 0x55555555;
  words[at + 3] = eights ^ t;
  words[at + 2] = fours ^ (t << 1);
  t = ((p16 >>> 1) ^ p32) & 0x55555555;
  words[at + 5] = p32 ^ t;
  words[at + 4] = p16 ^ (t << 1);
  t = ((p64 >>> 1) ^ p128) & 0x55555555;
  words[at + 7] = p128 ^ t;
  words[at + 6] = p64 ^ (t << 1);
}
