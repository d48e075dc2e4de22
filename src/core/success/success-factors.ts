import { meansValue } from "../contributions/means-value.js";
import { hasCommunication } from "../governance/has-begun.js";
import { pilotBalance } from "../pilot/pilot-balance.js";
import { AUDIENCES, GAIN_KINDS, type Gain, type Partner, type Project } from "../project/project.js";
import { participants } from "../scoring/participants.js";

/** What the method asks of a group that pools, in its order. */
export type SuccessFactor = "solidarity" | "politicalWill" | "sharedGains" | "users" | "pragmatism" | "belonging" | "visibility";
export const SUCCESS_FACTORS: readonly SuccessFactor[] = ["solidarity", "politicalWill", "sharedGains", "users", "pragmatism", "belonging", "visibility"];

/** How a score reads. */
export type SuccessBand = "fragile" | "strengthen" | "solid";

/** Below `fragile` a factor is fragile, from `solid` on it is solid, between them it is to strengthen. */
export const SUCCESS_LIMITS = { fragile: 40, solid: 70 } as const;

/** What is measured for each factor. */
export const SUCCESS_EVIDENCE = {
  solidarity: ["everyoneGives", "evenBurdens", "knowHow"],
  politicalWill: ["meanWill", "writtenWill", "committed"],
  sharedGains: ["gainExpected", "gainObtained", "gainKinds"],
  users: ["scopesForUsers", "needsForUsers", "actionsForUsers"],
  pragmatism: ["needsHeard", "termsSet", "pilotFramed"],
  belonging: ["motivation", "recognised", "valuesWritten", "seated", "meetingsHeld"],
  visibility: ["purposeWritten", "webSpace", "communicationDone", "audiencesReached", "resultsMeasured"],
} as const satisfies Record<SuccessFactor, readonly string[]>;

export type EvidenceId = (typeof SUCCESS_EVIDENCE)[SuccessFactor][number];

/** One factor with its evidence. */
export interface FactorScore {
  factor: SuccessFactor;
  /** Mean of the evidence that is known, 0 to 100; `null` where none is. */
  score: number | null;
  band: SuccessBand | null;
  /** 1: the weakest; `null` without a score. */
  rank: number | null;
  /** 0 to 100 each, all of the same weight; `null`: not known yet. */
  evidence: { id: EvidenceId; value: number | null }[];
}

/**
 * The seven success factors of pooling, each from evidence that the workbook shows.
 *
 * A factor is the plain mean of its evidence that is known, each between 0 and 100; what has not been filled in counts neither for nor
 * against. Bands and limits: `SUCCESS_LIMITS`. The weakest factor has rank 1 (standard competition ranking, tolerance 1e-9).
 *
 * @param project The project.
 * @returns The factors in the order of the method.
 * @example
 * successFactors(emptyProject("x")).map(({ factor, score }) => [factor, score])[6] // => ["visibility", 0]
 */
export function successFactors(project: Project): FactorScore[] {
  const scored = SUCCESS_FACTORS.map((factor) => {
    const evidence = SUCCESS_EVIDENCE[factor].map((id: EvidenceId) => ({ id, value: evidenceValue(project, id) }));
    const known = evidence.flatMap(({ value }) => (value === null ? [] : [value]));
    const score = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
    return { factor, score, band: score === null ? null : successBand(score), evidence };
  });
  return scored.map((entry) => ({
    ...entry,
    rank: entry.score === null ? null : 1 + scored.filter((other) => other.score !== null && other.score < (entry.score ?? 0) - 1e-9).length,
  }));
}

/**
 * How a score reads in words.
 *
 * @param score 0 to 100.
 * @returns The band, limits included upwards with a tolerance of 1e-9.
 * @example
 * successBand(70) // => "solid"
 * successBand(39.9) // => "fragile"
 */
export function successBand(score: number): SuccessBand {
  if (score >= SUCCESS_LIMITS.solid - 1e-9) return "solid";
  return score >= SUCCESS_LIMITS.fragile - 1e-9 ? "strengthen" : "fragile";
}

/**
 * One piece of evidence.
 *
 * @param project The project.
 * @param id What is measured.
 * @returns 0 to 100; `null` as long as nothing is known of it.
 * @example
 * evidenceValue(emptyProject("x"), "meanWill") // => null
 */
export function evidenceValue(project: Project, id: EvidenceId): number | null {
  const share = measures[id](project);
  return share === null ? null : 100 * Math.min(1, Math.max(0, share));
}

const active = (project: Project): Partner[] => project.partners.filter(({ status }) => status !== "withdrawn");
const said = (text: string): boolean => text.trim() !== "";
const real = (gain: Gain): boolean => (gain.level ?? 0) > 0 || (gain.value ?? 0) > 0;
const got = (gain: Gain): boolean => (gain.obtainedLevel ?? 0) > 0 || (gain.obtainedValue ?? 0) > 0;

