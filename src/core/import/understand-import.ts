import type { Problem } from "../project/problem.js";
import type { DimensionId, Matrix, Project } from "../project/project.js";
import { DIMENSION_IDS } from "../project/project.js";
import { guessRole } from "./guess-role.js";
import { columnChoices, type ColumnTaken, type ImportChoices, type Scale } from "./import-choices.js";
import type { FileRole, Say } from "./import-files.js";
import { sizeProblems, withoutLongTexts } from "./import-limits.js";
import type { ImportSource, Reading } from "./import-source.js";
import { levelThresholds, type Thresholds } from "./level-thresholds.js";
import { matchNames, type NameMatch } from "./match-names.js";
import { kindAfter, mergeDraft, type Conflict, type ImportCounts } from "./merge-draft.js";
import { indexPartners } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { DecimalSign } from "./parse-number.js";
import { previewRows, type PreviewRow } from "./preview-rows.js";
import { createColumnReader } from "./read-columns.js";
import { readDraft, type ImportDraft } from "./read-draft.js";
import { guessListColumns, type ListColumns } from "./read-list.js";
import { readTableSteps } from "./read-table.js";
import { placeIn } from "./shape-table.js";
import { columnNumber, takeColumns, takenFor } from "./take-columns.js";

/** What is to be understood. */
export interface ImportRequest {
  source: ImportSource;
  choices: ImportChoices;
  /** What the workbook holds; `null`: no project yet. */
  project: Project | null;
  language: "fr" | "en";
}

/** A column of the source, as it was taken. */
export interface PreviewColumn {
  /** Its number in the source: a line where partners stand in columns. */
  number: number;
  header: string;
  taken: ColumnTaken;
}

/** How a source is understood: all that a person checks before anything is written. */
export interface ImportPreview {
  role: FileRole;
  /** `null` where not even the text of the source is known. */
  reading: Reading | null;
  /** `null` where no cell has decimals or thousands. */
  decimal: DecimalSign | null;
  /** Lines of data. */
  lines: number;
  columns: PreviewColumn[];
  choices: readonly ColumnTaken[];
  rows: PreviewRow[];
  /** Names, the doubtful ones first; at most `MOST_SHOWN`. */
  names: NameMatch[];
  nameCounts: Record<NameMatch["is"], number>;
  /** Only of matrices. */
  scale: PreviewScale | null;
  /** At most `MOST_SHOWN`. */
  conflicts: Conflict[];
  conflictCount: number;
  /** Errors first; at most `MOST_SHOWN`. */
  problems: Problem[];
  problemCounts: Record<Problem["severity"], number>;
  counts: ImportCounts;
  /** What would be written; `null`: nothing can be. */
  draft: ImportDraft | null;
}

export interface PreviewScale {
  /** What the source holds. */
  found: "count" | "intensity";
  scale: Scale;
  /** Why nothing can be chosen: the matrix of the project holds such values already. */
  fixed: boolean;
  thresholds: Thresholds;
}

/** A list of thousands is no list that a person reads. */
const MOST_SHOWN = 300;

/**
 * How a source is understood, as a preview, and what would be written.
 *
 * For the pane and for everybody who shows an import before it is done. The same reading as `importProject`, into a project that exists.
 *
 * Read (`readTableSteps`), sort (`guessRole`), take the columns (`takeColumns`), match the names (`matchNames`), read by role (`readDraft`), merge (`mergeDraft`);
 * what is refused is left out with its place, and the rest goes in.
 *
 * @param request The source, what the person says, the project.
 * @yields The share that is done, 0 to 1.
 * @returns The preview.
 */
