import type { Project } from "../../core/project/project.js";

/**
 * Whether the workbook holds the contributions: some scope needs some resource, or somebody has begun to say who gives what.
 *
 * @param project - the project
 * @returns whether formulas may name the tables of the sheet
 */
export function contributionsBegun({ resources, scopes, demand, contributions }: Project): boolean {
  if (resources.length === 0 || scopes.length === 0) return false;
  const { scope, floor, stamp, lines } = contributions;
  return demand.length > 0 || lines.length > 0 || scope !== null || floor !== null || stamp !== null;
}

/**
 * Whether anything was said of the pilot, so that the workbook holds its sheets.
 *
 * @param project - the project
 * @returns whether formulas may name the tables of the sheets
 */
export function pilotBegun({ pilot }: Project): boolean {
  const { actions, efforts, plan, indicators, remarks, ...said } = pilot;
  return actions.length + efforts.length + plan.length + indicators.length + remarks.length > 0 || Object.values(said).some((value) => value !== null && value !== "");
}

/**
 * Whether the workbook sets the sharing keys side by side: there are contributions, and a scope is chosen or names items that it pools.
 *
 * @param project - the project
 * @returns whether formulas may name the tables of the keys
 */
export function sharingBegun(project: Project): boolean {
  return contributionsBegun(project) && (project.contributions.scope !== null || project.scopeItems.length > 0);
}
