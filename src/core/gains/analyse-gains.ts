import type { GainKind, Project } from "../project/project.js";
import { participants } from "../scoring/participants.js";

/** What one participant gains from a scope, beside what it gives. */
export interface PartnerGains {
  partner: string;
  /** Kinds of gain with a level or a value above 0, each once. */
  kinds: GainKind[];
  /** Σ of the values known, in €; `null` where none is. */
  value: number | null;
  /** What it gives, in €; `null` when not computed. */
  contribution: number | null;
  /** value − contribution; `null` when either is not known. */
  net: number | null;
  /** It takes part and gains nothing of any kind. */
  withoutGain: boolean;
}

/**
 * Whether everyone gains from a scope.
 *
 * Direct gains that have a value are compared with what the partner gives; gains of other kinds are counted, never turned into euros.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @param contributions € that each partner gives, by code, see `balanceProject`; partners that are not in it are not known.
 * @returns One entry for each participant.
 * @example
 * analyseGains(emptyProject("x"), "S1", new Map()) // => []
 */
export function analyseGains(project: Project, scope: string, contributions: ReadonlyMap<string, number>): PartnerGains[] {
  return participants(project, scope).map((partner) => {
    const own = project.gains.filter((gain) => gain.scope === scope && gain.partner === partner);
    const real = own.filter((gain) => (gain.level ?? 0) > 0 || (gain.value ?? 0) > 0);
    const values = own.flatMap((gain) => (gain.value === null ? [] : [gain.value]));
    const value = values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0);
    const contribution = contributions.get(partner) ?? null;
    return {
      partner,
      kinds: [...new Set(real.map((gain) => gain.kind))],
      value,
      contribution,
      net: value === null || contribution === null ? null : value - contribution,
      withoutGain: real.length === 0,
    };
  });
}
