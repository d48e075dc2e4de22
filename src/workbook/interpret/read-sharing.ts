import { sharingBegun } from "../tables/begun-sheets.js";
import { scopeItemsTable } from "../tables/scope-items-table.js";
import type { TableReader } from "./table-reader.js";

/** Reads the items that scopes pool. */
export function readSharing(reader: TableReader): void {
  const { project, context } = reader;
  if (project.scopes.length === 0) return;
  project.scopeItems = reader.refer(reader.rows(scopeItemsTable(context, sharingBegun(project))), "scope", project.scopes);
}