function shareOf<T>(list: readonly T[], test: (entry: T) => boolean): number | null {
  return list.length === 0 ? null : list.filter(test).length / list.length;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Share of the active partners that have a gain of which the test is true; `null` as long as there is no gain. */
function gaining(project: Project, test: (gain: Gain) => boolean): number | null {
  if (project.gains.length === 0) return null;
  return shareOf(active(project), ({ code }) => project.gains.some((gain) => gain.partner === code && test(gain)));
}

/** € that each partner gives, where something is known of it, with its burden. */
function givenValues(project: Project): { given: number; burden: number | null }[] {
  const price = new Map(project.resources.map(({ code, unitValue }) => [code, unitValue]));
  return project.partners.flatMap(({ code }, p) => {
    const values = project.contributions.lines.flatMap((line) => {
      const unitValue = price.get(line.resource) ?? null;
      return line.partner === code && line.amount !== null && unitValue !== null ? [line.amount * unitValue] : [];
    });
    if (values.length === 0) return [];
    const given = values.reduce((sum, value) => sum + value, 0);
    const means = meansValue(project, p);
    return [{ given, burden: means === 0 ? null : given / means }];
  });
}

const measures: Record<EvidenceId, (project: Project) => number | null> = {
  everyoneGives(project) {
    const { scope } = project.contributions;
    const taking = scope === null ? 0 : participants(project, scope).length;
    const values = givenValues(project);
    return taking === 0 || values.length === 0 ? null : values.filter(({ given }) => given > 0).length / taking;
  },
  // Jain's index of the burdens: 1 where all are the same.
  evenBurdens(project) {
    const burdens = givenValues(project).flatMap(({ burden }) => (burden === null ? [] : [burden]));
    const squares = burdens.reduce((sum, burden) => sum + burden * burden, 0);
    return squares === 0 ? null : burdens.reduce((sum, burden) => sum + burden, 0) ** 2 / (burdens.length * squares);
  },
  knowHow: (project) => gaining(project, (gain) => real(gain) && (gain.kind === "skills" || gain.kind === "exchange")),
  meanWill(project) {
    const will = mean(active(project).map(({ politicalWill }) => politicalWill));
    return will === null ? null : will / 3;
  },
  writtenWill(project) {
    const partners = active(project);
    return partners.every(({ politicalWill }) => politicalWill === null) ? null : shareOf(partners, ({ politicalWill }) => (politicalWill ?? 0) >= 2);
  },
  committed: (project) => shareOf(active(project), ({ status }) => status === "committed"),
  gainExpected: (project) => gaining(project, real),
  gainObtained: (project) => (project.gains.every((gain) => gain.obtainedLevel === null && gain.obtainedValue === null) ? null : gaining(project, got)),
  gainKinds: (project) => (project.gains.length === 0 ? null : shareOf(GAIN_KINDS, (kind) => project.gains.some((gain) => gain.kind === kind && real(gain)))),
  scopesForUsers: (project) => shareOf(project.scopes, ({ userBenefit }) => said(userBenefit)),
  needsForUsers: (project) => shareOf(project.needs, ({ userBenefit }) => said(userBenefit)),
  actionsForUsers: (project) => shareOf(project.pilot.actions, ({ users, userBenefit }) => said(users) && said(userBenefit)),
  needsHeard: (project) => (project.needs.length === 0 ? null : shareOf(active(project), ({ code }) => project.needs.some((need) => need.partner === code))),
  termsSet: (project) => shareOf(project.scopes, ({ term }) => term !== null),
  pilotFramed({ pilot }) {
    const begun = pilot.actions.length + pilot.plan.length + pilot.indicators.length > 0;
    return begun ? shareOf([pilot.start !== null, pilot.end !== null, said(pilot.stopRule)], (stated) => stated) : null;
  },
  motivation(project) {
    const motivation = mean(active(project).map((partner) => partner.motivation));
    return motivation === null ? null : motivation / 5;
  },
  recognised: (project) =>
    shareOf(
      active(project).filter(({ recognised }) => recognised !== null),
      ({ recognised }) => recognised === true,
    ),
  valuesWritten: (project) => (hasCommunication(project) ? Number(said(project.belonging.values)) : null),
  seated(project) {
    const { seats } = project.governance;
    const committed = project.partners.filter(({ status }) => status === "committed");
    return seats.length === 0 ? null : shareOf(committed, ({ code }) => seats.some((seat) => seat.partner === code && seat.body !== ""));
  },
  meetingsHeld: (project) => shareOf(project.governance.bodies, ({ code }) => project.decisions.some((entry) => entry.kind === "meeting" && entry.body === code)),
  purposeWritten: (project) => Number(said(project.purpose)),
  webSpace: (project) => (hasCommunication(project) ? Number(said(project.belonging.webSpace)) : null),
  communicationDone: (project) => shareOf(project.communication, ({ done }) => done !== null),
  audiencesReached: (project) => (project.communication.length === 0 ? null : shareOf(AUDIENCES, (audience) => project.communication.some((action) => action.audience === audience))),
  resultsMeasured: (project) => shareOf(pilotBalance(project).indicators, ({ attainment }) => attainment !== null),
};
