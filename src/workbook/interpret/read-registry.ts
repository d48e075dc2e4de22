import type { DimensionId, Matrix } from "../../core/project/project.js";
import { LANGUAGES, type Language } from "../../words/language.js";
import type { TableContent, WorkbookContent } from "../content.js";
import type { KnownColumn } from "./match-columns.js";
import { languageOf, rebuildRegistry } from "./rebuild-registry.js";

/** What the workbook says of itself. */
export interface Registry {
  schema: number;
  language: Language;
  kinds: Partial<Record<DimensionId, Matrix["kind"]>>;
  /** By table id: its name in the workbook and its columns as last written. */
  tables: ReadonlyMap<string, { name: string; columns: readonly KnownColumn[] }>;
  /** The workbook no longer says it: guessed from its tables. */
  rebuilt?: true;
}

/**
 * Reads the table in which the workbook says what it is.
 *
 * @param content - what the workbook holds
 * @returns its language, form and columns, guessed from the other tables where that one is gone; `null` for a workbook that is not ours
 */
export function readRegistry(content: WorkbookContent): Registry | null {
  const table = content.tables.find(isRegistry);
  if (table === undefined) return rebuildRegistry(content);
  const facts = new Map(table.rows.map((row) => [String(row[0] ?? ""), row[1] ?? ""]));
  const language = LANGUAGES.find((candidate) => candidate === facts.get("language")) ?? languageOf(content);
  const kinds: Registry["kinds"] = {};
  for (const dimension of ["domains", "audiences", "tools"] as const) {
    const kind = facts.get(dimension);
    if (kind === "count" || kind === "intensity") kinds[dimension] = kind;
  }
  const tables = new Map<string, { name: string; columns: KnownColumn[] }>();
  // A long list stands in several cells, numbered: the order of the rows does not matter.
  const parts = [...facts].flatMap(([key, value]) => {
    const match = /^table:([^=]+)=([^#]*)(?:#(\d+))?$/.exec(key);
    return match === null ? [] : [{ id: match[1] ?? "", name: match[2] ?? "", part: Number(match[3] ?? 1), columns: parseColumns(String(value)) }];
  });
  for (const { id, name, columns } of parts.sort((a, b) => a.part - b.part)) {
    tables.set(id, { name, columns: [...(tables.get(id)?.columns ?? []), ...columns] });
  }
  return { schema: Number(facts.get("schema") ?? 0), language, kinds, tables };
}

function isRegistry(table: TableContent): boolean {
  return table.rows.some((row) => row[0] === "product" && row[1] === "mutualiser");
}

/** Columns as `id=header` joined by tabs: no header holds a tab. */
export function parseColumns(text: string): KnownColumn[] {
  return text
    .split("\t")
    .filter((part) => part.includes("="))
    .map((part): KnownColumn => [decodeURIComponent(part.slice(0, part.indexOf("="))), part.slice(part.indexOf("=") + 1)]);
}

/** The longest text that one cell of the registry holds; a cell takes 32,767 characters. */
const CELL_LENGTH = 8_000;

/** The other way round: as few cells as needed. */
export function formatColumns(columns: readonly KnownColumn[]): string[] {
  const cells: string[] = [];
  let cell = "";
  for (const [id, header] of columns) {
    const part = `${encodeURIComponent(id)}=${header}`;
    if (cell !== "" && cell.length + part.length + 1 > CELL_LENGTH) {
      cells.push(cell);
      cell = part;
    } else cell = cell === "" ? part : `${cell}\t${part}`;
  }
  return [...cells, cell];
}
