import type { Change, PartnerChange } from "../../core/robustness/partner-change.js";
import { comparePartnerChange } from "../../core/robustness/partner-change.js";
import { removePartner } from "../../core/project/remove-partner.js";
import type { Project, Resource, Scope } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { complementView } from "./complement-view.js";

export interface DepartureView {
  /** Scopes in the first place before and after; several when tied. */
  first: { before: Scope[]; after: Scope[] };
  /** Scopes that are ranked apart now and would be no more. A partner that leaves takes no scope out of the ranking. */
  freed: Scope[];
  /** Heaviest burden; `null` while nothing is shared out. */
  heaviest: Change;
  /** Who would carry it. */
  heaviestAfter: string[];
  /** What would be missing, beyond what is missing now. */
  shortages: { resource: Resource; missing: number }[];
  /** Labels of items that it alone has. */
  lost: string[];
}

/**
 * What changes if a partner leaves.
 *
 * @param project the project
 * @param code code of the partner
 * @returns first place, burdens, shortages and items lost
 */
export function departureView(project: Project, code: string): DepartureView {
  const after = removePartner(project, code);
  const change = comparePartnerChange(project, after);
  const scopeOf = (entry: PartnerChange["scopes"][number]): Scope[] => project.scopes.filter((scope) => scope.code === entry.scope);
  const { heaviest } = change;
  return {
    first: {
      before: change.scopes.filter(({ rank }) => rank.before === 1).flatMap(scopeOf),
      after: change.scopes.filter(({ rank }) => rank.after === 1).flatMap(scopeOf),
    },
    freed: change.scopes.filter(({ rank }) => rank.before === null && rank.after !== null).flatMap(scopeOf),
    heaviest,
    heaviestAfter: change.burdens.flatMap(({ partner: carrier, burden }) => {
      const partner = project.partners.find((entry) => entry.code === carrier);
      return partner !== undefined && burden.after !== null && burden.after >= (heaviest.after ?? Infinity) - 1e-9 ? [nameOfPartner(partner)] : [];
    }),
    shortages: change.shortages.flatMap(({ resource: lacking, missing }) => {
      const resource = project.resources.find((entry) => entry.code === lacking);
      const more = (missing.after ?? 0) - (missing.before ?? 0);
      return resource !== undefined && more > 1e-9 ? [{ resource, missing: missing.after ?? 0 }] : [];
    }),
    lost: complementView(project).brings.find((entry) => entry.code === code)?.items ?? [],
  };
}
