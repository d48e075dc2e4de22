import type { SheetDescription } from "../description.js";
import type { PageContext } from "../tables/summary-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { versionFiguresTable, versionsTable } from "../tables/versions-tables.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";
import { holdsIn } from "./success-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/**
 * What was submitted and what has changed since, once there was a submission.
 *
 * @param context - the project and the words
 * @param sheets - the other sheets, with whose figures the frozen ones are compared
 */
export function versionsSheet(context: TableContext, sheets: readonly SheetDescription[]): SheetDescription[] {
  const { project, words } = context;
  if (project.versions.length === 0) return [];
  const page: PageContext = { ...context, holds: holdsIn(sheets) };
  // The last submission first: it is the one that today is compared with.
  const latest = [...project.versions].reverse();
  return [
    layOutSheet(
      {
        id: "Versions",
        color: RESULT_COLOR,
        printsForPeople: true,
        hint: words.hints.Versions,
        blocks: [
          describeTable(versionsTable(context), latest),
          describeTable(
            versionFiguresTable(page),
            latest.flatMap((version) => version.figures.map((figure) => ({ ...figure, version: version.code }))),
          ),
        ],
      },
      words,
      project.name,
    ),
  ];
}
