import type { Resource } from "../project/project.js";
import type { ColumnUse, PartnerField } from "./column-map.js";
import { PARTNER_FIELDS, resourceKind } from "./column-map.js";
import { headerNumber } from "./header-number.js";
import { nameKey } from "./name-key.js";

/** A resource as a header describes it: all but its code. */
export type HeaderResource = Omit<Resource, "code">;

export type HeaderMeaning = { is: "resource"; resource: HeaderResource } | { is: "field"; field: PartnerField };

/** Units that say by themselves what kind of resource a column holds. `unit: null` keeps the word of the header. */
const UNITS: readonly { pattern: RegExp; kind: Resource["kind"]; unit: string | null; unitValue: number | null; step: number | null }[] = [
  { pattern: /^(k€|keur|keuros)$/i, kind: "financial", unit: "k€", unitValue: 1000, step: null },
  { pattern: /^(m€|meur)$/i, kind: "financial", unit: "M€", unitValue: 1_000_000, step: null },
  { pattern: /^(€|eur|euros?)$/i, kind: "financial", unit: "€", unitValue: 1, step: 1 },
  { pattern: /^(etpt?|ftes?)$/i, kind: "human", unit: null, unitValue: null, step: null },
  { pattern: /^(jours?|days?|person-days?|staff-days?|jours?-(personnes?|agents?|hommes?)|jours?[·.]agents?|jours?-etp|jh)$/i, kind: "human", unit: null, unitValue: null, step: 0.5 },
  { pattern: /^(heures?|hours?|hrs?|h)$/i, kind: "human", unit: null, unitValue: null, step: null },
  { pattern: /^(m²|m2|sqm)$/i, kind: "technical", unit: "m²", unitValue: null, step: null },
  { pattern: /^(licen[cs]es?)$/i, kind: "technical", unit: null, unitValue: null, step: 1 },
];

/** Words beside a unit that make the column something else than means: a price, a ratio, opening days. */
const NOT_MEANS = /\b(prix|price|tarif|coût unitaire|cout unitaire|unit cost|ouverture|ouvert|opening|open|délai|delai|retard|delay|congés?|conges?|leave|absences?)\b|\b(par|per) (?!an\b|année|annee|year|annum)\p{L}|\/\s*(?!an\b|année|annee|year|yr)\p{L}/iu;

const PER_YEAR = /\s*(\/\s*(an|année|annee|year|yr)|\b(par an(née|nee)?|per year|a year|annuels?|annuelles?|annual|yearly))\s*$/iu;

const FIELDS: Readonly<Record<PartnerField, readonly string[]>> = {
  code: ["code"],
  service: ["service", "library", "bibliothèque", "service documentaire", "library service", "department"],
  contact: ["contact", "contact function", "fonction du contact", "correspondant"],
  status: ["status", "statut"],
  motivation: ["motivation"],
  politicalWill: ["political will", "volonté politique", "engagement politique"],
  excludedActivities: ["excluded activities", "activités exclues", "missions that exclude", "activités exclues par les missions"],
  committableShare: ["committable share", "part engageable", "part mobilisable"],
  joined: ["joined", "entrée", "date d'entrée", "arrivée"],
  left: ["left", "sortie", "date de sortie", "départ"],
  notes: ["notes", "note", "remarks", "remarques", "comments", "commentaires", "observations"],
};
const FIELD_BY_KEY = new Map(Object.entries(FIELDS).flatMap(([field, names]) => names.map((name) => [headerKey(name), field as PartnerField])));

/**
 * What a column holds, by its header.
 *
 * A column of figures is taken as a resource only where its header says what it is: a unit alone (`€`, `eur`, `ETP`, `FTE`, `jours`, `days`, `m²`,
 * `licences`), or in brackets what cannot be told by a unit: `Label [kind: skill, unit, 320 €]`, where the last part is the value of one unit. Fields of
 * a partner are known by their French and English names. Everything else is not understood; nothing is guessed.
 *
 * @param header Text of the header.
 * @returns The resource or the field, or `null` where it is neither.
 * @example
 * understandHeader("Statut") // => { is: "field", field: "status" }
 * understandHeader("region") // => null
 */
