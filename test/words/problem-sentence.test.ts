import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROBLEM_PARAMS } from "../../src/core/project/problem-params.js";
import type { Problem, ProblemCode } from "../../src/core/project/problem.js";
import { LANGUAGES } from "../../src/words/language.js";
import { placeSentence } from "../../src/words/place-sentence.js";
import { problemSentence, problemTexts } from "../../src/words/problem-sentence.js";
import { areas, createWords } from "../../src/words/words.js";

const source = readFileSync(new URL("../../src/core/project/problem.ts", import.meta.url), "utf8");
const codes = [...source.slice(source.indexOf("export type ProblemCode")).matchAll(/\| "([a-z-]+)"/g)].map((match) => match[1] as ProblemCode);

const problem = (code: ProblemCode, params: Problem["params"] = {}, place: Problem["place"] = {}): Problem => ({ code, severity: "error", place, params });

describe("problemSentence", () => {
  it("has what is wrong, what it blocks and how to mend it for every code, in both languages", () => {
    expect(codes.length).toBeGreaterThan(50);
    for (const language of LANGUAGES) {
      const words = createWords(language);
      for (const code of codes) {
        const { what, blocks, mend } = problemTexts(words, problem(code));
        for (const text of [what, blocks, mend]) expect(text, `${code} in ${language}`).toMatch(/^[\p{Lu}«“…\d].*\.$/u);
        expect(problemSentence(words, problem(code))).not.toContain("{{");
      }
    }
  });

  it("asks for no value that core does not give", () => {
    for (const [code, given] of Object.entries(PROBLEM_PARAMS)) {
      const texts = areas.problems.en[code as keyof typeof PROBLEM_PARAMS];
      const asked = [...`${texts.what}${texts.blocks}${texts.mend}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
      expect(given, code).toEqual(expect.arrayContaining(asked));
    }
  });

  it("writes names as they are and numbers as the language does", () => {
    const shortage = problem("shortage", { scope: "Portail <commun> $t(x) {{y}}", resource: "Jours", demand: 1234.5, available: 1000, missing: 234.5, unit: "j" });
    expect(problemSentence(createWords("fr"), shortage)).toContain("«\u00A0Portail <commun> $t(x) {{y}}\u00A0» demande 1\u202F234,5 j");
    expect(problemSentence(createWords("en"), shortage)).toContain("needs 1,234.5 j");
  });

  it("names the kind of a file in words", () => {
    expect(problemSentence(createWords("en"), problem("file-other-kind", { kind: "pdf" }))).toContain("it is a PDF document");
    expect(problemSentence(createWords("fr"), problem("file-other-kind", { kind: "pdf" }))).toContain("c’est un document PDF");
  });
});

describe("problemSentence of a saved project", () => {
  const invalid = (path: string, expected: string): string => problemSentence(createWords("en"), problem("file-project-invalid", { path, expected }));

  it("says in words what was expected where", () => {
    expect(invalid("partners[2].motivation", "number")).toContain("at “partners[2].motivation”, a number was expected");
    expect(invalid("means", "list of 3")).toContain("a list of 3 entries was expected");
    expect(invalid("mode", "share | acquire")).toContain("share | acquire was expected");
    expect(invalid("", "json")).toContain("at “the whole file”, JSON was expected");
    expect(invalid("colour", "nothing")).toContain("The field “colour” of the saved project is unknown.");
  });
});

describe("placeSentence", () => {
  it("says the file, the line and the column", () => {
    const there = problem("not-a-number", {}, { file: "domaines.csv", line: 1204, fileColumn: 3 });
    expect(placeSentence(createWords("fr"), there)).toBe("domaines.csv, ligne 1204, colonne 3");
    expect(placeSentence(createWords("en"), there)).toBe("domaines.csv, line 1204, column 3");
  });

  it("says the table, the row and the column, by what people call them where it is known", () => {
    const there = problem("negative", {}, { table: "Means", row: "P03|R1", column: "amount" });
    expect(placeSentence(createWords("en"), there)).toBe("table Means, row P03 × R1, column amount");
    const labels = { table: () => "Moyens", row: () => "BU de Nantes", column: () => undefined };
    expect(placeSentence(createWords("fr"), there, labels)).toBe("onglet Moyens, ligne BU de Nantes, colonne amount");
  });

  it("is empty where the place is the whole project", () => {
    expect(placeSentence(createWords("fr"), problem("no-partner"))).toBe("");
  });
});
