import type { ColumnTaken } from "./import-choices.js";
import type { ColumnReport, FileRole } from "./import-files.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { scopeFieldHeader, scopeFieldOf } from "./read-scopes.js";
import { fieldHeader, mappedResource, understandHeader } from "./understand-header.js";

/** Number of a column in its source. */
export const columnNumber = (table: DelimitedTable, column: number): number => table.frame?.columns[column] ?? column + 1;

/**
 * The table with headers that say what the person says.
 *
 * What a header says is understood in one way everywhere; a choice of the person is written as a header would be. So a choice can do nothing that
 * a file could not.
 *
 * @param table The table, left as it is.
 * @param taken What the person says, by number of the column.
 * @returns A table whose headers are other; a column that is ignored has an empty one.
 */
export function takeColumns(table: DelimitedTable, taken: Readonly<Record<number, ColumnTaken>>): DelimitedTable {
  const headers = table.headers.map((header, column) => headerFor(header, taken[columnNumber(table, column)]));
  return { ...table, headers };
}

function headerFor(header: string, taken: ColumnTaken | undefined): string {
  if (taken === "ignore") return "";
  if (taken === "criterion") return `criterion: ${header}`;
  const [kind, first, unit] = splitTaken(taken);
  if (kind === "field") return fieldHeader(first);
  if (kind === "scope") return scopeFieldHeader(first);
  if (kind !== "resource" || (first !== "human" && first !== "technical" && first !== "financial")) return header;
  return `${mappedResource(header, { to: "resource", kind: first, unit }, undefined).label} [${first}, ${unit}]`;
}

function splitTaken(taken: ColumnTaken | undefined): [string, string, string] {
  const [kind = "", first = "", ...rest] = (taken ?? "").split(":");
  return [kind, first, rest.join(":")];
}

/**
 * What a column was taken for, as it can be chosen.
 *
 * @param role Which table the source goes to.
 * @param header As it was understood, see `takeColumns`.
 * @param use What became of the column; left out: nobody read it.
 * @returns The choice that is shown.
 */
export function takenFor(role: FileRole, header: string, use: ColumnReport["use"] | undefined): ColumnTaken {
  switch (use) {
    case "field": {
      if (role === "scopes") return `scope:${scopeFieldOf(header) ?? "description"}`;
      const meaning = understandHeader(header);
      return meaning?.is === "field" ? `field:${meaning.field}` : "unknown";
    }
    case "resource": {
      const meaning = understandHeader(header);
      return meaning?.is === "resource" ? `resource:${meaning.resource.kind}:${meaning.resource.unit}` : "unknown";
    }
    case "name":
    case "item":
    case "items":
    case "amount":
    case "criterion":
    case "demand":
    case "interest":
      return use;
    case "not-understood":
      return "unknown";
    case "ignored":
    case undefined:
      return "ignore";
  }
}
