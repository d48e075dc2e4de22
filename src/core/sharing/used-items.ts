import type { Project } from "../project/project.js";

/** An item that a scope pools, with those that use it. */
export interface UsedItem {
  /** € a year, at least 0. */
  cost: number;
  /** Positions, among the given partners, of those whose row of the matrix says more than 0. */
  users: number[];
}

/**
 * The items that a scope pools, and who uses each.
 *
 * An item is found by its label, whatever its capitals; one that no matrix has is used by nobody.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @param partners Positions in `project.partners` of those that count: the participants.
 * @returns One entry for each line of `project.scopeItems` of the scope.
 * @example
 * usedItems(emptyProject("x"), "S1", []) // => []
 */
export function usedItems(project: Project, scope: string, partners: readonly number[]): UsedItem[] {
  return project.scopeItems
    .filter((line) => line.scope === scope)
    .map(({ dimension, item, cost }) => {
      const { items, values } = project[dimension];
      const position = items.findIndex(({ label }) => label.toLowerCase() === item.toLowerCase());
      const users = partners.flatMap((p, k) => ((values[p]?.[position] ?? 0) > 0 ? [k] : []));
      return { cost: Math.max(0, cost ?? 0), users };
    });
}
