import { describe, expect, it } from "vitest";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { Highlight } from "../../src/workbook/description.js";
import { INK, lookFormat } from "../../src/workbook/looks.js";
import { loadExample } from "../agreement/load-example.js";

/** Least contrast of a text, WCAG 2.2, 1.4.3. */
const LEGIBLE = 4.5;

/** Relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a highlight puts behind a text, with the colour that the text then has. */
function coloursOf(highlight: Highlight, ink: string): [fill: string, ink: string][] {
  if (highlight.kind === "when") return [[highlight.fill, highlight.color]];
  return (highlight.kind === "bar" ? [highlight.color] : highlight.colors).map((fill) => [fill, ink]);
}

describe("figures", () => {
  it.each(["orsenne", "openapc-fr"])("of %s can be read on every colour that a rule puts behind them", async (example) => {
    const { sheets } = describeWorkbook(await loadExample(example, "en"), "en", { selfTest: true });
    const columns = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns.map((column) => ({ id: `${table.id}.${column.id}`, column }))));
    const pairs = columns.flatMap(({ id, column }) => (column.highlights ?? []).flatMap((highlight) => coloursOf(highlight, lookFormat(column.look).color ?? INK).map(([fill, ink]) => ({ id, fill, ink }))));
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(({ fill, ink }) => contrast(fill, ink) < LEGIBLE)).toEqual([]);
  });
});
