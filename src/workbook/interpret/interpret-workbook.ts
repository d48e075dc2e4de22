import { emptyProject } from "../../core/project/empty-project.js";
import { nextCode } from "../../core/project/next-code.js";
import type { Problem } from "../../core/project/problem.js";
import { DIMENSION_IDS, type Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { WorkbookContent } from "../content.js";
import { saysSomething } from "../describe/plan-sheets.js";
import { SCHEMA } from "../describe/registry-sheet.js";
import { contributionChoiceTable, contributionsTable, neededTable } from "../tables/contributions-tables.js";
import type { TableSpec } from "../tables/column-spec.js";
import type { MatrixRow } from "../tables/matrix-row.js";
import { MATRIX_TABLES, matrixTable } from "../tables/matrix-table.js";
import { meansTable, resourceColumns, resourcesTable } from "../tables/means-tables.js";
import { dimensionsTable } from "../tables/overlap-tables.js";
import { partnersTable } from "../tables/partners-table.js";
import { pilotActionsTable, pilotIndicatorsTable, pilotPlanTable, pilotTable } from "../tables/pilot-tables.js";
import { projectTable } from "../tables/read-me-tables.js";
import { demandTable, gainsTable, interestTable, needsTable, scopeColumns, scopesTable } from "../tables/scopes-tables.js";
import { criteriaTable, ratingsTable } from "../tables/scoring-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { matchTable, type MatchedTable } from "./match-tables.js";
import { readRegistry, type Registry } from "./read-registry.js";
import { readTable } from "./read-table.js";

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
  if (registry === null) {
    const lost: Problem = { code: "table-missing", severity: "error", place: { table: "Registry" }, params: { table: "Registry" } };
    return { project: null, language: null, problems: looksLikeOurs(content) ? [lost] : [], registry };
  }
  if (registry.schema > SCHEMA) {
    return { project: null, language: registry.language, problems: [{ code: "newer-version", severity: "error", place: {}, params: {} }], registry };
  }
  const reader = new ProjectReader(content, registry);
  return { project: reader.read(), language: registry.language, problems: reader.problems, registry };
}

/** Tables that only a workbook of ours holds together. */
const TELLING = ["Partners", "Domains", "Audiences", "Tools", "Pairs", "Criteria", "Ratings"];

/** A workbook of ours that has lost its registry is not a new one: nothing may be written over it. */
function looksLikeOurs(content: WorkbookContent): boolean {
  return content.tables.filter((table) => TELLING.includes(table.name)).length >= 3;
}

/** Reads table after table: those whose columns depend on others come after them. */
class ProjectReader {
  readonly problems: Problem[] = [];
  private readonly project = emptyProject("");
  private readonly context: TableContext;

  constructor(
    private readonly content: WorkbookContent,
    private readonly registry: Registry,
  ) {
    this.context = { project: this.project, language: registry.language, words: sheetWords(registry.language) };
  }

  read(): Project {
    const { project, context } = this;
    const [named] = this.rows(projectTable(context), true);
    project.name = named?.name ?? "";
    project.purpose = named?.purpose ?? "";
    project.partners = this.coded(this.rows(partnersTable(context), true), "P", "Partners");
    project.resources = this.coded(this.rows(resourcesTable(context)), "R", "Resources");
    if (project.resources.length > 0) {
      project.means = this.matrix(meansTable(context), resourceColumns(project), this.codes("partners"), true);
    } else project.means = project.partners.map(() => []);
    for (const dimension of DIMENSION_IDS) this.readMatrix(dimension);
    for (const { code, weight } of this.rows(dimensionsTable(context))) {
      if (DIMENSION_IDS.includes(code)) project.dimensionWeights[code] = weight;
    }
    project.needs = this.coded(this.rows(needsTable(context)), "N", "Needs");
    project.scopes = this.coded(this.rows(scopesTable(context)), "S", "Scopes");
    project.interest =
      project.scopes.length > 0 ? this.matrix(interestTable(context), scopeColumns(project), this.codes("partners"), true) : project.partners.map(() => []);
    this.refer(project.needs, "partner", project.partners);
    project.demand = this.refer(this.refer(this.rows(demandTable(context)), "scope", project.scopes), "resource", project.resources);
    project.criteria = this.coded(this.rows(criteriaTable(context)), "C", "Criteria");
    project.weighting.partnerWeights = project.partners.map(() => project.criteria.map(() => null));
    project.ratings =
      project.criteria.length > 0
        ? this.matrix(
            ratingsTable(context),
            project.criteria.map((criterion) => `criterion:${criterion.code}`),
            this.codes("scopes"),
            project.scopes.length > 0,
          )
        : project.scopes.map(() => []);
    project.gains = this.refer(this.refer(this.rows(gainsTable(context)), "scope", project.scopes), "partner", project.partners);
    this.readContributions();
    this.readPilot();
    return project;
  }

  private codes(list: "partners" | "scopes"): string[] {
    return this.project[list].map(({ code }) => code);
  }

  /** Finds a table; one that is missing is said where the registry says that it was written. */
  private find<Row>(spec: TableSpec<Row>, required: boolean): MatchedTable | null {
    const known = spec.columns.map((column) => [column.id, column.header] as const);
    const table = matchTable(spec.id, this.content, this.registry, known);
    if (table === null && (required || this.registry.tables.has(spec.id))) {
      this.problems.push({ code: "table-missing", severity: "error", place: { table: spec.id }, params: { table: spec.caption } });
    }
    return table;
  }

