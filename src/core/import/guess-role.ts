import type { Project } from "../project/project.js";
import { DIMENSION_IDS } from "../project/project.js";
import type { FileRole } from "./import-files.js";
import type { Orientation } from "./import-source.js";
import { nameKey } from "./name-key.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import { isScopePrefix, scopeFieldOf } from "./read-scopes.js";
import { understandHeader } from "./understand-header.js";

/** What people call such files. */
const NAMES: readonly { role: FileRole; pattern: RegExp }[] = [
  { role: "scopes", pattern: /champ|scope|perimetre/ },
  { role: "domains", pattern: /domain|disciplin|matiere|subject/ },
  { role: "audiences", pattern: /public(?!ation|isher)|audience|usager|user|lecteur|reader|etudiant|student/ },
  { role: "tools", pattern: /outil|tool|editeur|publisher|logiciel|software|fournisseur|supplier|vendor|abonnement|subscription|bouquet|package/ },
  { role: "means", pattern: /moyen|means|ressource|resource|budget|effectif|staff|depense|spend/ },
  { role: "partners", pattern: /partenaire|partner|institution|etablissement|membre|member|bibliotheque|library|libraries/ },
];

/**
 * Which table a source goes to.
 *
 * For files that nobody has sorted yet; the person sees the guess and may change it.
 *
 * In this order: headers that only scopes have; items that the project already has; what the source is called; fields of a partner; a list of
 * names; means where most columns of figures are known as resources; partners where there are none yet and a column holds texts; otherwise the first dimension
 * without items, domains first.
 *
 * @param table The source.
 * @param reader Its figures.
 * @param orientation How it stands.
 * @param project What is there already, `null`: nothing.
 * @returns The table.
 */
export function guessRole(table: DelimitedTable, reader: ColumnReader, orientation: Orientation, project: Project | null): FileRole {
  const headers = table.headers.filter((header) => header !== "");
  const scopeFields = new Set(headers.map(scopeFieldOf).filter((field) => field !== null && field !== "code" && field !== "label"));
  if (headers.some(isScopePrefix) || scopeFields.size >= 3) return "scopes";
  const figures = table.headers.flatMap((header, column) => (column > 0 && header !== "" && reader.hasNumber(column) ? [header] : []));
  const known = project === null ? undefined : DIMENSION_IDS.find((id) => shareOf(figures, project[id].items.map(({ label }) => label)) >= 0.5);
  if (known !== undefined) return known;

  const meanings = table.headers.slice(1).map(understandHeader);
  const fields = meanings.filter((meaning) => meaning?.is === "field").length;
  const resources = figures.filter((header) => understandHeader(header)?.is === "resource").length;
  const called = NAMES.find(({ pattern }) => pattern.test(nameKey(table.file)))?.role;
  const isDimension = called === "domains" || called === "audiences" || called === "tools";
  if (called !== undefined && (figures.length > 0 || called === "partners") && !(isDimension && figures.length > 0 && resources === figures.length)) return called;
  if (fields > 0 || figures.length === 0) return "partners";
  if (resources * 2 > figures.length) return project === null || project.partners.length === 0 ? "partners" : "means";
  const texts = table.headers.filter((header, column) => column > 0 && header !== "" && !reader.hasNumber(column) && table.rows.some(({ cells }) => (cells[column] ?? "") !== ""));
  if (orientation !== "list" && (project === null || project.partners.length === 0) && texts.length > 0) return "partners";
  return DIMENSION_IDS.find((id) => project === null || project[id].items.length === 0) ?? "domains";
}

function shareOf(headers: readonly string[], labels: readonly string[]): number {
  const keys = new Set(labels.map(nameKey));
  return headers.length === 0 ? 0 : headers.filter((header) => keys.has(nameKey(header))).length / headers.length;
}
