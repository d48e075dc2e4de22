import type { ResourceKind, Scope } from "../project/project.js";
import { PARTNER_FIELDS, type PartnerField } from "./column-map.js";
import type { FileRole } from "./import-files.js";
import type { Orientation, ReadingChoices } from "./import-source.js";
import type { Thresholds } from "./level-thresholds.js";
import type { NameAnswer } from "./match-names.js";

export type ScopeField = keyof Scope;

/** What a column is taken for. `demand` and `interest` are known by their header only; `unknown`: nobody knows, it is left out. */
export type ColumnTaken =
  | "name"
  | "ignore"
  | "item"
  | "items"
  | "amount"
  | "criterion"
  | "demand"
  | "interest"
  | "unknown"
  | `field:${PartnerField}`
  | `scope:${ScopeField}`
  | `resource:${ResourceKind}:${string}`;

/** Counts as they are, or intensities from 0 to 3. */
export type Scale = "count" | "levels";

/** What the person says of an import; what is left out is looked for. */
export interface ImportChoices extends ReadingChoices {
  role?: FileRole;
  /** By column of the source, or by line where partners stand in columns, from 1. */
  taken: Readonly<Record<number, ColumnTaken>>;
  /** By `nameKey` of the name. */
  names: Readonly<Record<string, NameAnswer>>;
  scale?: Scale;
  thresholds?: Thresholds;
  replacing: Replacing;
}

/** Whose value stands in a cell that holds something else than the source says; `except` are keys of conflicts in which it is the other way round. */
export interface Replacing {
  rule: "mine" | "theirs";
  except: readonly string[];
}

/** What the person typed stays. */
export const KEEP_MINE: Replacing = { rule: "mine", except: [] };

/** Nothing said yet. */
export const NO_CHOICES: ImportChoices = { taken: {}, names: {}, replacing: KEEP_MINE };

export const SCOPE_FIELDS_TAKEN: readonly ScopeField[] = ["label", "code", "activity", "mode", "objective", "description", "userBenefit", "term"];

const MEANS: Readonly<Record<"fr" | "en", readonly ColumnTaken[]>> = {
  fr: ["resource:financial:€", "resource:financial:k€", "resource:human:jours", "resource:human:ETP", "resource:human:heures", "resource:technical:m²", "resource:technical:licences", "resource:technical:unités"],
  en: ["resource:financial:€", "resource:financial:k€", "resource:human:days", "resource:human:FTE", "resource:human:hours", "resource:technical:m²", "resource:technical:licences", "resource:technical:units"],
};

/**
 * What a column may be taken for.
 *
 * @param role Which table the source goes to.
 * @param orientation How it stands.
 * @param language Of the units.
 * @returns The choices, in the order in which they are offered.
 * @example
 * columnChoices("domains", "rows", "en") // => ["name", "item", "ignore"]
 */
export function columnChoices(role: FileRole, orientation: Orientation, language: "fr" | "en"): readonly ColumnTaken[] {
  if (role === "scopes") return [...SCOPE_FIELDS_TAKEN.map((field): ColumnTaken => `scope:${field}`), "criterion", "ignore"];
  if (role === "partners") return ["name", ...PARTNER_FIELDS.map((field): ColumnTaken => `field:${field}`), ...MEANS[language], "ignore"];
  if (role === "means") return ["name", ...MEANS[language], "ignore"];
  return orientation === "list" ? ["name", "items", "amount", "ignore"] : ["name", "item", "ignore"];
}
