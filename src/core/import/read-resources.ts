import type { ColumnMap, PartnerField } from "./column-map.js";
import type { ColumnReport, Say } from "./import-files.js";
import { nameKey } from "./name-key.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import { isTotal } from "./read-columns.js";
import type { HeaderResource } from "./understand-header.js";
import { mappedResource, understandHeader } from "./understand-header.js";

/** A column of means: the resource that its header describes and one amount for each partner. */
export interface ResourceColumn {
  header: string;
  resource: HeaderResource;
  amounts: (number | null)[];
  file: string;
  line: number;
  column: number;
}

/**
 * The columns of a file of partners or of means, but the first: resources, fields of partners, and those that are not understood.
 *
 * @param table The file.
 * @param reader Its figures.
 * @param map What the person says about some columns: it goes before what the header says.
 * @param index The partners.
 * @param position The partner of each line, `null` where there is none.
 * @param say Where to say what is wrong.
 * @param readField What to do with a column that holds a field of the partners; `null` where such a column is not expected.
 * @param columns What became of each column is added here.
 * @returns The resources in the order of the columns.
 */
export function readResources(
  table: DelimitedTable,
  reader: ColumnReader,
  map: readonly ColumnMap[],
  index: PartnerIndex,
  position: readonly (number | null)[],
  say: Say,
  readField: ((column: number, field: PartnerField) => void) | null,
  columns: ColumnReport[],
): ResourceColumn[] {
  const resources: ResourceColumn[] = [];
  const mapped = new Map(map.map((said) => [nameKey(said.column), said]));
  for (const [column, header] of table.headers.entries()) {
    if (column === 0 || header === "") continue;
    const report = (use: ColumnReport["use"]): void => void columns.push({ header, column: column + 1, use });
    const said = mapped.get(nameKey(header));
    const meaning = said?.use.to === "ignore" ? null : understandHeader(header);
    const field = said?.use.to === "field" ? said.use.field : said?.use.to === "resource" || meaning?.is !== "field" ? null : meaning.field;
    const resource = said?.use.to === "resource" ? mappedResource(header, said.use, said.label) : meaning?.is === "resource" && field === null ? meaning.resource : null;

    if (said?.use.to === "ignore") report("ignored");
    else if (field !== null && readField) {
      readField(column, field);
      report("field");
    } else if (resource && (said !== undefined || reader.hasNumber(column))) {
      const amounts = index.partners.map((): number | null => null);
      for (const [row, amount] of reader.numbers(column).entries()) {
        const partner = position[row];
        if (partner !== null && partner !== undefined) amounts[partner] = amount;
      }
      resources.push({ header, resource, amounts, file: table.file, line: table.headerLine, column: column + 1 });
      report("resource");
    } else {
      if (isTotal(header)) say("file-total-left-out", "note", table.headerLine, column, { header });
      else if (reader.hasNumber(column)) say("file-column-not-understood", "note", table.headerLine, column, { header });
      else say(readField === null ? "file-texts-among-figures" : "file-column-of-texts", "note", table.headerLine, column, { header });
      report("not-understood");
    }
  }
  return resources;
}
