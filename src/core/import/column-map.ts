import type { ResourceKind } from "../project/project.js";

/** What the person says about a column of a file of partners or of means. */
export interface ColumnMap {
  /** Header of the column, matched as names are. */
  column: string;
  use: ColumnUse;
  /** What to call the resource; without it, its header is used. */
  label?: string;
}

export type ColumnUse = { to: "resource"; kind: ResourceKind; unit: string } | { to: "field"; field: PartnerField } | { to: "ignore" };

/** Fields of a partner that a column may hold. */
export type PartnerField =
  | "code"
  | "service"
  | "contact"
  | "status"
  | "motivation"
  | "politicalWill"
  | "excludedActivities"
  | "committableShare"
  | "joined"
  | "left"
  | "notes";
export const PARTNER_FIELDS: readonly PartnerField[] = [
  "code",
  "service",
  "contact",
  "status",
  "motivation",
  "politicalWill",
  "excludedActivities",
  "committableShare",
  "joined",
  "left",
  "notes",
];

const KINDS: Readonly<Record<string, ResourceKind>> = {
  human: "human",
  humain: "human",
  humaine: "human",
  technical: "technical",
  technique: "technical",
  financial: "financial",
  financier: "financial",
  financière: "financial",
};

/**
 * What `COLUMN=USE` says about a column.
 *
 * For the option `--map` of the command line and for examples: `Budget 2025=financial:€`, `Agents=human:days`, `Total=ignore`, `Chargé=contact`.
 *
 * The last `=` counts, so that a header may hold one. `USE` is `KIND:UNIT` or `KIND:UNIT:LABEL`, a field of the partner, or `ignore`.
 *
 * @param text One statement.
 * @returns What it says, or `null` where it is not understood.
 * @example
 * parseColumnMap("Budget=financial:€") // => { column: "Budget", use: { to: "resource", kind: "financial", unit: "€" } }
 * parseColumnMap("Budget") // => null
 */
export function parseColumnMap(text: string): ColumnMap | null {
  const at = text.lastIndexOf("=");
  const column = text.slice(0, Math.max(at, 0)).trim();
  const said = text.slice(at + 1).trim();
  if (at < 0 || column === "" || said === "") return null;
  if (/^(ignore|ignorer)$/i.test(said)) return { column, use: { to: "ignore" } };
  const field = PARTNER_FIELDS.find((name) => name.toLowerCase() === said.toLowerCase());
  if (field) return { column, use: { to: "field", field } };
  const [kindText = "", unit = "", ...label] = said.split(":").map((part) => part.trim());
  const kind = resourceKind(kindText);
  if (kind === null || unit === "") return null;
  return { column, use: { to: "resource", kind, unit }, ...(label.length > 0 ? { label: label.join(":") } : {}) };
}

/**
 * The kind of a resource as people write it, in French or English.
 *
 * @param text One word.
 * @returns The kind, or `null` where it is none.
 * @example
 * resourceKind("humaine") // => "human"
 */
export function resourceKind(text: string): ResourceKind | null {
  return KINDS[text.trim().toLowerCase()] ?? null;
}
