import { groupPartners } from "../../core/overlap/group-partners.js";
import { DIMENSION_IDS, type Project } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { matrixTable, MATRIX_TABLES } from "../tables/matrix-table.js";
import type { MatrixRow } from "../tables/matrix-row.js";
import { meansTable, resourceColumns, resourcesTable } from "../tables/means-tables.js";
import { dimensionsTable, isLarge, overlapPartnerTable, overlapTable, overlapTwoTable, overlapViewTable, overlapWithTable, pairsTable, type PairRow } from "../tables/overlap-tables.js";
import { closeGroupsTable, groupsStampTable, type GroupsContext } from "../tables/overlap-groups-tables.js";
import { partnersTable } from "../tables/partners-table.js";
import type { TableContext } from "../tables/table-context.js";
import { closestPairs } from "./closest-pairs.js";
import { describeTable, type UnplacedTable } from "./describe-table.js";
import { layOutSheet, type ChartBlock } from "./lay-out-sheet.js";

const INPUT_COLOR = "#E69F00";
const RESULT_COLOR = "#2E8C9A";

export function partnersSheet(context: TableContext): SheetDescription {
  const { project, words } = context;
  return layOutSheet(
    {
      id: "Partners",
      color: INPUT_COLOR,
      hint: words.hints.Partners,
      blocks: [describeTable(partnersTable(context), project.partners)],
    },
    words,
    project.name,
  );
}

/** The means, once there is a resource to count. */
export function meansSheet(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.resources.length === 0) return [];
  const ids = resourceColumns(project);
  const rows = project.partners.map((partner, p) => matrixRow(partner.code, ids, project.means[p] ?? []));
  return [
    layOutSheet(
      {
        id: "Means",
        color: INPUT_COLOR,
        blocks: [describeTable(resourcesTable(context), project.resources), describeTable(meansTable(context), rows)],
      },
      words,
      project.name,
    ),
  ];
}

export function matrixRow(code: string, ids: readonly string[], values: readonly (number | null)[]): MatrixRow {
  return { code, cells: new Map(ids.map((id, i) => [id, values[i] ?? null])) };
}

/** One sheet for each dimension, also for one without data: that is where data will come. */
export function matrixSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  return DIMENSION_IDS.map((dimension) => {
    const spec = matrixTable(context, dimension);
    const ids = spec.columns.filter((column) => column.id.startsWith("item:")).map((column) => column.id);
    const rows = project.partners.map((partner, p) => matrixRow(partner.code, ids, project[dimension].values[p] ?? []));
    const id = MATRIX_TABLES[dimension];
    return layOutSheet(
      {
        id,
        color: INPUT_COLOR,
        params: { scale: words.scale[project[dimension].kind] },
        ...(ids.length === 0 ? { purpose: words.hints.emptyMatrix } : {}),
        hint: words.hints.matrix,
        blocks: [describeTable(spec, rows)],
      },
      words,
      project.name,
    );
  });
}

/** Pairs of partners, each once, in the project's order. */
export function partnerPairs(project: Project): PairRow[] {
  return project.partners.flatMap((a, i) => project.partners.slice(i + 1).map((b): PairRow => ({ a: a.code, b: b.code })));
}

/** Pairs that are listed where there are too many. */
const CLOSEST = 200;

/** One partner against the others, and the closest pairs: all pairs of hundreds of partners are neither read nor calculated. */
function largeOverlapSheets(context: GroupsContext, dimensions: UnplacedTable): SheetDescription[] {
  const { project, words } = context;
  const count = project.partners.length;
  const pairs = closestPairs(project, CLOSEST);
  const numbers = { n: String(pairs.length), all: String((count * (count - 1)) / 2) };
  return [
    layOutSheet(
      {
        id: "Overlap",
        color: RESULT_COLOR,
        purpose: words.large.overlapPurpose,
        hint: words.large.overlapHint,
        blocks: [
          describeTable(overlapTwoTable(context), [{ a: project.partners[0]?.code ?? "", b: project.partners[1]?.code ?? "" }]),
          describeTable(overlapPartnerTable(context), [{ chosen: project.partners[0]?.code ?? "" }]),
          dimensions,
          ...groupBlocks(context),
          describeTable(
            overlapWithTable(context),
            project.partners.map(({ code }) => ({ code })),
          ),
          ...overlapChart(context),
        ],
      },
      words,
      project.name,
    ),
    layOutSheet({ id: "Pairs", color: RESULT_COLOR, purpose: words.large.pairsPurpose, params: numbers, blocks: [describeTable(pairsTable(context), pairs)] }, words, project.name),
  ];
}

/** Who could begin together, and whether that still holds. */
function groupBlocks(context: GroupsContext): UnplacedTable[] {
  const { groups } = context.groups;
  const rows = groups.length === 0 ? [{ number: 0, members: [], overlap: 0 }] : groups.map((group, g) => ({ ...group, number: g + 1 }));
  return [describeTable(groupsStampTable(context), [context.groups]), describeTable(closeGroupsTable(context), rows)];
}

/** How much each partner has in common with the others. */
function overlapChart({ project, words }: GroupsContext): ChartBlock[] {
  return [
    {
      chart: { id: "OverlapWithGroup", kind: "bar", title: words.charts.overlap, table: "Overlap", categories: "institution", series: [{ column: "mean", color: SERIES_COLORS[0] ?? "#0F6C7B" }], format: words.formats.percent },
      rows: 6 + project.partners.length,
      columns: 6,
    },
  ];
}

/** Overlap and pairs, once there are two partners; before, the weights that someone has chosen. */
export function overlapSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const dimensions = describeTable(
    dimensionsTable(context),
    DIMENSION_IDS.map((code) => ({ code, weight: project.dimensionWeights[code] })),
  );
  if (project.partners.length < 2) {
    if (DIMENSION_IDS.every((code) => project.dimensionWeights[code] === 1)) return [];
    return [layOutSheet({ id: "Overlap", color: RESULT_COLOR, blocks: [dimensions] }, words, project.name)];
  }
  const own: GroupsContext = { ...context, groups: groupPartners(project) };
  if (isLarge(project)) return largeOverlapSheets(own, dimensions);
  return [
    layOutSheet(
      {
        id: "Overlap",
        color: RESULT_COLOR,
        hint: words.hints.Overlap,
        blocks: [
          describeTable(overlapViewTable(context), [{ shown: words.choices.combined }]),
          dimensions,
          describeTable(
            overlapTable(own),
            project.partners.map(({ code }) => ({ code })),
          ),
          ...overlapChart(own),
          ...groupBlocks(own),
        ],
      },
      words,
      project.name,
    ),
    layOutSheet({ id: "Pairs", color: RESULT_COLOR, blocks: [describeTable(pairsTable(context), partnerPairs(project))] }, words, project.name),
  ];
}
