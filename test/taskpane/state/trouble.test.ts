import { describe, expect, it } from "vitest";
import { WorkbookError } from "../../../src/excel/workbook-error.js";
import { ExampleMissing } from "../../../src/taskpane/examples.js";
import { troubleFrom, troubleSentence } from "../../../src/taskpane/state/trouble.js";
import { createWords } from "../../../src/words/words.js";

const surroundings = { version: "0.1.0", host: "Excel 16", platform: "PC", language: "fr" };

describe("troubleFrom", () => {
  it("keeps code and place, and nothing that the workbook says", () => {
    const cause = new WorkbookError("sheet-protected", { officeCode: "AccessDenied", location: "Range.values", subject: "Salaires 2026" }, new Error("cell says 42"));
    const { code, diagnostics } = troubleFrom(cause, "Écrire", surroundings);
    expect(code).toBe("sheet-protected");
    expect(diagnostics).toContain("officeCode: AccessDenied");
    expect(diagnostics).toContain("location: Range.values");
    expect(diagnostics).not.toMatch(/Salaires|42/);
  });

  it("leaves messages of other errors out, and folders out of the stack", () => {
    const { code, diagnostics } = troubleFrom(new TypeError("secret of the cell"), "x", surroundings);
    expect(code).toBe("unknown");
    expect(diagnostics).toContain("TypeError");
    expect(diagnostics).not.toContain("secret");
    expect(diagnostics).not.toMatch(/\/\w+\/\w+\//);
  });
});

describe("troubleSentence", () => {
  it("says cause, consequence and action in the language", () => {
    const words = createWords("fr");
    const sentence = troubleSentence(words, troubleFrom(new WorkbookError("read-only"), "x", surroundings));
    for (const part of ["cause", "consequence", "action"] as const) expect(sentence).toContain(words.t(`workbookErrors.read-only.${part}`));
  });

  it("knows an example that could not be fetched, and has words for what it does not know", () => {
    const words = createWords("en");
    expect(troubleSentence(words, troubleFrom(new ExampleMissing(null), "x", surroundings))).toBe(words.t("pane.trouble.exampleMissing"));
    expect(troubleSentence(words, { code: "no-such-code", action: "", outcome: null, diagnostics: "" })).toContain(words.t("workbookErrors.unknown.cause"));
  });
});
