import type { Area } from "../../workbook/commands.js";

/**
 * The same cells in fewer areas.
 *
 * For formats, which cost as much for one cell as for a thousand: columns of a table that look alike become one block.
 *
 * @param areas of one sheet, not overlapping
 * @returns areas that cover the same cells, those side by side and one above the other joined
 */
export function mergeAreas(areas: readonly Area[]): Area[] {
  return join(join(areas, "row", "rows", "column", "columns"), "column", "columns", "row", "rows");
}

type Start = "row" | "column";
type Size = "rows" | "columns";

/** Joins areas that have the same extent in one direction and follow each other in the other. */
function join(areas: readonly Area[], same: Start, sameSize: Size, along: Start, alongSize: Size): Area[] {
  const sorted = [...areas].sort((a, b) => a[same] - b[same] || a[sameSize] - b[sameSize] || a[along] - b[along]);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined[joined.length - 1];
    if (last && last[same] === area[same] && last[sameSize] === area[sameSize] && last[along] + last[alongSize] === area[along]) {
      last[alongSize] += area[alongSize];
    } else joined.push({ ...area });
  }
  return joined;
}
