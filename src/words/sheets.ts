import type { Language } from "./language.js";
import type { Sentences } from "./sentences.js";
import { baseSheetsEn } from "./sheets/base-sheets-en.js";
import { baseSheetsFr } from "./sheets/base-sheets-fr.js";
import { summarySheetsEn, summarySheetsFr } from "./sheets/summary-sheets.js";
import { weightingSheetsEn, weightingSheetsFr } from "./sheets/weighting-sheets.js";
import { sharingSheetsEn, sharingSheetsFr } from "./sheets/sharing-sheets.js";
import { governanceSheetsEn, governanceSheetsFr } from "./sheets/governance-sheets.js";
import { checkSheetsEn, checkSheetsFr } from "./sheets/check-sheets.js";
import { selfTestSheetsEn, selfTestSheetsFr } from "./sheets/self-test-sheets.js";
import { pilotSheetsEn, pilotSheetsFr } from "./sheets/pilot-sheets.js";

/** `tabs`, `titles`, `captions`, `columns` … as every area of the workbook's texts may have them. */
type Sections = Record<string, object>;

type Together<Areas extends readonly Sections[]> = (Areas[number] extends infer Area ? (Area extends unknown ? (area: Area) => void : never) : never) extends (all: infer All) => void ? All : never;

/** The areas as one: their sections of the same name hold the texts of all. */
function together<Areas extends readonly Sections[]>(...areas: Areas): Together<Areas> {
  const all: Record<string, object> = {};
  for (const area of areas) for (const [section, texts] of Object.entries(area)) all[section] = { ...all[section], ...texts };
  return all as Together<Areas>;
}

/**
 * What people read in the workbook: tabs, titles, captions, headers, help, choices and the sentences that formulas show.
 * English gives the shape; French must have the same keys. One file an area, in `sheets`.
 */
export const sheetsEn = together(baseSheetsEn, sharingSheetsEn, pilotSheetsEn, summarySheetsEn, weightingSheetsEn, governanceSheetsEn, checkSheetsEn, selfTestSheetsEn);
export type SheetWords = Sentences<typeof sheetsEn>;
export const sheetsFr: SheetWords = together(baseSheetsFr, sharingSheetsFr, pilotSheetsFr, summarySheetsFr, weightingSheetsFr, governanceSheetsFr, checkSheetsFr, selfTestSheetsFr);

/**
 * The texts of the workbook in one language: what every sheet description is written with.
 *
 * @param language - the language of the workbook
 * @returns the texts, in the shape of the English ones
 */
export function sheetWords(language: Language): SheetWords {
  return language === "fr" ? sheetsFr : sheetsEn;
}

/**
 * Puts values in the places of a text, `{{name}}`.
 *
 * @param text - a text of the workbook
 * @param params - a value for each place
 * @returns the text with its values
 */
export function fillText(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(params[key] ?? ""));
}