export function* understandImportSteps({ source, choices, project, language }: ImportRequest): Generator<number, ImportPreview> {
  const known = indexPartners([...(project?.partners ?? [])]);
  const isPartner = (name: string): boolean => name !== "" && known.find(name) !== undefined;
  const steps = readTableSteps(source, { onlyNames: choices.role === undefined || choices.role === "partners", choices, isPartner, language });
  let step = steps.next();
  while (step.done !== true) {
    yield 0.6 * step.value;
    step = steps.next();
  }
  const { table: read, reading, problems } = step.value;
  if (!read || !reading) return nothing(choices.role ?? "partners", reading, problems);

  const short = withoutLongTexts(read);
  problems.push(...short.problems);
  const guessed = choices.role ?? guessRole(short.table, createColumnReader(short.table, language, () => undefined, choices.decimal), reading.orientation, project);
  const isMatrix = DIMENSION_IDS.some((id) => id === guessed);
  const orientation = reading.orientation === "list" && !isMatrix ? "rows" : reading.orientation;
  const table = takeColumns(short.table, choices.taken);
  const say: Say = (code, severity, line, column, params = {}) => void problems.push({ code, severity, place: { file: source.name, ...placeIn(table, line, column) }, params });
  const reader = createColumnReader(table, language, say, choices.decimal);
  yield 0.7;
  const list = orientation === "list" ? listColumns(table, choices.taken, guessListColumns(table, reader)) : null;
  const { matches, index } = matchNames(guessed === "scopes" ? [] : namesOf(table), project?.partners ?? [], choices.names);
  yield 0.8;
  const scopesIndex = guessed === "scopes" ? { ...known, partners: [...known.partners] } : index;
  const { draft, columns } = readDraft({ role: guessed, table, reader, index: scopesIndex, list, project, language, say });
  yield 0.9;
  const scale = draft.matrix === null ? null : setScale(draft.matrix, choices, project);
  const said = withoutAnswered(problems, matches);
  const tooLarge = sizeProblems(project, draft, source.name);
  said.push(...tooLarge);
  const merged = tooLarge.length > 0 ? NOTHING_MERGED : mergeDraft(project, draft, { name: "", replacing: choices.replacing });
  const stops = said.some(({ code, severity }) => severity === "error" && STOPPING.has(code));
  const uses = new Map(columns.map(({ column, use }) => [column - 1, use]));
  const counts: ImportPreview["nameCounts"] = { same: 0, doubtful: 0, new: 0, "left-out": 0 };
  for (const { is } of matches) counts[is]++;
  const rank = { doubtful: 0, new: 1, "left-out": 2, same: 3 };
  return {
    role: guessed,
    reading: { ...reading, orientation },
    decimal: reader.decimal,
    lines: table.rows.length,
    columns: short.table.headers.map((header, column) => ({ number: columnNumber(table, column), header, taken: takenFor(guessed, table.headers[column] ?? "", uses.get(column)) })),
    choices: columnChoices(guessed, orientation, language),
    rows: previewRows({ table, reader, uses, draft, matches, problems: said, kind: draft.matrix ? kindAfter(project?.[draft.matrix.dimension] ?? EMPTY, draft.matrix) : null }),
    names: [...matches].sort((a, b) => rank[a.is] - rank[b.is]).slice(0, MOST_SHOWN),
    nameCounts: counts,
    scale,
    conflicts: merged.conflicts.slice(0, MOST_SHOWN),
    conflictCount: merged.conflicts.length,
    ...counted(said),
    counts: merged.counts,
    draft: stops ? null : draft,
  };
}

const NO_COUNTS: ImportCounts = { partners: 0, items: 0, resources: 0, scopes: 0, criteria: 0, filled: 0, replaced: 0 };

const NOTHING_MERGED = { conflicts: [], counts: NO_COUNTS };

const EMPTY: Matrix = { kind: "intensity", items: [], values: [] };

/** After these there is nothing to write. */
const STOPPING: ReadonlySet<Problem["code"]> = new Set(["file-no-partner", "file-no-number", "too-many-partners", "too-many-items"]);

function* namesOf(table: DelimitedTable): Generator<{ name: string; line: number }> {
  for (const { line, cells } of table.rows) yield { name: cells[0] ?? "", line };
}

function listColumns(table: DelimitedTable, taken: ImportChoices["taken"], guessed: ListColumns | null): ListColumns | null {
  const said = (use: ColumnTaken): number => table.headers.findIndex((_, column) => taken[columnNumber(table, column)] === use);
  const item = said("items") >= 0 ? said("items") : guessed?.item;
  if (item === undefined) return null;
  const amount = said("amount") >= 0 ? said("amount") : (guessed?.amount ?? null);
  const isIgnored = amount !== null && (table.headers[amount] ?? "") === "";
  return { item, amount: isIgnored || amount === item ? null : amount };
}

/** Counts of the source become what the project holds, or what the person chose. */
function setScale(matrix: NonNullable<ImportDraft["matrix"]>, choices: ImportChoices, project: Project | null): PreviewScale {
  const dimension: DimensionId = matrix.dimension;
  matrix.thresholds = choices.thresholds ?? levelThresholds(matrix.values.flat().filter((value) => value !== null));
  matrix.scale = choices.scale ?? "count";
  const own = project?.[dimension];
  const fixed = own?.values.some((row) => row.some((value) => value !== null)) ?? false;
  const kind = own && fixed ? own.kind : kindAfter(EMPTY, matrix);
  return { found: matrix.kind, scale: kind === "intensity" && matrix.kind === "count" ? "levels" : "count", fixed: fixed || matrix.kind === "intensity", thresholds: matrix.thresholds };
}

/** Names are shown with their answers: they are no problems besides. */
function withoutAnswered(problems: readonly Problem[], matches: readonly NameMatch[]): Problem[] {
  const isDoubtful = matches.some(({ is }) => is === "doubtful");
  return problems.filter(({ code, place }) => {
    if (code === "file-no-partner" && isDoubtful) return false;
    return !((code === "partner-unknown" || code === "file-partner-doubtful") && (place.fileColumn !== undefined && place.line !== undefined) && matches.length > 0);
  });
}

function counted(problems: readonly Problem[]): Pick<ImportPreview, "problems" | "problemCounts"> {
  const problemCounts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) problemCounts[severity]++;
  const ranks = { error: 0, warning: 1, note: 2 };
  return { problems: [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, MOST_SHOWN), problemCounts };
}

function nothing(role: FileRole, reading: Reading | null, problems: Problem[]): ImportPreview {
  return {
    role,
    reading,
    decimal: null,
    lines: 0,
    columns: [],
    choices: [],
    rows: [],
    names: [],
    nameCounts: { same: 0, doubtful: 0, new: 0, "left-out": 0 },
    scale: null,
    conflicts: [],
    conflictCount: 0,
    ...counted(problems),
    counts: NO_COUNTS,
    draft: null,
  };
}
