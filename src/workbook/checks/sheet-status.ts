import type { SheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { CHECK_NAMES, inFormula } from "../tables/checks-tables.js";

/** Sheets whose cells each sheet of results rests on. */
export const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  Overlap: ["Domains", "Audiences", "Tools"],
  Pairs: ["Domains", "Audiences", "Tools"],
  Complement: ["Domains", "Audiences", "Tools"],
  Scores: ["Criteria", "Scopes", "Participation", "Gains"],
  Robustness: ["Criteria", "Scopes", "Participation", "Gains"],
  Sharing: ["Means", "Participation", "Contributions"],
  SharingSteps: ["Means", "Participation", "Contributions"],
  Contributions: ["Means", "Participation"],
  PilotBalance: ["Pilot"],
  SuccessFactors: ["Partners", "Scopes", "Contributions", "Governance", "Pilot", "Communication"],
  Summary: ["Partners", "Means", "Scopes", "Participation", "Criteria", "Scores", "Gains", "Contributions", "Governance", "Pilot", "PilotBalance"],
};

/**
 * The state of a sheet, in one cell of it: complete, to be completed, to be mended, out of date, or resting on a sheet that is not in order.
 * It leads to the first cell concerned, whatever the sheets are called now.
 *
 * @param sheet - id of the sheet
 * @param words - texts in the language
 * @returns a formula
 */
export function statusFormula(sheet: string, words: SheetWords): string {
  const { status, checks } = words;
  const unknown = quoteText(status.unknown);
  if (sheet === "ReadMe") return `=IFERROR(HYPERLINK("#"&CELL("address",${CHECK_NAMES.failing}),${quoteText(checks.readMe)}&${stateText("Checks", words)}),${unknown})`;
  const text = stateText(sheet, words);
  if (sheet === "Checks" || sheet === "SelfTest") return `=IFERROR(${text},${unknown})`;
  const link = stateLink(sheet);
  return `=IFERROR(IF(${link}="",${text},HYPERLINK("#"&${link},${text})),${unknown})`;
}

/** The state of a sheet in words: an expression. */
export function stateText(sheet: string, { status, selfTest }: SheetWords): string {
  if (sheet === "SelfTest") {
    const [n, k] = ["INDEX({SelfTestTotal.lines},1)", "INDEX({SelfTestTotal.differing},1)"];
    return `IF(${k}=0,${inFormula(selfTest.status.all, { n })},${inFormula(selfTest.status.some, { k })})`;
  }
  const { failing, toDo } = CHECK_NAMES;
  if (sheet === "Checks") return `IF(${failing}>0,${inFormula(status.problems, { n: failing })},IF(${toDo}>0,${inFormula(status.todo, { n: toDo })},${quoteText(status.done)}))`;
  return `INDEX({SheetChecks.text},MATCH(${quoteText(sheet)},{SheetChecks.code},0))`;
}

/** Address of the cell that the state of a sheet leads to: an expression. */
function stateLink(sheet: string): string {
  return `INDEX({SheetChecks.link},MATCH(${quoteText(sheet)},{SheetChecks.code},0))`;
}