  private rows<Row>(spec: TableSpec<Row>, required = false): Row[] {
    const table = this.find(spec, required);
    return table === null ? [] : readTable(spec, table, this.context.language, this.problems).map(({ row }) => row);
  }

  /** Gives a code to rows without one, and keeps the first of those that share one. */
  private coded<Row extends { code: string }>(rows: Row[], prefix: string, table: string): Row[] {
    const seen = new Set<string>();
    const codes = rows.map((row) => row.code);
    return rows.filter((row) => {
      if (row.code === "") {
        row.code = nextCode(codes, prefix);
        codes.push(row.code);
      }
      const folded = row.code.toLowerCase();
      if (seen.has(folded)) {
        this.problems.push({ code: "code-duplicate", severity: "error", place: { table, row: row.code, column: "code" }, params: { code: row.code } });
        return false;
      }
      seen.add(folded);
      return true;
    });
  }

  /** Writes codes of other tables as those tables do: a spreadsheet does not tell upper from lower case. */
  private refer<Row, Field extends keyof Row>(rows: Row[], field: Field, list: readonly { code: string }[]): Row[] {
    const codes = new Map(list.map(({ code }) => [code.toLowerCase(), code]));
    for (const row of rows) {
      const value: unknown = row[field];
      const code = typeof value === "string" ? codes.get(value.toLowerCase()) : undefined;
      if (code !== undefined) (row[field] as string) = code;
    }
    return rows;
  }

  /** Values of a table whose rows belong to partners or scopes, aligned with them. */
  private matrix(spec: TableSpec<MatrixRow>, columns: readonly string[], codes: readonly string[], required: boolean): (number | null)[][] {
    const table = this.find(spec, required);
    const byCode = new Map<string, MatrixRow>();
    if (table !== null) {
      const rows = readTable(spec, table, this.context.language, this.problems).map(({ row }) => row);
      for (const row of this.refer(
        rows,
        "code",
        codes.map((code) => ({ code })),
      )) {
        const place = { table: spec.id, row: row.code };
        if (!codes.includes(row.code)) this.problems.push({ code: "row-unknown", severity: "warning", place, params: { code: row.code } });
        else if (byCode.has(row.code)) this.problems.push({ code: "code-duplicate", severity: "error", place, params: { code: row.code } });
        else byCode.set(row.code, row);
      }
    }
    return codes.map((code) => columns.map((column) => byCode.get(code)?.cells.get(column) ?? null));
  }

  /** Items are whatever stands between the two arrows. */
  private readMatrix(dimension: (typeof DIMENSION_IDS)[number]): void {
    const { project, context } = this;
    const id = MATRIX_TABLES[dimension];
    project[dimension].kind = this.registry.kinds[dimension] ?? "intensity";
    const table = this.find(matrixTable(context, dimension), true);
    const start = table?.columns.indexOf("start") ?? -1;
    const end = table?.columns.indexOf("end") ?? -1;
    if (table === null || start < 0 || end < start) {
      if (table !== null) this.problems.push({ code: "column-missing", severity: "error", place: { table: id }, params: { column: start < 0 ? "→" : "←" } });
      project[dimension].values = project.partners.map(() => []);
      return;
    }
    const labels = table.content.headers.slice(start + 1, end);
    project[dimension].items = labels.map((label) => ({ label }));
    const ids = labels.map((label) => `item:${label}`);
    const columns = table.columns.map((column, c) => (c > start && c < end ? `item:${table.content.headers[c] ?? ""}` : column));
    const spec = matrixTable(context, dimension);
    const byCode = new Map<string, MatrixRow>();
    const rows = readTable(spec, { ...table, columns }, context.language, this.problems).map(({ row }) => row);
    for (const row of this.refer(rows, "code", project.partners)) {
      if (!project.partners.some((partner) => partner.code === row.code)) {
        this.problems.push({ code: "partner-unknown", severity: "warning", place: { table: id, row: row.code }, params: { partner: row.code } });
      } else if (!byCode.has(row.code)) byCode.set(row.code, row);
    }
    project[dimension].values = project.partners.map((partner) => ids.map((item) => byCode.get(partner.code)?.cells.get(item) ?? null));
  }

  private readContributions(): void {
    const { project, context } = this;
    if (project.resources.length === 0) return;
    const [choice] = this.rows(contributionChoiceTable(context));
    if (choice !== undefined) project.contributions = choice;
    project.contributions.lines = this.rows(contributionsTable(context)).filter(saysSomething);
    this.refer([project.contributions], "scope", project.scopes);
    this.refer(this.refer(project.contributions.lines, "partner", project.partners), "resource", project.resources);
    const { stamp } = project.contributions;
    if (stamp === null) return;
    stamp.demand = this.rows(neededTable(context)).flatMap(({ resource, computedDemand }) => (computedDemand === null ? [] : [{ resource, amount: computedDemand }]));
  }

  private readPilot(): void {
    const { project, context } = this;
    const [pilot] = this.rows(pilotTable(context));
    if (pilot !== undefined) project.pilot = pilot;
    project.pilot.actions = this.coded(this.rows(pilotActionsTable(context)), "A", "PilotActions");
    this.refer(project.pilot.actions, "lead", project.partners);
    project.pilot.plan = this.refer(this.refer(this.rows(pilotPlanTable(context)), "partner", project.partners), "resource", project.resources);
    project.pilot.indicators = this.coded(this.rows(pilotIndicatorsTable(context)), "I", "PilotIndicators");
  }
}
