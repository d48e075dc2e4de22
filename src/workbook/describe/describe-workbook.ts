import { finish } from "../../core/import/finish.js";
import type { Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { NameDescription, SheetDescription, WorkbookDescription } from "../description.js";
import { LIMIT_NAMES } from "../tables/limit-names.js";
import type { TableContext } from "../tables/table-context.js";
import { STATE_NAMES } from "../tables/weighting-tables.js";
import { breakPages } from "./break-pages.js";
import { CHECK_NAMES } from "../tables/checks-tables.js";
import { checksSheet } from "./checks-sheet.js";
import { complementSheet } from "./complement-sheet.js";
import { communicationSheets, decisionSheets, governanceSheets } from "./governance-sheets.js";
import { lookedUpTexts } from "./looked-up-texts.js";
import { pilotSheets } from "./pilot-sheets.js";
import { contributionSheets } from "./plan-sheets.js";
import { matrixSheets, meansSheet, overlapSheets, partnersSheet } from "./partner-sheets.js";
import { readMeSheet } from "./read-me-sheet.js";
import { LISTS, registrySheet } from "./registry-sheet.js";
import { selfTestSheet } from "./self-test-sheet.js";
import { robustnessSheet } from "./robustness-sheet.js";
import { gainsSheet, needsSheet, scopeSheets, scoringSheets } from "./scope-sheets.js";
import { sharingSheets } from "./sharing-sheets.js";
import { successSheet } from "./success-sheet.js";
import { summarySheet } from "./summary-sheet.js";
import { versionsSheet } from "./versions-sheet.js";

/** Sheets that the person adds and takes away. */
export interface DescribeOptions {
  /** Published cases computed by the formulas of the workbook. */
  selfTest?: boolean;
}

/**
 * What the workbook of a project holds: every sheet whose step has begun, in the language.
 *
 * For writing a workbook (`planChanges` compares it with what exists) and for the golden files of the tests. Pure: the same project and
 * language give the same description.
 *
 * @param project - a valid or half-filled project
 * @param language - language of everything that people read
 * @param options - sheets that are only there where the person asks for them
 * @returns sheets in the order of their tabs, with tables, formulas and looks
 */
export function describeWorkbook(project: Project, language: Language, options: DescribeOptions = {}): WorkbookDescription {
  return finish(describeWorkbookSteps(project, language, options));
}

/** The same in steps of a few sheets, between which a page can answer. */
export function* describeWorkbookSteps(project: Project, language: Language, { selfTest = false }: DescribeOptions = {}): Generator<undefined, WorkbookDescription> {
  const context: TableContext = { project, language, words: sheetWords(language) };
  const sheets: SheetDescription[] = [];
  for (const describe of STEPS) {
    sheets.push(...describe(context));
    yield;
  }
  sheets.push(...successSheet(context, sheets));
  sheets.push(...versionsSheet(context, sheets));
  sheets.unshift(...summarySheet(context, sheets));
  yield;
  sheets.push(checksSheet(context, sheets));
  yield;
  if (selfTest) sheets.push(selfTestSheet(context));
  const all = [readMeSheet(context, sheets), ...sheets, registrySheet(context)];
  const textsOf = lookedUpTexts(all);
  const broken: SheetDescription[] = [];
  for (const sheet of all) {
    broken.push(breakPages(sheet, textsOf));
    yield;
  }
  return { language, sheets: broken, names: describeNames(sheets) };
}

/** The sheets that follow from the project alone, in the order of their tabs. */
const STEPS: readonly ((context: TableContext) => SheetDescription[])[] = [
  (context) => [partnersSheet(context)],
  meansSheet,
  matrixSheets,
  overlapSheets,
  complementSheet,
  needsSheet,
  scopeSheets,
  scoringSheets,
  robustnessSheet,
  gainsSheet,
  sharingSheets,
  contributionSheets,
  governanceSheets,
  pilotSheets,
  communicationSheets,
  decisionSheets,
];

function describeNames(sheets: readonly SheetDescription[]): NameDescription[] {
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)));
  const limits = Object.entries(LIMIT_NAMES).filter(([id]) => tables.has(id));
  return [
    { name: "TieTolerance", table: "Settings", column: "value", rows: { key: "TieTolerance" } },
    { name: "AmountTolerance", table: "Settings", column: "value", rows: { key: "AmountTolerance" } },
    { name: "EarlyDays", table: "Settings", column: "value", rows: { key: "EarlyDays" } },
    { name: "ReferenceDate", table: "Calendar", column: "date", rows: { first: 1 } },
    ...limits.flatMap(([table, names]) => names.map((name): NameDescription => ({ name, table, column: "value", rows: { key: name } }))),
    { name: STATE_NAMES.judgements, table: "JudgementCheck", column: "state", rows: { key: "1" } },
    { name: STATE_NAMES.robustness, table: "RobustnessStamp", column: "state", rows: { key: "1" } },
    { name: STATE_NAMES.groups, table: "GroupsStamp", column: "state", rows: { key: "1" } },
    { name: STATE_NAMES.partners, table: "PartnersStamp", column: "state", rows: { key: "1" } },
    { name: CHECK_NAMES.failing, table: "ChecksTotal", column: "failing", rows: { key: "1" } },
    { name: CHECK_NAMES.toDo, table: "ChecksTotal", column: "toDo", rows: { key: "1" } },
    ...Object.entries(LISTS).map(([list, length]): NameDescription => ({ name: listName(list), table: "Lists", column: list, rows: { first: length } })),
  ];
}

/** Name of the cells that a drop-down list takes its values from. */
export function listName(list: string): string {
  return `List_${list}`;
}
