import { capOf } from "../contributions/project-balance-input.js";
import { meansValue } from "../contributions/means-value.js";
import { scopeDemand } from "../contributions/scope-demand.js";
import type { Project } from "../project/project.js";
import type { KeyInput } from "./compare-keys.js";
import { projectCostModel } from "./project-cost-model.js";

/** What the sharing keys of the chosen scope depend on, with the participants. */
export interface ProjectKeyInput {
  input: KeyInput;
  /** Positions in `project.partners` of the participants: entries of the lists. */
  partners: number[];
}

/**
 * Prepares a project's chosen scope for the sharing keys.
 *
 * The most that a partner may give is counted within what the scope needs: means of another kind are of no use to it. By use, the
 * items that the scope pools are paid by those who use them, and what is left of the total equally by all; there is no key by use where the
 * scope names no item, or items that cost more than it needs.
 *
 * @param project The project, with `contributions.scope` chosen.
 * @param balanced € that each participant gives by balanced contributions, by code; a participant that is missing leaves that key out.
 * @returns Input for `compareKeys` and positions of the participants; no participant where no scope is chosen.
 * @example
 * projectKeyInput(emptyProject("x"), new Map()).partners // => []
 */
export function projectKeyInput(project: Project, balanced: ReadonlyMap<string, number>): ProjectKeyInput {
  const scope = project.contributions.scope ?? "";
  const { model, partners, total, itemsAboveTotal } = projectCostModel(project, scope);
  const codes = partners.map((p) => project.partners[p]?.code ?? "");
  const demands = scopeDemand(project, scope, partners.length);
  const worth = (p: number): number =>
    project.resources.reduce((sum, resource, r) => sum + Math.min(capOf(project, p, r), demands[r] ?? 0) * Math.max(0, resource.unitValue ?? 0), 0);
  const rest = total - model.items.reduce((sum, item) => sum + item.cost, 0);
  const named = project.scopeItems.some((line) => line.scope === scope);
  return {
    partners,
    input: {
      total,
      means: partners.map((p) => Math.max(0, meansValue(project, p))),
      caps: partners.map(worth),
      gains: codes.map((code) => gainOf(project, scope, code)),
      ...(named && !itemsAboveTotal
        ? { use: { costs: [...model.items.map((item) => item.cost), Math.max(0, rest)], uses: partners.map((_, k) => [...model.items.map((item) => item.users.includes(k)), true]) } }
        : {}),
      ...(codes.every((code) => balanced.has(code)) ? { balanced: codes.map((code) => balanced.get(code) as number) } : {}),
    },
  };
}

/** € that a partner gains, where any of its gains has a value. */
function gainOf(project: Project, scope: string, partner: string): number | null {
  const values = project.gains.flatMap((gain) => (gain.scope === scope && gain.partner === partner && gain.value !== null ? [gain.value] : []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
