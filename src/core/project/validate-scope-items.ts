import { projectCostModel } from "../sharing/project-cost-model.js";
import { occurrenceKeys } from "./occurrence-keys.js";
import type { ProblemCollector } from "./problem-collector.js";
import type { Project } from "./project.js";
import { nameOfScope } from "./readable-names.js";

/**
 * Checks the items that scopes pool.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validateScopeItems(emptyProject("x"), problemCollector()) // => undefined
 */
export function validateScopeItems(project: Project, found: ProblemCollector): void {
  const seen = new Set<string>();
  const rows = occurrenceKeys(project.scopeItems.map((line) => `${line.scope}|${line.item}`));
  for (const [l, line] of project.scopeItems.entries()) {
    const at = (column: string) => ({ table: "ScopeItems", row: rows[l] as string, column });
    const scope = project.scopes.find(({ code }) => code === line.scope);
    if (scope === undefined) found.add("error", "scope-item-unknown-scope", at("scope"), { code: line.scope, item: line.item });
    const label = line.item.toLowerCase();
    if (!project[line.dimension].items.some((item) => item.label.toLowerCase() === label)) found.add("warning", "scope-item-unknown", at("item"), { item: line.item });
    const key = [line.scope.toLowerCase(), line.dimension, label].join("|");
    if (seen.has(key)) found.add("error", "scope-item-duplicate", at("item"), { item: line.item, scope: scope === undefined ? line.scope : nameOfScope(scope) });
    seen.add(key);
    found.range(line.cost, at("cost"));
  }
  for (const scope of project.scopes) {
    const { total, itemsAboveTotal, model } = projectCostModel(project, scope.code);
    if (!itemsAboveTotal || !(total > 0)) continue;
    const items = model.items.reduce((sum, item) => sum + item.cost, 0);
    const first = project.scopeItems.find((line) => line.scope === scope.code);
    found.add("warning", "scope-items-above-demand", { table: "ScopeItems", row: `${scope.code}|${first?.item ?? ""}`, column: "cost" }, { scope: nameOfScope(scope), items, total });
  }
}
