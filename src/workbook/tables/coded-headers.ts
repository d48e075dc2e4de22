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
 * The header of a column that stands for a row of another table, as a formula: the code where a column has it, else the label, and nothing
 * where other rows have that label too.
 *
 * @param headers - reference to the headers
 * @param code - reference to the code
 * @param label - reference to the label
 * @param labels - reference to the labels of all rows
 */
export function headerOf(headers: string, code: string, label: string, labels: string): string {
  return `IF(SUMPRODUCT(--(${headers}=${code}&""))>0,${code}&"",IF(SUMPRODUCT(--(${labels}=${label}))>1,"",${label}&""))`;
}
