import type { SheetDescription } from "../description.js";
import { computedCases } from "../self-test/computed-cases.js";
import { orderCase, overlapCase, pilotCase, weightedSumCase } from "../self-test/live-cases.js";
import { CLAIMS } from "../self-test/published-cases.js";
import { claimsCase, jainCase } from "../self-test/sharing-cases.js";
import { selfTestTable, selfTestTotalTable } from "../tables/self-test-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/**
 * Published cases of the method computed by the formulas of the sheets, with their data, then figure by figure.
 *
 * @param context - the words; of the project the name only
 */
export function selfTestSheet(context: TableContext): SheetDescription {
  const { project, words } = context;
  const cases = [
    overlapCase(context),
    orderCase(context, "centroid"),
    orderCase(context, "cards"),
    weightedSumCase(context),
    ...CLAIMS.map((claims, k) => claimsCase(context, claims, k === CLAIMS.length - 1)),
    jainCase(context),
    pilotCase(context),
  ];
  const lines = [...cases.flatMap((found) => found.lines), ...computedCases(context)];
  return layOutSheet(
    {
      id: "SelfTest",
      color: RESULT_COLOR,
      removable: true,
      hint: words.hints.SelfTest,
      // The figures take pages: last, their header is printed on each.
      blocks: [describeTable(selfTestTotalTable(context), [{}]), ...cases.flatMap((found) => found.tables), describeTable(selfTestTable(context), lines)],
    },
    words,
    project.name,
  );
}
