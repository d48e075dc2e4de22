import { describe, expect, it } from "vitest";
import { isDarkOffice } from "../../../src/taskpane/state/office-theme.js";

describe("isDarkOffice", () => {
  it("believes Office where it says so", () => {
    expect(isDarkOffice({ isDarkTheme: true, bodyBackgroundColor: "#ffffff" })).toBe(true);
    expect(isDarkOffice({ isDarkTheme: false, bodyBackgroundColor: "#000000" })).toBe(false);
  });

  it("looks at the ground where Office does not say, as in Excel 2021", () => {
    const grounds = { "#ffffff": false, "#e6e6e6": false, "#b4b4b4": false, "#666666": true, "#262626": true, "#141414": true, "#000000": true };
    expect(Object.fromEntries(Object.keys(grounds).map((ground) => [ground, isDarkOffice({ bodyBackgroundColor: ground })]))).toEqual(grounds);
  });

  it("takes Office for light where nothing is known", () => {
    expect([undefined, {}, { bodyBackgroundColor: "white" }].map(isDarkOffice)).toEqual([false, false, false]);
  });
});
