import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What stands in the way of people who read the frame by ear, by keyboard or with poor sight, by the rules of WCAG 2.2 AA.
 *
 * @param what `colours`: only what depends on colours, for a page that was looked at whole in others
 */
export async function obstacles(frame: Frame, what: "all" | "colours" = "all"): Promise<string[]> {
  if (!(await frame.evaluate<boolean>(`typeof axe === "object"`))) await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, {
    iframes: false,
    resultTypes: ["violations"],
    runOnly: ${what === "all" ? '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]' : '["color-contrast", "link-in-text-block"]'},
  })`);
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}
