import type { ColumnSpec } from "./column-spec.js";
import type { TableContext } from "./table-context.js";
import { LANGUAGES } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";

type TruthFields<Row> = { [K in keyof Row]-?: Row[K] extends boolean | null ? (boolean extends Row[K] ? K : never) : never }[keyof Row] & string;

/** Yes, no or not known. */
export function yesNoColumn<Row>({ words }: TableContext, field: TruthFields<Row>, header: string, options: { help?: string; width?: number } = {}): ColumnSpec<Row> {
  const { yesNo } = words.choices;
  return {
    id: field,
    header,
    role: "input",
    look: "input",
    width: options.width ?? 10,
    validation: { kind: "list-from", table: "Lists", column: "yesNo" },
    help: options.help ?? words.help.list,
    value: (row) => {
      const truth = row[field] as boolean | null;
      return truth === null ? null : truth ? yesNo.yes : yesNo.no;
    },
    parse: (row, cell) => {
      const choice = cell.choice<"yes" | "no">("yesNo");
      (row[field] as boolean | null) = choice === null ? null : choice === "yes";
    },
  };
}

/** Whether a cell says yes, in any language: an expression. */
export function saysYes(cell: string): string {
  const labels = [...new Set(LANGUAGES.map((language) => sheetWords(language).choices.yesNo.yes))];
  return `OR(${labels.map((label) => `TRIM(${cell})=${quoteText(label)}`).join(",")})`;
}
