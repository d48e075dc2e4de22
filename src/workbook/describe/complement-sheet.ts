import { analyseComplement } from "../../core/overlap/what-each-adds.js";
import { DIMENSION_IDS, type DimensionId } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
import { addsTable, itemsTable } from "../tables/complement-tables.js";
import { matrixTable } from "../tables/matrix-table.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/** What each partner adds and what the group lacks, once there are partners and items. */
export function complementSheet(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.partners.length === 0 || DIMENSION_IDS.every((id) => project[id].items.length === 0)) return [];
  const complement = analyseComplement(project);
  // Items are called as their columns are headed.
  const headersOf = (id: DimensionId): string[] => matrixTable(context, id).columns.flatMap((column) => (column.id.startsWith("item:") ? [column.header] : []));
  const headers = { domains: headersOf("domains"), audiences: headersOf("audiences"), tools: headersOf("tools") };
  const adds = project.partners.map(({ code }, p) => ({
    partner: code,
    names: DIMENSION_IDS.flatMap((id) => (complement[id].only[p] ?? []).map((k) => headers[id][k] ?? "")).join(" · "),
  }));
  const items = DIMENSION_IDS.map((id) =>
    describeTable(
      itemsTable(context, id),
      headers[id].map((item) => ({ item })),
    ),
  );
  return [
    layOutSheet({ id: "Complement", color: RESULT_COLOR, hint: words.hints.Complement, blocks: [describeTable(addsTable(context), adds), ...items] }, words, project.name),
  ];
}
