import { judgementWeights } from "../../core/weights/judgement-weights.js";
import type { TableContext } from "../tables/table-context.js";
import { judgementCheckTable, judgementsTable, ownWeightColumns, partnerWeightsTable, weightingTable } from "../tables/weighting-tables.js";
import { describeTable, type UnplacedTable } from "./describe-table.js";
import { matrixRow } from "./partner-sheets.js";

/** The other ways to weights, below the criteria: cards, comparisons by pairs with their consistency, each partner's own weights. */
export function weightingBlocks(context: TableContext): UnplacedTable[] {
  const { project } = context;
  const { cardsRatio, judgements, partnerWeights } = project.weighting;
  const ids = ownWeightColumns(project);
  const own = project.partners.map((partner, p) => matrixRow(partner.code, ids, partnerWeights[p] ?? []));
  const check = judgementWeights(project).pairs === 0 ? [] : [describeTable(judgementCheckTable(context), [project])];
  return [
    describeTable(weightingTable(context), [{ cardsRatio }]),
    describeTable(judgementsTable(context), judgements),
    ...check,
    ...(own.length === 0 ? [] : [describeTable(partnerWeightsTable(context), own)]),
  ];
}
