import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Encoding } from "../../../src/core/import/decode-text.js";
import { finish } from "../../../src/core/import/finish.js";
import { NO_CHOICES } from "../../../src/core/import/import-choices.js";
import { mergeDraft } from "../../../src/core/import/merge-draft.js";
import { nameKey } from "../../../src/core/import/name-key.js";
import { readDate } from "../../../src/core/import/read-date.js";
import { understandImportSteps } from "../../../src/core/import/understand-import.js";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { utf16, utf8, windows1252 } from "./bytes.js";

/** Files tried: a slice in `npm test`, all of them in `npm run test:long`. */
const FILES = Number(process.env["MUTUALISER_IMPORT_FILES"] ?? 150);

interface Dialect {
  delimiter: "," | ";" | "\t" | "|";
  encoding: Encoding | "UTF-8 with mark" | "UTF-16LE without mark";
  decimal: "," | ".";
  group: "" | " " | "\u00A0" | "\u202F";
  lineEnd: "\n" | "\r\n" | "\r";
  quoteAll: boolean;
  turned: boolean;
  declared: boolean;
  language: "fr" | "en";
}

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    encoding: fc.constantFrom("UTF-8", "UTF-8 with mark", "UTF-16LE", "UTF-16BE", "UTF-16LE without mark", "Windows-1252"),
    decimal: fc.constantFrom(",", "."),
    group: fc.constantFrom("", " ", "\u00A0", "\u202F"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    quoteAll: fc.boolean(),
    turned: fc.boolean(),
    declared: fc.boolean(),
    language: fc.constantFrom("fr", "en"),
  } satisfies { [K in keyof Dialect]: fc.Arbitrary<Dialect[K]> })
  // Windows-1252 has no narrow no-break space.
  .map((found) => (found.encoding === "Windows-1252" && found.group === "\u202F" ? { ...found, group: " " as const } : found));

const places = ["Rennes", "Lyon", "Évry", "Nîmes", "Orléans", "Besançon", "Sète", "Albi", "Pau", "Dijon"];
const items = ["Droit", "Économie", "Santé", "Lettres", "Physique", "Chimie; biologie", "Art, musique"];

const content = fc.record({
  partners: fc.shuffledSubarray(places, { minLength: 3 }).map((own) => own.map((place, index) => (index === 1 ? `Bibliothèque "${place}"` : `Université de ${place}`))),
  items: fc.shuffledSubarray(items, { minLength: 2 }),
  cells: fc.array(fc.option(fc.integer({ min: 0, max: 2_000_000 }).map((value) => value / 100), { nil: null, freq: 4 }), { minLength: 70, maxLength: 70 }),
});

function bytesOf(text: string, encoding: Dialect["encoding"]): Uint8Array {
  switch (encoding) {
    case "UTF-8":
      return utf8(text);
    case "UTF-8 with mark":
      return utf8(`\uFEFF${text}`);
    case "UTF-16LE":
      return utf16(text, "LE", true);
    case "UTF-16BE":
      return utf16(text, "BE", true);
    case "UTF-16LE without mark":
      return utf16(text, "LE", false);
    case "Windows-1252":
      return windows1252(text);
  }
}

function numberText(value: number, { decimal, group }: Dialect): string {
  const [whole = "", decimals] = value.toFixed(2).split(".");
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, group)}${decimal}${decimals}`;
}

function fileOf(table: readonly (readonly string[])[], { delimiter, lineEnd, quoteAll, turned, declared, encoding }: Dialect): Uint8Array {
  const upright = turned ? (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? "")) : table;
  const quote = (text: string): string => (quoteAll || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = upright.map((row) => row.map(quote).join(delimiter)).join(lineEnd);
  return bytesOf(`${declared ? `sep=${delimiter}${lineEnd}` : ""}${lines}${lineEnd}`, encoding);
}

const known = (names: readonly string[]): Project => names.reduce((project, institution) => addPartner(project, { institution }), emptyProject("Essai"));

describe("import, in every dialect", () => {
  it(`gives the same figures back, whatever the separator, encoding, decimal sign, quoting and orientation (${FILES} files)`, () => {
    fc.assert(
      fc.property(content, dialect, ({ partners, items: labels, cells }, own) => {
        const values = partners.map((_, p) => labels.map((_label, i) => cells[p * labels.length + i] ?? null));
        // One cell that leaves no doubt, and a count that is no intensity.
        const first = values[0];
        if (first) first[0] = 1234.5;
        const table = [["nom", ...labels], ...partners.map((name, p) => [name, ...(values[p] ?? []).map((value) => (value === null ? "" : numberText(value, own)))])];
        const project = known(partners);
        const preview = finish(understandImportSteps({ source: { name: "domaines.csv", bytes: fileOf(table, own) }, choices: NO_CHOICES, project, language: own.language }));
        expect(preview.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
        expect([preview.role, preview.reading?.orientation, preview.reading?.delimiter]).toEqual(["domains", own.turned ? "columns" : "rows", own.delimiter]);
        const { domains } = mergeDraft(project, preview.draft ?? { role: "domains", partners: [], matrix: null, resources: [], scopes: null }, { name: "x", replacing: NO_CHOICES.replacing }).project;
        expect(domains.items.map(({ label }) => label)).toEqual(labels);
        expect(domains.values).toEqual(values);
      }),
      { seed: 11, numRuns: FILES },
    );
  });

  it(`gives a list of names back, with and without a header, in every encoding (${FILES} lists)`, () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...places, "Médiathèque d’agglomération", "Centre n° 3", "BU Sciences"), { minLength: 2, selector: nameKey }), fc.boolean(), dialect, (names, header, own) => {
        const bytes = bytesOf([...(header ? ["Établissement"] : []), ...names].join(own.lineEnd), own.encoding);
        const preview = finish(understandImportSteps({ source: { name: "liste.txt", bytes }, choices: NO_CHOICES, project: null, language: own.language }));
        expect(preview.draft?.partners.map(({ institution }) => institution)).toEqual(names);
      }),
      { seed: 12, numRuns: FILES },
    );
  });
});

describe("readDate", () => {
  it("reads what French and English writers of dates write, and no day that the calendar lacks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom("/", ".", "-"), fc.boolean(), (year, month, day, sign, padded) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1;
        const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const two = (value: number): string => (padded ? String(value).padStart(2, "0") : String(value));
        expect(readDate(iso)).toBe(exists ? iso : null);
        expect(readDate(`${two(day)}${sign}${two(month)}${sign}${year}`)).toBe(exists ? iso : null);
      }),
      { seed: 13, numRuns: 2_000 },
    );
  });
});
