import { describe, expect, it } from "vitest";
import { signed } from "../../../src/taskpane/state/signed.js";

describe("signed", () => {
  it("writes a plus sign or a true minus, and neither for what is nothing but rounding", () => {
    expect([2, -2, 0, -1e-12].map((value) => signed(value, String))).toEqual(["+2", "−2", "0", "0"]);
  });
});
