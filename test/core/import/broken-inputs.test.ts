import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/core/import/finish.js";
import { columnChoices, NO_CHOICES, type ImportChoices } from "../../../src/core/import/import-choices.js";
import { FILE_ROLES } from "../../../src/core/import/import-files.js";
import { mergeDraft } from "../../../src/core/import/merge-draft.js";
import { readProject } from "../../../src/core/import/read-project.js";
import { understandImportSteps, type ImportPreview } from "../../../src/core/import/understand-import.js";
import { parseProject } from "../../../src/core/project/parse-project.js";
import type { Problem } from "../../../src/core/project/problem.js";
import type { Project } from "../../../src/core/project/project.js";
import { problemSentence } from "../../../src/words/problem-sentence.js";
import { createWords } from "../../../src/words/words.js";
import { sampleProject } from "../sample-project.js";
import { utf16, utf8 } from "./bytes.js";

/** Inputs tried of each kind: a slice in `npm test`, all of them in `npm run test:long`. */
const INPUTS = Number(process.env["MUTUALISER_BROKEN_INPUTS"] ?? 120);

const words = { fr: createWords("fr"), en: createWords("en") };
const example = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../assets/examples/openapc-fr/${name}`, import.meta.url)));
const files = ["institutions.csv", "domains.csv", "publishers.csv", "scopes.csv"].map(example);
const icon = new Uint8Array(readFileSync(new URL("../../../assets/icon-64.png", import.meta.url)));
const saved = new Uint8Array(readFileSync(new URL("../../../assets/examples/orsenne/project.en.json", import.meta.url)));

function understand(bytes: Uint8Array, project: Project | null, said: Partial<ImportChoices> = {}): ImportPreview {
  return finish(understandImportSteps({ source: { name: "quoi.csv", bytes }, choices: { ...NO_CHOICES, ...said }, project, language: "fr" }));
}

/** A problem names its file, and has its sentences in both languages. */
function expectSentences(problems: readonly Problem[]): void {
  const seen = new Set<string>();
  for (const problem of problems) {
    if (problem.place.file === undefined) throw new Error(`${problem.code} has no place`);
    if (seen.has(problem.code)) continue;
    seen.add(problem.code);
    expect(problemSentence(words.fr, problem)).toMatch(/\S/);
    expect(problemSentence(words.en, problem)).toMatch(/\S/);
  }
}

/** Whatever comes in: a preview that says why nothing goes in, or a project that is as sound as it was. */
function expectSound(preview: ImportPreview, project: Project | null): void {
  expectSentences(preview.problems);
  if (preview.draft === null) {
    expect(preview.problemCounts.error).toBeGreaterThan(0);
    return;
  }
  const { project: merged, conflicts } = mergeDraft(project, preview.draft, { name: "x", replacing: NO_CHOICES.replacing });
  expect(parseProject(JSON.parse(JSON.stringify(merged))).problems).toEqual([]);
  expect(conflicts.every(({ mine, theirs }) => mine !== theirs)).toBe(true);
  if (project === null) return;
  // Nothing that was there is lost.
  expect(merged.partners.slice(0, project.partners.length).map(({ code, institution }) => [code, institution])).toEqual(project.partners.map(({ code, institution }) => [code, institution]));
  for (const id of ["domains", "audiences", "tools"] as const) {
    for (const [p, row] of project[id].values.entries()) for (const [i, value] of row.entries()) if (value !== null) expect(merged[id].values[p]?.[i]).toBe(value);
  }
}

const project = fc.constantFrom(null, sampleProject());
const part = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)).map(([from, to]) => bytes.slice(Math.min(from, to), Math.max(from, to)));

/** A file in which some bytes are others. */
const damaged = fc.tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 30 })).map(([bytes, changes]) => {
  const copy = bytes.slice();
  for (const [at, byte] of changes) copy[at % copy.length] = byte;
  return copy;
});

/** Texts made of what tables are made of, without any order. */
const scrambled = fc
  .array(fc.constantFrom("nom", "Brest", "Lyon", ";", ",", "\t", "|", "\n", "\r\n", '"', '""', "1", "2,5", "1 234,5", "1.234", "-3", "#REF!", "12/05/2024", "é", "\u00A0", "critère : x", "intérêt : Lyon", "besoin : €", "€", "statut", "Total", "sep=;", "=1+1", "@x", "\u0000", "\uFFFD", "😀", "x".repeat(300)), { maxLength: 80 })
  .map((parts) => parts.join(""));

const anything: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.constantFrom(...files).chain(part),
  part(icon),
  part(saved),
  damaged,
  scrambled.map(utf8),
  scrambled.map((text) => utf16(text, "LE", true)),
  // A workbook that was cut off.
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...bytes])),
);

const choices: fc.Arbitrary<Partial<ImportChoices>> = fc
  .record(
    {
      role: fc.constantFrom(...FILE_ROLES),
      encoding: fc.constantFrom("UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"),
      delimiter: fc.constantFrom(",", ";", "\t", "|", null),
      decimal: fc.constantFrom(",", "."),
      header: fc.boolean(),
      orientation: fc.constantFrom("rows", "columns", "list"),
      nameColumn: fc.nat(8),
      scale: fc.constantFrom("count", "levels"),
    } satisfies { [K in keyof ImportChoices]?: fc.Arbitrary<ImportChoices[K]> },
    { requiredKeys: [] },
  )
  .chain((said) =>
    fc
      .dictionary(fc.integer({ min: 1, max: 8 }).map(String), fc.constantFrom(...columnChoices(said.role ?? "partners", said.orientation ?? "rows", "fr")), { maxKeys: 4 })
      .map((taken): Partial<ImportChoices> => ({ ...said, taken })),
  );

describe("import of broken inputs", () => {
  it(`always gives a problem with its place or a sound project, whatever the bytes (${INPUTS} inputs)`, () => {
    fc.assert(
      fc.property(anything, project, (bytes, before) => expectSound(understand(bytes, before), before)),
      { seed: 21, numRuns: INPUTS },
    );
  });

  it(`always does, whatever the person says of them (${INPUTS} inputs)`, () => {
    fc.assert(
      fc.property(anything, project, choices, (bytes, before, said) => expectSound(understand(bytes, before, said), before)),
      { seed: 22, numRuns: INPUTS },
    );
  });

  it.each([
    ["nothing", new Uint8Array(), "file-empty"],
    ["zero bytes", new Uint8Array(5_000), "file-not-text"],
    ["an image", icon, "file-other-kind"],
    ["a saved project", saved, "file-other-kind"],
    ["a NUL in a text", utf8("nom;Droit\nBrest;\u0000\n"), "file-not-text"],
    ["one line without end", utf8("x".repeat(3_000_000)), "text-too-long"],
    ["one quotation mark and then everything", utf8(`nom;Droit\n"Brest;1\n${"Lyon;2\n".repeat(30_000)}`), "file-quotes"],
    ["separators only", utf8(";;;;\n".repeat(1_000)), "file-empty"],
    ["200,000 columns", utf8(`nom;${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(";")}\nBrest;${"1;".repeat(199_999)}1\n`), "too-many-items"],
  ])("says what is wrong with %s", (_, bytes, code) => {
    const preview = understand(bytes, null);
    expect(preview.problems.map((problem) => problem.code)).toContain(code);
    expectSound(preview, null);
  });
});

describe("a saved project that was changed", () => {
  const text = new TextDecoder().decode(saved);
  it(`is read, or refused with the field, never half (${INPUTS} projects)`, () => {
    const replacement = fc.constantFrom("null", "0", "-1", '""', "[]", "{}", "true", "1e999", '"x"', ":", ",", "");
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), replacement, fc.boolean(), (at, length, by, cut) => {
        const changed = cut ? text.slice(0, at) : text.slice(0, at) + by + text.slice(at + length);
        const read = readProject({ name: "projet.json", bytes: utf8(changed) });
        expectSentences(read.problems);
        if (read.project === null) expect(read.problems.length).toBeGreaterThan(0);
        else expect(parseProject(JSON.parse(JSON.stringify(read.project))).problems).toEqual([]);
      }),
      { seed: 23, numRuns: INPUTS },
    );
  });
});
