import { describe, expect, it } from "vitest";
import { createWords } from "../../../src/words/words.js";
import { distinctLines, linesSentence } from "../../../src/taskpane/state/distinct-lines.js";

describe("distinctLines", () => {
  it("keeps one name a line, in order, without numbers, bullets and spaces too many", () => {
    expect(distinctLines(" 1. Lyon \r\n\n- École  de Nantes\n• Brest\n2) Metz").names).toEqual(["Lyon", "École de Nantes", "Brest", "Metz"]);
  });

  it("keeps a number that is part of the name", () => {
    expect(distinctLines("Paris 1\n13 novembre").names).toEqual(["Paris 1", "13 novembre"]);
  });

  it("takes lines that differ by capitals and accents for the same name, and says which", () => {
    expect(distinctLines("École\nECOLE\nBrest")).toEqual({ names: ["École", "Brest"], twice: ["École"], known: [] });
  });

  it("leaves out the names that are there already", () => {
    expect(distinctLines("brest\nCaen", ["Brest"])).toEqual({ names: ["Caen"], twice: [], known: ["brest"] });
  });

  it("says which names are there already and which stand several times in the list, the same one too", () => {
    const lines = distinctLines("brest\nBREST\nCaen\ncaen\nDax", ["Brest"]);
    expect(lines).toEqual({ names: ["Caen", "Dax"], twice: ["brest", "Caen"], known: ["brest"] });
    expect(linesSentence(createWords("en"), lines)).toBe("2 to add. Already there: brest. More than once in the list, counted once: brest and Caen.");
    expect(linesSentence(createWords("en"), distinctLines("", ["Brest"]))).toBe("");
  });

  it("finds nothing in an empty text", () => {
    expect(distinctLines(" \n\t").names).toEqual([]);
  });
});
