import { addPartner } from "../project/add-partner.js";
import { addResource } from "../project/add-resource.js";
import { codeKey } from "../project/code-key.js";
import { emptyProject } from "../project/empty-project.js";
import type { Matrix, Partner, Project } from "../project/project.js";
import { nameOfPartner } from "../project/readable-names.js";
import type { Replacing } from "./import-choices.js";
import type { PartnerField } from "./column-map.js";
import { PARTNER_FIELDS } from "./column-map.js";
import type { ImportDraft, DraftMatrix } from "./read-draft.js";
import { levelOf } from "./level-thresholds.js";
import { mergeScopes } from "./merge-scopes.js";
import { nameKey } from "./name-key.js";

/** A cell that the person has filled in, and for which the source says something else. */
export interface Conflict {
  /** Stable from one reading to the next. */
  key: string;
  /** The partner or the scope that it is about. */
  subject: string;
  /** A field of the partner or of the scope, or what people call the item, resource or criterion. */
  field: string | null;
  label: string;
  mine: string | number;
  theirs: string | number;
}

/** What an import adds. */
export interface ImportCounts {
  partners: number;
  items: number;
  resources: number;
  scopes: number;
  criteria: number;
  /** Cells that were empty. */
  filled: number;
  /** Cells whose value is replaced, as the person asked. */
  replaced: number;
}

export interface Merged {
  project: Project;
  conflicts: Conflict[];
  counts: ImportCounts;
}

/** Decides about a cell that holds something: whether the source's value replaces it. */
export interface MergeLedger {
  counts: ImportCounts;
  /** `true` where the cell takes the value of the source. */
  settle(cell: Omit<Conflict, "mine" | "theirs">, mine: string | number | null, theirs: string | number | null): boolean;
}

/**
 * The project with what a source says.
 *
 * A source never overwrites what the person typed: an empty cell is filled, a cell that says something else stays unless the person asks for it.
 *
 * Partners are known by their code, items, resources, scopes and criteria by their label (`nameKey`). A matrix that holds values keeps its kind: counts of
 * the source become intensities by its thresholds where the project has intensities.
 *
 * @param project The project, left as it is; `null`: none yet.
 * @param draft What the source says.
 * @param options Name of a new project; whose value stands where there is a conflict.
 * @returns A new project; all the conflicts, whatever was decided; what was added.
 */
export function mergeDraft(project: Project | null, draft: ImportDraft, options: { name: string; replacing: Replacing }): Merged {
  const conflicts: Conflict[] = [];
  const counts: ImportCounts = { partners: 0, items: 0, resources: 0, scopes: 0, criteria: 0, filled: 0, replaced: 0 };
  const except = new Set(options.replacing.except);
  const ledger: MergeLedger = {
    counts,
    settle(cell, mine, theirs) {
      if (theirs === null || theirs === "" || mine === theirs) return false;
      if (mine === null || mine === "") {
        counts.filled++;
        return true;
      }
      conflicts.push({ ...cell, mine, theirs });
      if ((options.replacing.rule === "theirs") === except.has(cell.key)) return false;
      counts.replaced++;
      return true;
    },
  };
  const { grown, rows } = mergePartners(project ?? emptyProject(options.name), draft, ledger);
  let merged = grown;
  if (draft.matrix) merged = mergeMatrix(merged, draft.matrix, rows, ledger);
  merged = mergeResources(merged, draft, rows, ledger);
  if (draft.scopes) merged = mergeScopes(merged, draft.scopes, rows, ledger);
  return { project: merged, conflicts, counts };
}

/** `rows`: position in the project of each partner of the draft. */
function mergePartners(project: Project, draft: ImportDraft, ledger: MergeLedger): { grown: Project; rows: number[] } {
  let grown = project;
  const codes = new Set(project.partners.map(({ code }) => codeKey(code)));
  const rows = draft.partners.map(({ code, institution, said }) => {
    const at = code === null ? -1 : grown.partners.findIndex((partner) => partner.code === code);
    if (at < 0) {
      const { code: own, ...fields } = said;
      const free = own !== undefined && !codes.has(codeKey(own));
      if (free) codes.add(codeKey(own));
      grown = addPartner(grown, { institution, ...fields, ...(free ? { code: own } : {}) });
      ledger.counts.partners++;
      return grown.partners.length - 1;
    }
    const partner = grown.partners[at];
    if (!partner) return at;
    const changed = mergeFields(partner, said, ledger);
    if (changed !== partner) grown = { ...grown, partners: grown.partners.map((each, position) => (position === at ? changed : each)) };
    return at;
  });
  return { grown, rows };
}