export function understandHeader(header: string): HeaderMeaning | null {
  const field = FIELD_BY_KEY.get(headerKey(header));
  if (field) return { is: "field", field };
  const resource = describedInBrackets(header) ?? knownByUnit(header);
  return resource && { is: "resource", resource };
}

/**
 * The header by which a field of a partner is known.
 *
 * @param field A field.
 * @returns The English name of its column; the field itself where it is none.
 * @example
 * fieldHeader("politicalWill") // => "political will"
 */
export function fieldHeader(field: string): string {
  return PARTNER_FIELDS.flatMap((known) => (known === field ? (FIELDS[known][0] ?? []) : []))[0] ?? field;
}

/**
 * The resource that the person says a column holds.
 *
 * @param header Text of the header.
 * @param use Kind and unit.
 * @param label Its name; left out: what the header says without its unit.
 * @returns The resource.
 */
export function mappedResource(header: string, use: Extract<ColumnUse, { to: "resource" }>, label: string | undefined): HeaderResource {
  const known = UNITS.find(({ pattern }) => pattern.test(use.unit));
  const described = { label: label ?? readableLabel(header, use.unit), kind: use.kind, unit: use.unit, skill: "" };
  if (known?.kind === use.kind) return { ...described, unit: known.unit ?? use.unit, unitValue: known.unitValue, step: known.step };
  return { ...described, unitValue: null, step: null };
}

function describedInBrackets(header: string): HeaderResource | null {
  const match = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(header);
  if (!match) return null;
  const [, label = "", inside = ""] = match;
  const [kindAndSkill = "", unit = "", value = ""] = inside.split(/[,;](?=\s|\p{L})/u).map((part) => part.trim());
  const [kindText = "", ...skill] = kindAndSkill.split(":");
  const kind = resourceKind(kindText);
  if (kind === null || unit === "") return null;
  const known = UNITS.find(({ pattern }) => pattern.test(unit));
  const amount = /^([\d.,\u00A0\u202F ]+?)\s*(€|eur|euros?)$/i.exec(value);
  const unitValue = amount ? headerNumber(amount[1]) : (known?.unitValue ?? null);
  return { label, kind, unit, skill: skill.join(":").trim(), unitValue, step: known?.step ?? (kind === "human" ? 0.5 : null) };
}

function knownByUnit(header: string): HeaderResource | null {
  if (NOT_MEANS.test(header)) return null;
  const inBrackets = /\(([^)]*)\)\s*$/.exec(header)?.[1]?.replace(PER_YEAR, "").trim();
  const words = inBrackets === undefined ? header.replace(PER_YEAR, "").split(/[\s_()/,;:]+/) : [inBrackets];
  for (const known of UNITS) {
    // One letter is a unit in brackets only: an “indice h” is none.
    const word = words.find((text) => known.pattern.test(text) && (text.length > 1 || text === "€" || inBrackets !== undefined));
    if (word === undefined) continue;
    return { label: readableLabel(header, word), kind: known.kind, unit: known.unit ?? asUnit(word), skill: "", unitValue: known.unitValue, step: known.step };
  }
  return null;
}

/** `Jours` begins a header, `jours` is a unit; `ETP` stays as it is. */
const asUnit = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word);

/** The header without its unit: `depense_annuelle_eur` is read `Depense annuelle`. */
function readableLabel(header: string, unit: string): string {
  const escaped = unit.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const spaced = /\s/.test(header) ? header : header.replaceAll("_", " ");
  const label = spaced
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(new RegExp(String.raw`[\s_]*(\ben\s+|\bin\s+)?(?<![\p{L}\d])${escaped}(?![\p{L}\d])\s*$`, "iu"), "")
    .trim();
  if (label === "") return header.replaceAll("_", " ").trim();
  return spaced === header ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

/** Headers are matched as names are; `_` and `-` stand for spaces. */
function headerKey(text: string): string {
  return nameKey(text.replaceAll(/[_-]/g, " "));
}
