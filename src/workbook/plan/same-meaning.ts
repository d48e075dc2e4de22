import { parseNumber } from "../../core/import/parse-number.js";
import { readDate } from "../../core/import/read-date.js";
import { LANGUAGES, type Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { CellValue } from "../commands.js";
import type { CellContent, ColumnDescription } from "../description.js";
import { dateOfSerial } from "../serial-dates.js";

/**
 * Whether a cell says in another form what the project holds: a number or a date written as text, a choice in the other language or with
 * spaces, a code that a spreadsheet took for a number. The add-in reads it, formulas do not: it is written in their form.
 *
 * @param column - the column of the cell
 * @param shown - what the cell holds
 * @param wanted - what the project holds, in the form of the description
 * @param language - of the workbook: which way a doubtful number is read
 */
export function sameMeaning(column: ColumnDescription, shown: CellValue, wanted: CellContent, language: Language): boolean {
  if (shown === "" || wanted === null || typeof wanted === "object") return false;
  if (column.key === true && typeof shown === "number") return String(shown) === wanted;
  if (typeof shown !== "string") return false;
  if (typeof wanted === "number") {
    if (column.validation?.kind === "date") return readDate(shown.trim()) === dateOfSerial(wanted);
    return parseNumber(shown.trim(), language === "fr" ? "," : ".").value === wanted;
  }
  if (typeof wanted !== "string") return false;
  const parts = idsOf(shown);
  return parts !== null && parts.join() === idsOf(wanted)?.join() && (column.id === "excludes" || (column.validation?.kind === "list-from" && column.validation.table === "Lists"));
}

const idsByLabel = new Map(
  LANGUAGES.flatMap((language) =>
    Object.entries(sheetWords(language).choices).flatMap(([list, labels]) =>
      typeof labels === "string" ? [] : Object.entries(labels).flatMap(([id, label]) => [[label.toLowerCase(), `${list}:${id}`] as const, [id, `${list}:${id}`] as const]),
    ),
  ),
);

/** Ids of labels between semicolons or commas; `null` where one of them is no choice. */
function idsOf(text: string): string[] | null {
  const ids = text
    .split(/[;,]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "")
    .map((part) => idsByLabel.get(part));
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : null;
}
