import { describe, expect, it } from "vitest";
import { distinctLines } from "../../../src/taskpane/state/distinct-lines.js";

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

  it("finds nothing in an empty text", () => {
    expect(distinctLines(" \n\t").names).toEqual([]);
  });
});
