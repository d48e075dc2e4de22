import type { Project, Scope } from "../project/project.js";

/** What ranks a scope apart, as a code. */
export type VetoReason = "no-user-benefit" | "excluded-by-mission" | "participant-without-gain";

/** Why a scope is ranked apart, and because of whom. */
export interface Veto {
  reason: VetoReason;
  /** Codes of the partners concerned; none for `no-user-benefit`. */
  partners: string[];
}

/**
 * What forbids a scope, whatever its score.
 *
 * A scope that serves no user, that a participant's missions exclude, or from which a participant gains nothing stays visible
 * but is ranked apart, with the reason. Gains are judged only once the group has begun to write the scope's gains down.
 *
 * @param project The project.
 * @param scope The scope.
 * @param taking Codes of its participants, see `participants`.
 * @returns The reasons, none when the scope may be ranked.
 * @example
 * scopeVetoes(emptyProject("x"), { code: "S1", userBenefit: " " }, []) // => [{ reason: "no-user-benefit", partners: [] }]
 */
export function scopeVetoes(project: Project, scope: Scope, taking: readonly string[]): Veto[] {
  const vetoes: Veto[] = [];
  if (scope.userBenefit.trim() === "") vetoes.push({ reason: "no-user-benefit", partners: [] });
  const activity = scope.activity;
  if (activity !== null) {
    const excluded = project.partners.filter((p) => taking.includes(p.code) && p.excludedActivities.includes(activity));
    if (excluded.length > 0) vetoes.push({ reason: "excluded-by-mission", partners: excluded.map((p) => p.code) });
  }
  const gains = project.gains.filter((gain) => gain.scope === scope.code);
  if (gains.length > 0) {
    const winners = new Set(gains.filter((gain) => (gain.level ?? 0) > 0 || (gain.value ?? 0) > 0).map((gain) => gain.partner));
    const empty = taking.filter((code) => !winners.has(code));
    if (empty.length > 0) vetoes.push({ reason: "participant-without-gain", partners: empty });
  }
  return vetoes;
}
