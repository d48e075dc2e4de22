import { describe, expect, it } from "vitest";
import { officeSurroundings, startingLanguage } from "../../../src/taskpane/state/office-surroundings.js";

describe("startingLanguage", () => {
  it("speaks French to any French and English to others, unless the address asks", () => {
    expect([startingLanguage(null, "fr-CA"), startingLanguage(null, "de-DE"), startingLanguage("fr", "en-US"), startingLanguage("xx", "fr-FR")]).toEqual(["fr", "en", "fr", "fr"]);
  });
});

describe("officeSurroundings", () => {
  it("says that Office.js has not answered where it is missing", () => {
    expect(officeSurroundings(undefined, "en").host).toContain("no answer");
  });
});
