import { judgementsTable, ownWeightColumns, partnerWeightsTable, weightingTable } from "../tables/weighting-tables.js";
import type { TableReader } from "./table-reader.js";

/**
 * Reads the other ways to weights: the ratio of the cards, the pairwise judgements, the partners' own weights. After partners and criteria.
 */
export function readWeighting(reader: TableReader): void {
  const { project, context } = reader;
  const { weighting } = project;
  weighting.partnerWeights = project.partners.map(() => project.criteria.map(() => null));
  if (project.criteria.length === 0) return;
  weighting.cardsRatio = reader.rows(weightingTable(context))[0]?.cardsRatio ?? null;
  weighting.judgements = reader.refer(reader.refer(reader.rows(judgementsTable(context)), "first", project.criteria), "second", project.criteria);
  if (project.partners.length > 0) weighting.partnerWeights = reader.matrix(partnerWeightsTable(context), ownWeightColumns(project), reader.codes("partners"), false);
}
