import { codeKey } from "../project/code-key.js";
import type { Partner } from "../project/project.js";
import { ACTIVITY_CHOICES, STATUS_CHOICES, WILL_CHOICES, allowedWords, readActivities, readChoice } from "./choices.js";
import type { ColumnMap, PartnerField } from "./column-map.js";
import type { ColumnReport, Say } from "./import-files.js";
import { nameKey } from "./name-key.js";
import { indexPartners, newPartner, numberPartners } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { parseNumber } from "./parse-number.js";
import type { ColumnReader } from "./read-columns.js";
import { isNumber, isTotal, shorten } from "./read-columns.js";
import { readDate } from "./read-date.js";
import type { ResourceColumn } from "./read-resources.js";
import { readResources } from "./read-resources.js";

/** Partners of a file, with the resources that its other columns hold. */
export interface PartnersRead {
  partners: Partner[];
  resources: ResourceColumn[];
  columns: ColumnReport[];
}

/**
 * The partners that a file lists: one a line, the name in the first column.
 *
 * @param table The file.
 * @param reader Its figures.
 * @param map What the person says about some columns.
 * @param language For the words that problems name.
 * @param say Where to say what is wrong.
 * @returns Partners in the order of the file, resources with one amount for each of them, and what became of each column.
 */
export function readPartners(table: DelimitedTable, reader: ColumnReader, map: readonly ColumnMap[], language: "fr" | "en", say: Say): PartnersRead {
  const { partners, position } = listPartners(table, say);
  const columns: ColumnReport[] = [{ header: table.headers[0] ?? "", column: 1, use: "name" }];
  const resources = readResources(table, reader, map, indexPartners(partners), position, say, (column, field) => {
    readPartnerField(table, reader, column, field, language, (row) => partners[position[row] ?? -1], say);
  }, columns);
  numberPartners(partners);
  return { partners, resources, columns };
}

/**
 * The partners that the first column names.
 *
 * @param table The file.
 * @param say Where to say what is wrong.
 * @returns The partners; `position[row]` is the partner of each line, `null` where it names none.
 */
export function listPartners(table: DelimitedTable, say: Say): { partners: Partner[]; position: (number | null)[] } {
  const partners: Partner[] = [];
  const seen = new Set<string>();
  const position = table.rows.map(({ line, cells }) => {
    const name = cells[0] ?? "";
    if (name === "") say("file-name-missing", "warning", line, 0);
    else if (isTotal(name)) say("file-total-left-out", "note", line, 0, { header: name });
    else if (seen.has(nameKey(name))) say("partner-duplicate", "error", line, 0, { partner: name });
    else {
      seen.add(nameKey(name));
      return partners.push(newPartner(name)) - 1;
    }
    return null;
  });
  if (partners.length === 0) say("file-no-partner", "error", null, null);
  else if (partners.every(({ institution }) => isNumber(institution))) say("file-no-partner", "error", table.rows[0]?.line ?? null, 0);
  return { partners, position };
}

/**
 * What a column says of the partners: a status, a commitment, dates, notes.
 *
 * @param table The file.
 * @param reader Its figures.
 * @param column From 0.
 * @param field Which field the column holds.
 * @param language For the words that problems name.
 * @param partnerOf Where to write what a row says; `undefined` where the row is about nobody.
 * @param say Where to say what is wrong.
 */
export function readPartnerField(
  table: DelimitedTable,
  reader: ColumnReader,
  column: number,
  field: PartnerField,
  language: "fr" | "en",
  partnerOf: (row: number) => Partial<Partner> | undefined,
  say: Say,
): void {
  const numbers = field === "motivation" ? reader.numbers(column, { max: 5 }) : [];
  const codes = new Set<string>();
  for (const [row, { line, cells }] of table.rows.entries()) {
    const partner = partnerOf(row);
    const text = cells[column] ?? "";
    if (!partner || text === "") continue;
    const misunderstood = (allowed: string): void =>
      say("file-value-not-understood", "warning", line, column, { value: shorten(text), header: table.headers[column] ?? "", allowed });
    switch (field) {
      case "service":
      case "contact":
      case "notes":
        partner[field] = text;
        break;
      case "code":
        if (!/^[A-Za-z0-9_-]{1,20}$/.test(text)) say("code-invalid", "warning", line, column, { code: shorten(text) });
        else if (codes.has(codeKey(text))) say("code-duplicate", "error", line, column, { code: text });
        else partner.code = text;
        codes.add(codeKey(text));
        break;
      case "status": {
        const status = readChoice(text, STATUS_CHOICES);
        if (status === undefined) misunderstood(allowedWords(STATUS_CHOICES, language));
        else partner.status = status;
        break;
      }
      case "motivation":
        if (typeof numbers[row] === "number") partner.motivation = numbers[row];
        break;
      case "politicalWill": {
        const will = readChoice(text, WILL_CHOICES) ?? (/^[0-3]$/.test(text) ? Number(text) : undefined);
        if (will === undefined) misunderstood(`0, 1, 2, 3, ${allowedWords(WILL_CHOICES, language)}`);
        else partner.politicalWill = will;
        break;
      }
      case "excludedActivities": {
        const { activities, unknown } = readActivities(text);
        partner.excludedActivities = activities;
        if (unknown.length > 0) misunderstood(allowedWords(ACTIVITY_CHOICES, language));
        break;
      }
      case "committableShare": {
        const { value } = parseNumber(text, reader.decimal ?? (language === "fr" ? "," : "."));
        if (value === null) say("not-a-number", "warning", line, column, { value: shorten(text) });
        else if (value < 0 || value > 1) say("out-of-range", "warning", line, column, { value: text, min: "0 %", max: "100 %" });
        else partner.committableShare = value;
        break;
      }
      case "joined":
      case "left": {
        const date = readDate(text);
        if (date === null) say("not-a-date", "warning", line, column, { value: shorten(text) });
        else partner[field] = date;
        break;
      }
    }
  }
}
