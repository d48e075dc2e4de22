import type { Project } from "../project/project.js";

/**
 * What a partner's means are worth: the measure of its effort.
 *
 * Σ amount × unit value over all resources, whether or not the scope needs them; a missing amount or unit value counts as 0.
 *
 * @param project The project.
 * @param partner Position of the partner, from 0.
 * @returns € a year, at least 0.
 * @example
 * meansValue(emptyProject("x"), 0) // => 0
 */
export function meansValue(project: Project, partner: number): number {
  const means = project.means[partner] ?? [];
  return project.resources.reduce((sum, resource, r) => sum + (means[r] ?? 0) * (resource.unitValue ?? 0), 0);
}

/**
 * Whether any amount of the means is filled in: before the first one nothing can count for too little.
 *
 * @param project The project.
 * @returns True from the first amount on, be it 0.
 * @example
 * hasMeans(emptyProject("x")) // => false
 */
export function hasMeans({ means }: Project): boolean {
  return means.some((row) => row.some((amount) => amount !== null));
}
