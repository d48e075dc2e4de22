import { uniqueHeaders } from "./unique-headers.js";

/** The longest label that heads a column. */
const LONGEST = 200;

/**
 * Headers of columns that stand for rows of another table: the label where it tells them apart, else the code.
 *
 * A formula finds such a column by the code or, failing that, by the label: see `headerOf`. Labels that are empty, repeated, too long, or
 * the same as some code or some other header of the table cannot tell columns apart.
 *
 * @param rows - what the columns stand for
 * @param taken - headers that the table has already
 * @returns one header for each row
 * @example
 * codedHeaders([{ code: "S1", label: "Law" }, { code: "S2", label: "law" }, { code: "S3", label: "Maps" }], ["Code"]) // => ["S1", "S2", "Maps"]
 */
export function codedHeaders(rows: readonly { code: string; label: string }[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string): void => void counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  for (const { code, label } of rows) {
    count(code);
    count(label);
  }
  for (const header of taken) count(header);
  const headers = rows.map(({ code, label }) => {
    const clean = label !== "" && label.length <= LONGEST && label === label.trim().replace(/\s+/g, " ") && counts.get(label.toLowerCase()) === 1;
    return clean ? label : code;
  });
  return uniqueHeaders(headers, taken);
}

/**
 * The header of the column that stands for this row in another table, as a formula: the code where a column has it, else the label. Nothing
 * where other rows have that label too, or where no column has it.
 *
 * @param headers - reference to the headers
 * @param table - id of the table of this row, with columns `code` and `label`
 */
export function headingFormula(headers: string, table: string): string {
  const heads = (text: string): string => `SUMPRODUCT(--(${headers}=${text}&""))`;
  return `=IF({@code}="","",IF(${heads("{@code}")}>0,{@code}&"",IF(OR(SUMPRODUCT(--({${table}.label}={@label}))>1,${heads("{@label}")}=0),"",{@label}&"")))`;
}

/**
 * Where that column stands among the columns of the other table, as a formula; nothing where the heading is not known.
 *
 * So that other formulas pick the column by `INDEX` instead of looking for it again.
 *
 * @param headers - reference to the headers, from the first to the last
 */
export function placeFormula(headers: string): string {
  return `=IF({@heading}="","",SUMPRODUCT((${headers}={@heading})*(COLUMN(${headers})-MIN(COLUMN(${headers}))+1)))`;
}