function mergeFields(partner: Partner, said: Partial<Partner>, ledger: MergeLedger): Partner {
  let changed = partner;
  for (const field of PARTNER_FIELDS) {
    // Codes identify rows for good.
    if (field === "code" || said[field] === undefined) continue;
    const cell = { key: `partner|${partner.code}|${field}`, subject: nameOfPartner(partner), field, label: "" };
    if (ledger.settle(cell, plain(partner, field), plain(said, field))) changed = { ...changed, [field]: said[field] };
  }
  return changed;
}

function plain(partner: Partial<Partner>, field: PartnerField): string | number | null {
  const value = partner[field];
  return value === undefined || value === null ? null : typeof value === "object" ? value.join("; ") : value;
}

function mergeMatrix(project: Project, draft: DraftMatrix, rows: readonly number[], ledger: MergeLedger): Project {
  const { dimension } = draft;
  const matrix = project[dimension];
  const items = [...matrix.items];
  const positions = new Map(items.map(({ label }, item) => [nameKey(label), item]));
  const columns = draft.items.map(({ label }) => {
    const known = positions.get(nameKey(label));
    if (known !== undefined) return known;
    ledger.counts.items++;
    positions.set(nameKey(label), items.length);
    return items.push({ label }) - 1;
  });
  const kind = kindAfter(matrix, draft);
  const values = matrix.values.map((row) => items.map((_, item) => row[item] ?? null));
  for (const [from, row] of rows.entries()) {
    const partner = project.partners[row];
    const own = values[row];
    if (!partner || !own) continue;
    for (const [item, column] of columns.entries()) {
      const count = draft.values[from]?.[item] ?? null;
      const theirs = count !== null && kind === "intensity" && draft.kind === "count" ? levelOf(count, draft.thresholds) : count;
      const label = items[column]?.label ?? "";
      const cell = { key: `${dimension}|${partner.code}|${nameKey(label)}`, subject: nameOfPartner(partner), field: null, label };
      if (ledger.settle(cell, own[column] ?? null, theirs)) own[column] = theirs;
    }
  }
  return { ...project, [dimension]: { ...matrix, kind, items, values } };
}

/**
 * What kind of values a matrix holds after a merge.
 *
 * @param matrix As it is in the project.
 * @param draft What the source says.
 * @returns That of the project where it holds a value; otherwise what the person chose.
 */
export function kindAfter(matrix: Matrix, draft: DraftMatrix): Matrix["kind"] {
  if (matrix.values.some((row) => row.some((value) => value !== null))) return matrix.kind;
  return draft.kind === "intensity" || draft.scale === "levels" ? "intensity" : "count";
}

function mergeResources(project: Project, draft: ImportDraft, rows: readonly number[], ledger: MergeLedger): Project {
  let grown = project;
  for (const { resource, amounts } of draft.resources) {
    const same = (label: string): number => grown.resources.findIndex((known) => nameKey(known.label) === nameKey(label));
    let column = same(resource.label);
    // The same name in another unit is another resource.
    const other = column >= 0 && nameKey(grown.resources[column]?.unit ?? "") !== nameKey(resource.unit);
    const label = other ? `${resource.label} (${resource.unit})` : resource.label;
    if (other) column = same(label);
    if (column < 0) {
      grown = addResource(grown, { ...resource, label });
      ledger.counts.resources++;
      column = grown.resources.length - 1;
    }
    const means = grown.means.map((row) => [...row]);
    for (const [from, row] of rows.entries()) {
      const partner = grown.partners[row];
      const own = means[row];
      if (!partner || !own) continue;
      const cell = { key: `means|${partner.code}|${nameKey(label)}`, subject: nameOfPartner(partner), field: null, label };
      if (ledger.settle(cell, own[column] ?? null, amounts[from] ?? null)) own[column] = amounts[from] ?? null;
    }
    grown = { ...grown, means };
  }
  return grown;
}
