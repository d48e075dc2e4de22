import type { Problem, ProblemCode } from "../../src/core/project/problem.js";
import type { Project } from "../../src/core/project/project.js";
import type { Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import type { CheckRule } from "../../src/workbook/checks/check-rule.js";
import { checkRules } from "../../src/workbook/describe/checks-sheet.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { TableDescription } from "../../src/workbook/description.js";

/** Problems whose cells the core and the sheet name alike; the others are told by their code alone: one problem is one cell that fails. */
const SAME_PLACE: readonly ProblemCode[] = [
  "not-a-number", "not-a-date", "cell-error", "negative", "out-of-range", "level-not-whole", "not-in-list", "partner-unknown", "row-unknown", "body-unknown", "demand-unknown-scope",
  "demand-unknown-resource", "scope-item-unknown-scope", "code-missing", "code-invalid", "code-duplicate", "label-missing", "weights-all-zero", "rating-outside-bounds", "rating-missing",
  "end-before-start", "dates-reversed",
];

/** Problems that no formula tells: of files, of the structure of the workbook, of headers, of the analyses. */
const NOT_IN_SHEET: readonly ProblemCode[] = ["label-too-long", "floor-infeasible", "scope-items-above-demand", "label-duplicate", "not-as-written"];

export interface CheckCount {
  rule: CheckRule;
  sheet: string;
  table: TableDescription;
  expected: number;
}

/** What each rule of a workbook must count, and the problems that no rule counts. */
export function expectedCounts(project: Project, language: Language, problems: readonly Problem[]): { counts: CheckCount[]; uncounted: Problem[] } {
  const { sheets } = describeWorkbook(project, language);
  const rules = checkRules({ project, language, words: sheetWords(language) }, sheets.filter(({ id }) => !["ReadMe", "Checks", "SelfTest", "Registry"].includes(id)));
  const counted = new Set<Problem>();
  const counts = rules.map(({ rule, sheet, table }): CheckCount => {
    const mine = problems.filter((problem) => rule.problems.includes(problem.code) && (!SAME_PLACE.includes(problem.code) || isOf(problem, rule, table)));
    for (const problem of mine) counted.add(problem);
    const cells = new Set(mine.map(({ place }) => [place.table, place.row, place.column].join(" ")));
    // A day before 1900 is none of a spreadsheet: it stands as a text.
    if (rule.key.endsWith(":date")) for (const row of table.rows) if (typeof row.cells[table.columns.findIndex(({ id }) => id === rule.column)] === "string") cells.add([rule.table, row.key, rule.column].join(" "));
    return { rule, sheet: sheet.tab, table, expected: rule.together === true ? Math.min(1, cells.size) : cells.size };
  });
  return { counts, uncounted: problems.filter((problem) => !counted.has(problem) && !NOT_IN_SHEET.includes(problem.code) && !isHeader(problem)) };
}

/** The label of an item heads a column: a table has no empty header and none twice. */
function isHeader({ code, place }: Problem): boolean {
  return code === "label-missing" && place.column === "item:";
}

function isOf({ place }: Problem, rule: CheckRule, table: TableDescription): boolean {
  if (place.table !== rule.table) return false;
  const ids = table.columns.map(({ id }) => id);
  const at = place.column === undefined ? ids.findIndex((_, c) => table.columns[c]?.key === true) : ids.indexOf(place.column);
  return at >= ids.indexOf(rule.column) && at <= ids.indexOf(rule.last ?? rule.column);
}
