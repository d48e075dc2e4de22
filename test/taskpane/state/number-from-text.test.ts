import { describe, expect, it } from "vitest";
import { numberFromText } from "../../../src/taskpane/state/number-from-text.js";

describe("numberFromText", () => {
  it("reads a decimal comma, a decimal point and the spaces between thousands", () => {
    expect(["2,5", "2.5", "1\u202F234,5", ".5", "3."].map(numberFromText)).toEqual([2.5, 2.5, 1234.5, 0.5, 3]);
  });

  it("reads nothing in what is no number yet", () => {
    expect(["", "-", "1e3", "abc", "1,2,3", "Infinity"].map(numberFromText)).toEqual([null, null, null, null, null, null]);
  });
});
