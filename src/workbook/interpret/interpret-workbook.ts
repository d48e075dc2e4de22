import type { Problem } from "../../core/project/problem.js";
import { blankPartner } from "../../core/project/blank-partner.js";
import { DIMENSION_IDS, type Partner, type Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import type { WorkbookContent } from "../content.js";
import { saysSomething } from "../describe/plan-sheets.js";
import { SCHEMA } from "../schema.js";
import { contributionChoiceTable, contributionsTable, neededTable } from "../tables/contributions-tables.js";
import type { MatrixRow } from "../tables/matrix-row.js";
import { MATRIX_TABLES, matrixTable } from "../tables/matrix-table.js";
import { meansTable, resourceColumns, resourcesTable } from "../tables/means-tables.js";
import { dimensionsTable } from "../tables/overlap-tables.js";
import { partnersTable } from "../tables/partners-table.js";
import { projectTable } from "../tables/read-me-tables.js";
import { demandTable, gainsTable, interestTable, needsTable, scopeColumns, scopesTable } from "../tables/scopes-tables.js";
import { criteriaTable, ratingsTable } from "../tables/scoring-tables.js";
import { missingResults } from "./missing-results.js";
import { itemColumns } from "./item-columns.js";
import { matchTable } from "./match-tables.js";
import { readPilot } from "./read-pilot.js";
import { readSummary } from "./read-summary.js";
import { readGovernance } from "./read-governance.js";
import { readRegistry, type Registry } from "./read-registry.js";
import { readTable } from "./read-table.js";
import { readSharing } from "./read-sharing.js";
import { readWeighting } from "./read-weighting.js";
import { TableReader } from "./table-reader.js";
import { tableRowsProblems } from "./table-rows-problems.js";

/** What a workbook means. */
export interface Interpretation {
  /** `null` where the workbook is not one of ours, or was written by a newer version. */
  project: Project | null;
  /** Language of the workbook; `null` where it is not one of ours. */
  language: Language | null;
  /** What could not be read. The method's own problems come from `validateProject`. */
  problems: Problem[];
  registry: Registry | null;
}

/**
 * Reads a project back from a workbook, however it was edited since it was written: sorted, renamed, moved, in another language.
 *
 * What cannot be read is a problem with its place; the cell itself stays as it is.
 *
 * @param content - what the workbook holds, see `readWorkbook`
 * @returns the project and what could not be read
 */
export function interpretWorkbook(content: WorkbookContent): Interpretation {
  const registry = readRegistry(content);
  if (registry === null) return { project: null, language: null, problems: [], registry };
  if (registry.schema > SCHEMA) {
    return { project: null, language: registry.language, problems: [{ code: "newer-version", severity: "error", place: {}, params: {} }], registry };
  }
  const reader = new TableReader(content, registry);
  if (registry.rebuilt === true) reader.problems.push({ code: "registry-rebuilt", severity: "warning", place: {}, params: {} });
  const project = readProject(reader);
  return { project, language: registry.language, problems: [...tableRowsProblems(content, registry), ...reader.problems, ...missingResults(content, registry, reader.problems)], registry };
}

/** Table after table: those whose columns depend on others come after them. */
function readProject(reader: TableReader): Project {
  const { project, context } = reader;
  const [named] = reader.rows(projectTable(context), true);
  project.name = named?.name ?? "";
  project.purpose = named?.purpose ?? "";
  project.partners = reader.coded(reader.rows(partnersTable(context), true), "P", "Partners");
  if (project.partners.length === 0 && reader.find(partnersTable(context), false) === null) project.partners = remainingPartners(reader);
  project.resources = reader.coded(reader.rows(resourcesTable(context), reader.has("Means")), "R", "Resources");
  if (project.resources.length > 0) {
    project.means = reader.matrix(meansTable(context), resourceColumns(project), reader.codes("partners"), true);
  } else project.means = project.partners.map(() => []);
  for (const dimension of DIMENSION_IDS) readMatrix(reader, dimension);
  for (const { code, weight } of reader.rows(dimensionsTable(context))) {
    if (DIMENSION_IDS.includes(code)) project.dimensionWeights[code] = weight;
  }
  project.needs = reader.coded(reader.rows(needsTable(context)), "N", "Needs");
  project.scopes = reader.coded(reader.rows(scopesTable(context), reader.has("Interest") || reader.has("Ratings")), "S", "Scopes");
  project.interest =
    project.scopes.length > 0 ? reader.matrix(interestTable(context), scopeColumns(project), reader.codes("partners"), true) : project.partners.map(() => []);
  reader.refer(project.needs, "partner", project.partners);
  project.demand = reader.refer(reader.refer(reader.rows(demandTable(context)), "scope", project.scopes), "resource", project.resources);
  project.criteria = reader.coded(reader.rows(criteriaTable(context), reader.has("Ratings")), "C", "Criteria");
  readWeighting(reader);
  project.ratings =
    project.criteria.length > 0
      ? reader.matrix(
          ratingsTable(context),
          project.criteria.map((criterion) => `criterion:${criterion.code}`),
          reader.codes("scopes"),
          project.scopes.length > 0,
        )
      : project.scopes.map(() => []);
  project.gains = reader.refer(reader.refer(reader.rows(gainsTable(context)), "scope", project.scopes), "partner", project.partners);
  readContributions(reader);
  readSharing(reader);
  readPilot(reader);
  readSummary(reader);
  readGovernance(reader);
  return project;
}

/** Partners by the codes that other tables still say, so that what these hold about them is not lost with the list. */
function remainingPartners(reader: TableReader): Partner[] {
  const { context } = reader;
  const specs = [meansTable(context), ...DIMENSION_IDS.map((dimension) => matrixTable(context, dimension)), interestTable(context)];
  const codes = specs.flatMap((spec) => {
    const table = matchTable(spec.id, reader.content, reader.registry, spec.columns.map((column) => [column.id, column.header] as const));
    const index = table?.columns.indexOf(spec.columns.find((column) => column.key === true)?.id ?? "") ?? -1;
    return index < 0 ? [] : (table?.content.rows.map((row) => String(row[index] ?? "").trim()) ?? []);
  });
  return [...new Set(codes.filter((code) => /^[\w-]+$/.test(code)))].map((code) => ({ ...blankPartner(), code }));
}

/** Items are whatever stands between the two arrows. */
function readMatrix(reader: TableReader, dimension: (typeof DIMENSION_IDS)[number]): void {
  const { project, context } = reader;
  const id = MATRIX_TABLES[dimension];
  project[dimension].kind = reader.registry.kinds[dimension] ?? "intensity";
  const table = reader.find(matrixTable(context, dimension), true);
  const found = table === null ? null : itemColumns(table);
  if (found === null) {
    if (table !== null) reader.problems.push({ code: "column-missing", severity: "error", place: { table: id }, params: { column: table.columns.includes("start") ? "←" : "→" } });
    project[dimension].values = project.partners.map(() => []);
    return;
  }
  project[dimension].items = found.labels.map((label) => ({ label }));
  const ids = found.labels.map((label) => `item:${label}`);
  const spec = matrixTable(context, dimension);
  const byCode = new Map<string, MatrixRow>();
  const rows = readTable(spec, found.table, context.language, reader.problems).map(({ row }) => row);
  for (const row of reader.refer(rows, "code", project.partners)) {
    if (!project.partners.some((partner) => partner.code === row.code)) {
      reader.problems.push({ code: "partner-unknown", severity: "warning", place: { table: id, row: row.code }, params: { partner: row.code } });
    } else if (!byCode.has(row.code)) byCode.set(row.code, row);
  }
  project[dimension].values = project.partners.map((partner) => ids.map((item) => byCode.get(partner.code)?.cells.get(item) ?? null));
}

function readContributions(reader: TableReader): void {
  const { project, context } = reader;
  if (project.resources.length === 0) return;
  const [choice] = reader.rows(contributionChoiceTable(context));
  if (choice !== undefined) project.contributions = choice;
  project.contributions.lines = reader.rows(contributionsTable(context)).filter(saysSomething);
  reader.refer([project.contributions], "scope", project.scopes);
  reader.refer(reader.refer(project.contributions.lines, "partner", project.partners), "resource", project.resources);
  const { stamp } = project.contributions;
  if (stamp === null) return;
  stamp.demand = reader.rows(neededTable(context)).flatMap(({ resource, computedDemand }) => (computedDemand === null ? [] : [{ resource, amount: computedDemand }]));
}
