import { addPartner } from "../../core/project/add-partner.js";
import { joinScope } from "../../core/project/join-scope.js";
import type { Partner, Project, Resource, Scope } from "../../core/project/project.js";
import { comparePartnerChange, type Change, type PartnerChange } from "../../core/robustness/partner-change.js";
import { participants } from "../../core/scoring/participants.js";
import { analyseComplement } from "../../core/overlap/what-each-adds.js";
import { DIMENSION_IDS } from "../../core/project/project.js";

/** Who would join the chosen scope: a partner of the list, or one that is known by its means alone. */
export type Joining = { code: string } | { means: readonly (number | null)[] };

export interface ArrivalView {
  /** Scopes in the first place before and after; several when tied. */
  first: { before: Scope[]; after: Scope[] };
  /** Scopes that are ranked now and would be ranked apart. */
  setApart: Scope[];
  /** Heaviest burden; `null` while nothing is shared out. */
  heaviest: Change;
  /** What it would give, as a share of its means; `null` while nothing is shared out or it has no means. */
  burden: number | null;
  /** How many of the others would give less, and how many more, as shares of their means. */
  lighter: number;
  heavier: number;
  /** Resources of which less would be missing, and more, with what would still be missing. */
  eased: { resource: Resource; missing: number }[];
  worsened: { resource: Resource; missing: number }[];
  /** Its net gain in €; `null` where it is not known. */
  net: number | null;
  /** Gains of the scope are written down, and it has none. */
  withoutGain: boolean;
  /** Labels of items that the group lacks and that it would bring. */
  brings: string[];
}

/** Burdens closer than this are the same. */
const SAME = 1e-9;

/**
 * Partners that do not take part in the chosen scope.
 *
 * @param project the project
 * @returns partners in the project's order; none where no scope is chosen
 */
export function outsiders(project: Project): Partner[] {
  const { scope } = project.contributions;
  if (scope === null || !project.scopes.some(({ code }) => code === scope)) return [];
  const taking = participants(project, scope);
  return project.partners.filter(({ code }) => !taking.includes(code));
}

/**
 * What changes if a partner joins the chosen scope.
 *
 * @param project the project, with a scope chosen
 * @param joining a partner that does not take part, or the means of a newcomer
 * @returns first place, burdens, shortages, gains and what it brings
 */
export function arrivalView(project: Project, joining: Joining): ArrivalView {
  const scope = project.contributions.scope ?? "";
  const { after, code } = withArrival(project, joining, scope);
  const change = comparePartnerChange(project, after);
  const scopesWhere = (holds: (entry: PartnerChange["scopes"][number]) => boolean): Scope[] =>
    change.scopes.filter(holds).flatMap((entry) => project.scopes.filter((candidate) => candidate.code === entry.scope));
  const moved = change.burdens.flatMap(({ partner, burden }) => (partner === code || burden.before === null || burden.after === null ? [] : [burden.after - burden.before]));
  const missing = change.shortages.flatMap((entry) => {
    const resource = project.resources.find((candidate) => candidate.code === entry.resource);
    return resource === undefined ? [] : [{ resource, missing: entry.missing.after ?? 0, more: (entry.missing.after ?? 0) - (entry.missing.before ?? 0) }];
  });
  const gain = change.gains.find(({ partner }) => partner === code);
  return {
    first: { before: scopesWhere(({ rank }) => rank.before === 1), after: scopesWhere(({ rank }) => rank.after === 1) },
    setApart: scopesWhere(({ rank }) => rank.before !== null && rank.after === null),
    heaviest: change.heaviest,
    burden: change.burdens.find(({ partner }) => partner === code)?.burden.after ?? null,
    lighter: moved.filter((more) => more < -SAME).length,
    heavier: moved.filter((more) => more > SAME).length,
    eased: missing.filter(({ more }) => more < -SAME),
    worsened: missing.filter(({ more }) => more > SAME),
    net: gain?.net.after ?? null,
    withoutGain: gain?.withoutGain.after ?? false,
    brings: bringsTo(project, code),
  };
}

/** The project with the partner in it; a newcomer gets the next code. */
function withArrival(project: Project, joining: Joining, scope: string): { after: Project; code: string } {
  if ("code" in joining) return { after: joinScope(project, joining.code, scope), code: joining.code };
  const grown = addPartner(project, { status: "candidate" });
  const last = grown.partners.length - 1;
  const code = grown.partners[last]?.code ?? "";
  const means = grown.means.map((row, p) => (p === last ? project.resources.map((_, r) => joining.means[r] ?? null) : row));
  return { after: joinScope({ ...grown, means }, code, scope), code };
}

/** What nobody of the group has and this partner has: of a partner that had withdrawn, or nothing. */
function bringsTo(project: Project, code: string): string[] {
  const position = project.partners.findIndex((partner) => partner.code === code);
  const complement = analyseComplement(project);
  return DIMENSION_IDS.flatMap((id) =>
    complement[id].lacking.flatMap((k) => ((project[id].values[position]?.[k] ?? 0) > 0 ? [project[id].items[k]?.label ?? ""] : [])),
  );
}

