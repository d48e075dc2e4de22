import { DIMENSION_IDS, type Project } from "../../src/core/project/project.js";
import { fixedHeaders } from "../../src/workbook/tables/matrix-table.js";
import { uniqueHeaders } from "../../src/workbook/tables/unique-headers.js";

/**
 * A project as a workbook holds it: each item has a header of its own, and a contribution without any figure, lock or note is no line.
 * Lists whose order means nothing are sorted.
 */
export function asHeld(project: Project): Project {
  const copy = structuredClone(project);
  for (const id of DIMENSION_IDS) {
    const labels = uniqueHeaders(
      copy[id].items.map((item) => item.label),
      fixedHeaders(),
    );
    copy[id].items = labels.map((label) => ({ label }));
  }
  const { contributions, pilot } = copy;
  contributions.lines = contributions.lines.filter((line) => line.amount !== null || line.locked !== null || line.inputs !== null || line.note !== "");
  for (const list of [copy.gains, copy.demand, copy.needs, copy.scopeItems, contributions.lines, contributions.stamp?.demand ?? [], pilot.plan, pilot.actions, pilot.indicators, pilot.efforts, copy.weighting.judgements, copy.governance.bodies, copy.governance.seats, copy.communication, copy.decisions]) {
    (list as unknown[]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  // Other ways to weights stand below the criteria.
  if (copy.criteria.length === 0) Object.assign(copy.weighting, { cardsRatio: null, judgements: [] });
  return copy;
}
