import type { Project } from "../../core/project/project.js";
import { analyseRobustness, type PartnerOpinions, type Robustness } from "../../core/robustness/analyse-robustness.js";
import { scoreScopes } from "../../core/scoring/score-scopes.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import {
  acceptabilityTable,
  centralWeightsTable,
  groupRankingTable,
  opinionsTable,
  partnerRankingsTable,
  partnersStampTable,
  rankColumns,
  robustnessStampTable,
  stabilityTable,
  type PositionRow,
  type RobustnessContext,
} from "../tables/robustness-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable, type UnplacedTable } from "./describe-table.js";
import { layOutSheet, type ChartBlock } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/** How solid the ranking is, once two scopes have a rank. */
export function robustnessSheet(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const robustness = robustnessOf(project);
  if (robustness === null) return [];
  const own: RobustnessContext = { ...context, robustness };
  const scopes = rowsOf(robustness.scopes, project.scopes);
  const criteria = rowsOf(robustness.criteria, project.criteria);
  const { partners } = robustness;
  const chart: ChartBlock = {
    chart: {
      id: "AcceptabilityByRank",
      kind: "bar-stacked",
      title: words.charts.acceptability,
      table: "Acceptability",
      categories: "label",
      series: rankColumns(robustness).ids.map((column, k) => ({ column, color: SERIES_COLORS[k % SERIES_COLORS.length] ?? "#0F6C7B" })),
      format: words.formats.percent,
      max: 1,
    },
    rows: Math.min(40, 8 + Math.ceil(scopes.length * 1.6)),
    columns: 8,
  };
  return [
    layOutSheet(
      {
        id: "Robustness",
        color: RESULT_COLOR,
        hint: partners === null ? `${words.hints.robustness} ${words.hints.noPartnerWeights}` : words.hints.robustness,
        blocks: [
          describeTable(robustnessStampTable(own), [robustness]),
          describeTable(acceptabilityTable(own), scopes),
          chart,
          describeTable(stabilityTable(own), criteria),
          describeTable(opinionsTable(own), scopes),
          describeTable(centralWeightsTable(own), scopes),
          ...(partners === null ? [] : partnerBlocks(own, partners)),
        ],
      },
      words,
      project.name,
    ),
  ];
}

/** The last analyses by what they depend on: a write describes the workbook before and after, and most changes are about something else. */
const known = new Map<string, Robustness | null>();
const MOST_KNOWN = 4;

function robustnessOf(project: Project): Robustness | null {
  const scored = scoreScopes(project);
  const key = JSON.stringify([
    scored.map(({ rank, values }) => [rank, values]),
    project.criteria.map(({ weight, level }) => [weight, level]),
    project.weighting.partnerWeights,
    project.partners.map(({ status }) => status),
  ]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const robustness = analyseRobustness(project, scored);
  known.set(key, robustness);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return robustness;
}

function partnerBlocks(context: RobustnessContext, opinions: PartnerOpinions): UnplacedTable[] {
  const { project } = context;
  return [
    describeTable(partnersStampTable(context, opinions), [opinions]),
    describeTable(groupRankingTable(context, opinions), rowsOf(opinions.scopes, project.scopes)),
    describeTable(partnerRankingsTable(context, opinions), rowsOf(opinions.partners, project.partners)),
  ];
}

function rowsOf(positions: readonly number[], list: readonly { code: string }[]): PositionRow[] {
  return positions.map((position, at) => ({ code: list[position]?.code ?? "", at }));
}
