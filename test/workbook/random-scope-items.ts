import { DIMENSION_IDS, type Project } from "../../src/core/project/project.js";
import { fixedHeaders } from "../../src/workbook/tables/matrix-table.js";
import { uniqueHeaders } from "../../src/workbook/tables/unique-headers.js";
import type { RandomSource } from "./random-source.js";

/** Items that scopes pool, some of them unknown or used by nobody; only labels that a sheet keeps as they are. */
export function addScopeItems(project: Project, random: RandomSource): void {
  if (project.scopes.length === 0 || random.chance(0.25)) return;
  const known = DIMENSION_IDS.flatMap((dimension) => {
    const { items } = project[dimension];
    const headers = uniqueHeaders(
      items.map(({ label }) => label),
      fixedHeaders(),
    );
    return items.flatMap(({ label }, i) => (headers[i] === label ? [{ dimension, item: label }] : []));
  });
  const count = random.whole(0, 6);
  for (let k = 0; k < count; k++) {
    const named = known.length === 0 || random.chance(0.1) ? { dimension: random.one(DIMENSION_IDS), item: "Gone" } : random.one(known);
    const scope = random.chance(0.5) ? (project.contributions.scope ?? random.one(project.scopes).code) : random.one(project.scopes).code;
    project.scopeItems.push({ scope, ...named, cost: random.maybe(() => random.one([0, 10, 250, 33.3, 4000]), 0.85) });
  }
}
