import { meansValue } from "../contributions/means-value.js";
import { needCoverage } from "../needs/need-coverage.js";
import { gainLines } from "../pilot/pilot-facts.js";
import { pilotBalance } from "../pilot/pilot-balance.js";
import { pilotParticipants } from "../pilot/project-pilot-choice.js";
import { nextCode } from "../project/next-code.js";
import type { Project, Version, VersionFigure } from "../project/project.js";
import { scoreScopes } from "../scoring/score-scopes.js";
import { scopeCost } from "../summary/scope-cost.js";

/** Figures that a version keeps: of each scope, of each participant, of the project. */
export const SCOPE_FIGURES = ["score", "rank", "cost", "coverage"] as const;
export const PARTNER_FIGURES = ["given", "burden", "gain"] as const;
export const PROJECT_FIGURES = ["scope", "planned", "form", "decision"] as const;
export type FigureId = (typeof SCOPE_FIGURES)[number] | (typeof PARTNER_FIGURES)[number] | (typeof PROJECT_FIGURES)[number];

/**
 * The figures of a project at the moment of a submission: what the next one is compared with.
 *
 * Score, rank, yearly cost and share of needs covered of each scope; value given, burden and value of expected gains of each participant;
 * scope chosen, planned cost of the pilot, form of organisation and decision on the pilot.
 *
 * @param project The project.
 * @returns One entry for each figure, in the order above; unknown figures have neither value nor text.
 * @example
 * freezeFigures(emptyProject("x")).map(({ figure }) => figure) // => ["scope", "planned", "form", "decision"]
 */
export function freezeFigures(project: Project): VersionFigure[] {
  const number = (figure: FigureId, subject: string, value: number | null): VersionFigure => ({ figure, subject, value, text: "" });
  const word = (figure: FigureId, text: string | null): VersionFigure => ({ figure, subject: "", value: null, text: text ?? "" });
  const scores = project.criteria.length === 0 ? [] : scoreScopes(project);
  const scopes = project.scopes.flatMap((scope) => {
    const score = scores.find((entry) => entry.scope === scope.code);
    return [
      number("score", scope.code, score?.score ?? null),
      number("rank", scope.code, score?.rank ?? null),
      number("cost", scope.code, scopeCost(project, scope.code)),
      number("coverage", scope.code, needCoverage(project, scope).share),
    ];
  });
  const price = new Map(project.resources.map(({ code, unitValue }) => [code, unitValue]));
  const gains = gainLines(project);
  const partners = pilotParticipants(project).flatMap((code) => {
    const values = project.contributions.lines.flatMap((line) => {
      const unitValue = price.get(line.resource) ?? null;
      return line.partner === code && line.amount !== null && unitValue !== null ? [line.amount * unitValue] : [];
    });
    const given = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    const means = meansValue(
      project,
      project.partners.findIndex((partner) => partner.code === code),
    );
    const gain = gains.reduce((sum, line) => (line.partner === code ? sum + (line.value ?? 0) : sum), 0);
    return [number("given", code, given), number("burden", code, given === null || means === 0 ? null : given / means), number("gain", code, project.scopes.length === 0 ? null : gain)];
  });
  return [
    word("scope", project.contributions.scope),
    number("planned", "", pilotBalance(project).total.planned),
    word("form", project.governance.form),
    word("decision", project.pilot.decision),
    ...scopes,
    ...partners,
  ];
}

/**
 * The project with one more version: its figures as they are, under a code of its own.
 *
 * @param project The project; nothing is changed.
 * @param at ISO date and time.
 * @param note What this submission is about.
 * @returns A new project.
 * @example
 * freezeVersion(emptyProject("x"), "2026-03-02T09:00:00Z", "First").versions.map(({ code, note }) => [code, note]) // => [["V1", "First"]]
 */
export function freezeVersion(project: Project, at: string, note: string): Project {
  const code = nextCode(
    project.versions.map((version) => version.code),
    "V",
  );
  const version: Version = { code, at, note, figures: freezeFigures(project) };
  return { ...project, versions: [...project.versions, version] };
}
