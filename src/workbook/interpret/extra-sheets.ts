import type { WorkbookContent } from "../content.js";
import type { DescribeOptions } from "../describe/describe-workbook.js";
import { readRegistry } from "./read-registry.js";

/**
 * Which of the sheets that the person adds and takes away a workbook holds, so that the next write leaves them there.
 *
 * @param content - what the workbook holds
 * @returns the options under which it was described
 */
export function extraSheets(content: WorkbookContent): Required<DescribeOptions> {
  const name = readRegistry(content)?.tables.get("SelfTest")?.name;
  return { selfTest: name !== undefined && content.tables.some((table) => table.name === name) };
}
