import { emptyProject } from "../project/empty-project.js";
import { nextCode } from "../project/next-code.js";
import type { DimensionId, Partner, Project } from "../project/project.js";
import { DIMENSION_IDS } from "../project/project.js";
import type { Problem } from "../project/problem.js";
import type { ColumnMap } from "./column-map.js";
import { finish } from "./finish.js";
import type { FileReport, FileRole, ImportFiles, ImportOptions, ImportReport, Say } from "./import-files.js";
import { FILE_ROLES } from "./import-files.js";
import { matchPartners } from "./match-partners.js";
import { nameKey } from "./name-key.js";
import type { PartnerIndex } from "./partner-index.js";
import { indexPartners, numberPartners } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import { createColumnReader } from "./read-columns.js";
import { guessListColumns, readList } from "./read-list.js";
import { readMatrix } from "./read-matrix.js";
import { listPartners, readPartners } from "./read-partners.js";
import type { ResourceColumn } from "./read-resources.js";
import { readResources } from "./read-resources.js";
import type { NamedResource } from "./read-scopes.js";
import { readScopes } from "./read-scopes.js";
import { readTableSteps } from "./read-table.js";
import { placeIn } from "./shape-table.js";

/** What an import gives. */
export interface ImportResult {
  /** `null` where a problem is an error: nothing of the files should then be used. */
  project: Project | null;
  /** In the order of the files and of their lines. */
  problems: Problem[];
  report: ImportReport;
}

/** Where to take the partners from when no file of partners is given. */
const PARTNER_SOURCES: readonly FileRole[] = ["partners", "domains", "audiences", "tools", "means"];

interface OpenFile {
  table: DelimitedTable;
  reader: ColumnReader;
  say: Say;
  report: FileReport;
}

/**
 * A project made from the files that partners send: partners, three matrices, means, scopes.
 *
 * So that nobody has to copy figures by hand, and no figure enters without being understood.
 *
 * Partners come from the file of partners, or else from the first column of the first matrix; names are matched between files by `nameKey`. Counts stay
 * counts. Columns that are not understood are listed. An error (unreadable file, partner twice) leaves no project; other problems leave the cell or the
 * line out and say so.
 *
 * @param files Any of the six files.
 * @param options Name of the project, language, and what the person says about some columns.
 * @returns The project or `null`, all problems with file, line and column, and how each file was read.
 * @example
 * importProject({}, { name: "x", language: "en", map: [] }).problems[0]?.code // => "no-partner"
 */
export function importProject(files: ImportFiles, options: ImportOptions): ImportResult {
  const problems: Problem[] = [];
  const report: ImportReport = { files: [], partnersFrom: null };
  const open = openFiles(files, options, problems, report);
  const source = PARTNER_SOURCES.find((role) => files[role] !== undefined) ?? null;
  if (source === null) problems.push({ code: "no-partner", severity: "error", place: {}, params: {} });
  const partnersFile = source && open[source];
  if (source === null || !partnersFile) return { project: null, problems, report };
  report.partnersFrom = source;

  const project = emptyProject(options.name);
  const columns: ResourceColumn[] = [];
  project.partners = partnersOf(partnersFile, source, options, columns);
  const index = indexPartners(project.partners);
  for (const dimension of DIMENSION_IDS) readDimension(project, dimension, open[dimension], index);
  if (open.means) readMeans(open.means, index, options.map, columns);
  checkMap(options.map, open, problems);

  const resources = addResources(project, columns, problems);
  if (open.scopes) {
    const { table, reader, say, report: fileReport } = open.scopes;
    const { columns: scopeColumns, interested: _, ...read } = readScopes(table, reader, index, resources, options.language, say);
    Object.assign(project, read);
    fileReport.columns = scopeColumns;
  } else project.interest = project.partners.map(() => []);
  project.weighting.partnerWeights = project.partners.map(() => project.criteria.map(() => null));
  return { project: problems.some(({ severity }) => severity === "error") ? null : project, problems, report };
}

