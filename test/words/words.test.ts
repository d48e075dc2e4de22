import { describe, expect, it } from "vitest";
import { analysisAreas, analysisWords } from "../../src/words/analysis-words.js";
import { LANGUAGES } from "../../src/words/language.js";
import { sheetsEn, sheetsFr } from "../../src/words/sheets.js";
import { startEn, startFr, startWords } from "../../src/words/start.mjs";
import { areas, createWords } from "../../src/words/words.js";
import { sentenceFaults } from "./sentence-faults.js";

describe("createWords", () => {
  const fr = createWords("fr");
  const en = createWords("en");

  it("is ready at once and says the sentence in its language", () => {
    expect(fr.t("problems.severity.error")).toBe("Erreur");
    expect(en.t("problems.severity.error")).toBe("Error");
  });

  it("throws for a key that does not exist", () => {
    expect(() => fr.t("problems.severity.nothing" as "problems.severity.error")).toThrow(RangeError);
    expect(() => fr.t("problems.severity" as "problems.severity.error")).toThrow(RangeError);
    expect(fr.has("problems.severity.nothing")).toBe(false);
    expect(fr.has("problems.severity.error")).toBe(true);
  });

  it("writes numbers, shares, days and lists as the language does", () => {
    expect(fr.number(1234.5)).toBe("1\u202F234,5");
    expect(en.number(1234.5)).toBe("1,234.5");
    expect(fr.percent(0.125, 1)).toMatch(/^12,5[\u00A0\u202F]%$/u);
    expect(en.percent(0.12)).toBe("12%");
    expect(fr.date("2026-03-01")).toBe("1 mars 2026");
    expect(en.date("2026-03-01")).toBe("1 March 2026");
    expect(fr.list(["a", "b", "c"])).toBe("a, b et c");
  });
});

describe("analysisWords", () => {
  it("has the analyses, apart from the words that are wanted from the start", () => {
    expect(analysisWords("fr").t("analysis.core.title")).toBe("Avec qui commencer");
    expect(analysisWords("fr")).toBe(analysisWords("fr"));
    expect(createWords("fr").has("analysis.core.title")).toBe(false);
  });
});

describe("the sentences", () => {
  it("exist in both languages, with the same values to fill, none empty, in the typography of each language", () => {
    for (const [area, texts] of Object.entries({ ...areas, ...analysisAreas })) {
      expect(Object.keys(texts)).toEqual(expect.arrayContaining([...LANGUAGES]));
      expect(sentenceFaults(area, texts.en, texts.fr)).toEqual([]);
    }
  });

  it("of the workbook have the typography of French", () => {
    const spaces = sentenceFaults("sheets", sheetsEn, sheetsFr).filter((fault) => /plain space|space after «|apostrophe|three dots/.test(fault));
    expect(spaces).toEqual([]);
  });

  it("of the start, before anything is installed, exist in both languages too", () => {
    expect(sentenceFaults("start", startEn, startFr)).toEqual([]);
    expect([startWords("fr"), startWords("en")]).toEqual([startFr, startEn]);
  });
});
