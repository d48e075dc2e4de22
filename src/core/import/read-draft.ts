import type { DimensionId, Matrix, Partner, Project } from "../project/project.js";
import type { Scale } from "./import-choices.js";
import type { ColumnReport, FileRole, Say } from "./import-files.js";
import type { Thresholds } from "./level-thresholds.js";
import { matchPartners } from "./match-partners.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import type { ListColumns } from "./read-list.js";
import { readList } from "./read-list.js";
import { readMatrix } from "./read-matrix.js";
import { readPartnerField } from "./read-partners.js";
import { readResources } from "./read-resources.js";
import type { ScopesRead } from "./read-scopes.js";
import { readScopes } from "./read-scopes.js";
import type { HeaderResource } from "./understand-header.js";

/** What a source says, ready to be merged into a project. Lists with one entry a partner are aligned with `partners`. */
export interface ImportDraft {
  role: FileRole;
  /** Those of the project by their codes, then other institutions, whose code is `null`. */
  partners: { code: string | null; institution: string; said: Partial<Partner> }[];
  matrix: DraftMatrix | null;
  resources: { resource: HeaderResource; amounts: (number | null)[] }[];
  scopes: Omit<ScopesRead, "columns"> | null;
}

export interface DraftMatrix extends Matrix {
  dimension: DimensionId;
  /** What counts become where the project says nothing else. */
  scale: Scale;
  thresholds: Thresholds;
}

export interface DraftContext {
  role: FileRole;
  table: DelimitedTable;
  reader: ColumnReader;
  index: PartnerIndex;
  /** Where the table is a list: its columns. */
  list: ListColumns | null;
  project: Project | null;
  language: "fr" | "en";
  say: Say;
}

/**
 * What a table says, by the table of the project that it goes to.
 *
 * By the same readers as the import of whole files, `importProject`.
 *
 * @param context The table, its figures and its partners.
 * @returns The draft, and what became of each column.
 */
export function readDraft({ role, table, reader, index, list, project, language, say }: DraftContext): { draft: ImportDraft; columns: ColumnReport[] } {
  const known = project?.partners.length ?? 0;
  const partners = index.partners.map(({ code, institution }, position): ImportDraft["partners"][number] => ({ code: position < known ? code : null, institution, said: {} }));
  const draft: ImportDraft = { role, partners, matrix: null, resources: [], scopes: null };
  let columns: ColumnReport[] = [];
  switch (role) {
    case "partners":
    case "means": {
      columns.push({ header: table.headers[0] ?? "", column: 1, use: "name" });
      const position = matchPartners(table, index, say);
      const field = (column: number, name: Parameters<typeof readPartnerField>[3]): void =>
        readPartnerField(table, reader, column, name, language, (row) => partners[position[row] ?? -1]?.said, say);
      draft.resources = readResources(table, reader, [], index, position, say, role === "partners" ? field : null, columns).map(({ resource, amounts }) => ({ resource, amounts }));
      break;
    }
    case "scopes": {
      const named = (project?.resources ?? []).map((resource) => ({ resource, header: resource.label }));
      const { columns: found, ...scopes } = readScopes(table, reader, index, named, language, say);
      draft.scopes = scopes;
      columns = found;
      break;
    }
    case "domains":
    case "audiences":
    case "tools": {
      const { matrix, columns: found } = list === null ? readMatrix(table, reader, index, say) : readList(table, reader, index, list, say);
      draft.matrix = { ...matrix, dimension: role, scale: "count", thresholds: [1, 2, 3] };
      columns = found;
    }
  }
  return { draft, columns };
}