function openFiles(files: ImportFiles, options: ImportOptions, problems: Problem[], report: ImportReport): { [Role in FileRole]?: OpenFile } {
  const open: { [Role in FileRole]?: OpenFile } = {};
  const named = new Set<string>();
  for (const role of FILE_ROLES) {
    const file = files[role];
    if (!file) continue;
    const isPartner = (name: string): boolean => named.has(nameKey(name));
    const { table, reading, problems: found } = finish(readTableSteps(file, { onlyNames: role === "partners", choices: {}, isPartner, language: options.language }));
    problems.push(...found);
    // The command line asks nothing: what the pane would leave out stops the file here.
    if (!table || !reading || found.some(({ severity }) => severity === "error")) continue;
    const say: Say = (code, severity, line, column, params = {}) => {
      problems.push({ code, severity, place: { file: file.name, ...placeIn(table, line, column) }, params });
    };
    const reader = createColumnReader(table, options.language, say);
    const fileReport: FileReport = { ...reading, role, file: file.name, decimal: reader.decimal, lines: table.rows.length, columns: [] };
    report.files.push(fileReport);
    open[role] = { table, reader, say, report: fileReport };
    if (named.size === 0) for (const { cells } of table.rows) named.add(nameKey(cells[0] ?? ""));
  }
  return open;
}

function partnersOf({ table, reader, say, report }: OpenFile, source: FileRole, options: ImportOptions, resources: ResourceColumn[]): Partner[] {
  if (source === "partners") {
    const read = readPartners(table, reader, options.map, options.language, say);
    resources.push(...read.resources);
    report.columns = read.columns;
    return read.partners;
  }
  // A list names each partner many times.
  const rows = report.orientation === "list" ? table.rows.filter(({ cells: [name = ""] }, row) => table.rows.findIndex((other) => nameKey(other.cells[0] ?? "") === nameKey(name)) === row) : table.rows;
  const { partners } = listPartners({ ...table, rows }, () => undefined);
  numberPartners(partners);
  return partners;
}

function readDimension(project: Project, dimension: DimensionId, file: OpenFile | undefined, index: PartnerIndex): void {
  if (!file) {
    project[dimension].values = project.partners.map(() => []);
    return;
  }
  const list = file.report.orientation === "list" ? guessListColumns(file.table, file.reader) : null;
  const { matrix, columns } = list === null ? readMatrix(file.table, file.reader, index, file.say) : readList(file.table, file.reader, index, list, file.say);
  project[dimension] = matrix;
  file.report.columns = columns;
}

function readMeans({ table, reader, say, report }: OpenFile, index: PartnerIndex, map: readonly ColumnMap[], resources: ResourceColumn[]): void {
  report.columns = [{ header: table.headers[0] ?? "", column: 1, use: "name" }];
  resources.push(...readResources(table, reader, map, index, matchPartners(table, index, say), say, null, report.columns));
}

/** A statement about a column that is in no file would be a slip of the keyboard. */
function checkMap(map: readonly ColumnMap[], open: { [Role in FileRole]?: OpenFile }, problems: Problem[]): void {
  const headers = new Set([open.partners, open.means].flatMap((file) => file?.table.headers ?? []).map(nameKey));
  for (const { column } of map) {
    if (headers.has(nameKey(column))) continue;
    const file = (open.partners ?? open.means)?.table.file;
    problems.push({ code: "file-column-missing", severity: "error", place: file === undefined ? {} : { file }, params: { header: column } });
  }
}

/** Adds the resources to the project; one whose label is already there is left out. */
function addResources(project: Project, columns: readonly ResourceColumn[], problems: Problem[]): NamedResource[] {
  const named: NamedResource[] = [];
  const labels = new Set<string>();
  const amounts: (number | null)[][] = [];
  for (const { header, resource, amounts: column, file, line, column: fileColumn } of columns) {
    if (labels.has(nameKey(resource.label))) {
      problems.push({ code: "label-duplicate", severity: "warning", place: { file, line, fileColumn }, params: { label: resource.label } });
      continue;
    }
    labels.add(nameKey(resource.label));
    const full = { code: nextCode(named.map((known) => known.resource.code), "R"), ...resource };
    named.push({ resource: full, header });
    amounts.push(column);
  }
  project.resources = named.map(({ resource }) => resource);
  project.means = project.partners.map((_, partner) => amounts.map((column) => column[partner] ?? null));
  return named;
}
