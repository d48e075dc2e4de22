import { parseNumber } from "../../core/import/parse-number.js";
import { readDate } from "../../core/import/read-date.js";
import type { Place, Problem } from "../../core/project/problem.js";
import { LANGUAGES, type Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { CellValue } from "../commands.js";
import { dateOfSerial } from "../serial-dates.js";
import type { CellReader } from "./cell-reader.js";

const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|CALC!|SPILL!|N\/D|VALEUR!|NOM\?|NOMBRE!|NUL!|GETTING_DATA)$/;

/**
 * Reads one cell as its column expects.
 *
 * @param raw - the value of the cell
 * @param place - where it is
 * @param language - which way a doubtful number is read
 * @param problems - where what cannot be read is added
 * @returns a reader of the cell
 */
export function readCell(raw: CellValue, place: Place, language: Language, problems: Problem[]): CellReader {
  const report = (code: Problem["code"], params: Problem["params"] = {}): void => {
    problems.push({ code, severity: "error", place, params: { value: String(raw), ...params } });
  };
  const trimmed = typeof raw === "string" ? raw.trim() : "";
  const isError = ERROR_VALUE.test(trimmed);
  return {
    raw,
    report,
    text() {
      if (isError) {
        report("cell-error");
        return "";
      }
      return typeof raw === "string" ? trimmed : typeof raw === "number" ? String(raw) : raw ? "TRUE" : "FALSE";
    },
    number() {
      if (typeof raw === "number") return raw;
      if (trimmed === "" && typeof raw === "string") return null;
      if (isError) {
        report("cell-error");
        return null;
      }
      const { value } = parseNumber(trimmed, language === "fr" ? "," : ".");
      if (value === null) report("not-a-number");
      return value;
    },
    date() {
      if (typeof raw === "string" && trimmed === "") return null;
      const date = typeof raw === "number" ? dateOfSerial(raw) : readDate(trimmed);
      if (date === null) report(isError ? "cell-error" : "not-a-date");
      return date;
    },
    choice<Choice extends string>(list: string, text?: string) {
      const label = (text ?? (typeof raw === "string" ? raw : String(raw))).trim();
      if (label === "") return null;
      const choice = choices(list).get(label.toLowerCase());
      if (choice === undefined && text === undefined) report(isError ? "cell-error" : "not-in-list");
      return (choice as Choice | undefined) ?? null;
    },
  };
}

const labelsByList = new Map<string, Map<string, string>>();

/** Ids of a list by label, in every language and by id. */
function choices(list: string): Map<string, string> {
  let labels = labelsByList.get(list);
  if (labels === undefined) {
    labels = new Map();
    for (const language of LANGUAGES) {
      const byId: Record<string, Record<string, string> | string> = sheetWords(language).choices;
      const entries = byId[list];
      if (typeof entries !== "object") throw new RangeError(`readCell requires a known list, not ${list}`);
      for (const [id, label] of Object.entries(entries)) labels.set(label.toLowerCase(), id).set(id.toLowerCase(), id);
    }
    labelsByList.set(list, labels);
  }
  return labels;
}
