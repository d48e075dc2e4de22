import type { Say } from "./import-files.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { isTotal, shorten } from "./read-columns.js";

/**
 * Which partner each line of a file is about, by the name in its first column.
 *
 * A line about an unknown partner, or about a partner that another line is about, is said and left out.
 *
 * @param table The file.
 * @param index The partners.
 * @param say Where to say what is wrong.
 * @returns Position of the partner of each line, `null` where the line is left out.
 */
export function matchPartners(table: DelimitedTable, index: PartnerIndex, say: Say): (number | null)[] {
  const lineOf = new Map<number, number>();
  let asked = 0;
  const position = table.rows.map(({ line, cells }) => {
    const name = cells[0] ?? "";
    const found = name === "" ? undefined : index.find(name);
    if (name === "") say("file-name-missing", "warning", line, 0);
    else if (found === undefined && isTotal(name)) say("file-total-left-out", "note", line, 0, { header: name });
    else if (found === undefined) {
      // To look for what is alike takes its time: not for each line of a large file.
      const alike = asked++ < 100 ? index.alike?.(name) : undefined;
      if (alike === undefined) say("partner-unknown", "warning", line, 0, { code: shorten(name) });
      else say("file-partner-doubtful", "warning", line, 0, { code: shorten(name), partner: alike });
    }
    else if (lineOf.has(found)) say("partner-duplicate", "error", line, 0, { partner: name });
    else {
      lineOf.set(found, line);
      return found;
    }
    return null;
  });
  if (lineOf.size === 0) say("file-no-partner", "error", null, null);
  return position;
}
