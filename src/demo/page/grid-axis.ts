/** CSS pixels in a point. */
export const PIXELS = 4 / 3;

/** Sizes of the rows or of the columns of a sheet, and where each one starts. Everything is in CSS pixels, indices count from 0. */
export interface GridAxis {
  readonly count: number;
  /** Start of an item; of `count`, the total size. */
  offset(index: number): number;
  size(index: number): number;
  /** The item under a position; a hidden item is never under one. */
  at(position: number): number;
}

/**
 * Makes the axis of a sheet from a default size and the few that differ.
 * For a virtualised grid that must find the visible rows and columns at each scroll: prefix sums over the exceptions, then binary search.
 * @param count Number of items, at least 1.
 * @param standard Size of an item that is not in `exceptions`, in pixels.
 * @param exceptions Index → size in pixels; 0 is a hidden item.
 * @returns The axis.
 */
export function createGridAxis(count: number, standard: number, exceptions: ReadonlyMap<number, number>): GridAxis {
  const indices = [...exceptions.keys()].filter((index) => index < count).sort((a, b) => a - b);
  // Total of (size − standard) before the exception of the same rank.
  const surplus: number[] = [0];
  for (const index of indices) surplus.push((surplus.at(-1) ?? 0) + (exceptions.get(index) ?? standard) - standard);
  const rank = (index: number): number => {
    let low = 0;
    let high = indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indices[middle] ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const offset = (index: number): number => Math.min(index, count) * standard + (surplus[rank(Math.min(index, count))] ?? 0);
  return {
    count,
    offset,
    size: (index) => exceptions.get(index) ?? standard,
    at(position) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (offset(middle) <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
