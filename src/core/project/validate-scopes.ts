import { isStrictlyBetween } from "../scoring/criterion-value.js";
import { participants } from "../scoring/participants.js";
import { scopeVetoes } from "../scoring/scope-vetoes.js";
import { occurrenceKeys } from "./occurrence-keys.js";
import type { ProblemCollector } from "./problem-collector.js";
import type { Partner, Project } from "./project.js";
import { nameOfCriterion, nameOfPartner, nameOfScope } from "./readable-names.js";

/**
 * Checks needs, scopes, interest, criteria, ratings and gains.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validateScopes(emptyProject("x"), problemCollector()) // => undefined
 */
export function validateScopes(project: Project, found: ProblemCollector): void {
  const partners = new Map(project.partners.map((partner) => [partner.code, partner]));
  found.codes("Scopes", project.scopes);
  project.scopes.forEach((scope) => validateScope(project, partners, scope.code, found));
  project.interest.forEach((row, p) =>
    row.forEach((value, s) => {
      const place = { table: "Interest", row: project.partners[p]?.code ?? `#${p + 1}`, column: `scope:${project.scopes[s]?.code ?? ""}` };
      found.range(value, place, 4);
    }),
  );
  validateCriteria(project, found);
  project.needs.forEach((need, n) => {
    const row = need.code === "" ? `#${n + 1}` : need.code;
    if (!partners.has(need.partner)) found.add("error", "partner-unknown", { table: "Needs", row, column: "partner" }, { code: need.partner });
    found.range(need.priority, { table: "Needs", row, column: "priority" }, 5, 1);
  });
  const scopes = new Set(project.scopes.map((scope) => scope.code));
  const gainRows = occurrenceKeys(project.gains.map((gain) => `${gain.scope}|${gain.partner}`));
  project.gains.forEach((gain, g) => {
    const at = (column: string) => ({ table: "Gains", row: gainRows[g] as string, column });
    if (!scopes.has(gain.scope)) found.add("error", "not-in-list", at("scope"), { value: gain.scope });
    if (!partners.has(gain.partner)) found.add("error", "partner-unknown", at("partner"), { code: gain.partner });
    found.range(gain.level, at("level"), 3);
    found.range(gain.value, at("value"));
    if (gain.scope === "" || gain.partner === "" || [gain.level, gain.value, gain.obtainedLevel, gain.obtainedValue].some((figure) => figure !== null)) return;
    const scope = project.scopes.find(({ code }) => code === gain.scope);
    const partner = partners.get(gain.partner);
    found.add("warning", "gain-without-figure", at("level"), { scope: scope === undefined ? gain.scope : nameOfScope(scope), partner: partner === undefined ? gain.partner : nameOfPartner(partner) });
  });
}

function validateScope(project: Project, partners: ReadonlyMap<string, Partner>, code: string, found: ProblemCollector): void {
  const scope = project.scopes.find((candidate) => candidate.code === code);
  if (scope === undefined) return;
  const at = (column: string) => ({ table: "Scopes", row: code, column });
  if (scope.label.trim() === "") found.add("warning", "label-missing", at("label"), { code });
  const taking = participants(project, code);
  const name = nameOfScope(scope);
  if (taking.length === 0) found.add("warning", "scope-without-participant", at("label"), { scope: name });
  for (const veto of scopeVetoes(project, scope, taking)) {
    const names = veto.partners.map((partner) => {
      const known = partners.get(partner);
      return known === undefined ? partner : nameOfPartner(known);
    });
    if (veto.reason === "no-user-benefit") found.add("error", "scope-without-user-benefit", at("userBenefit"), { scope: name });
    else if (veto.reason === "excluded-by-mission") {
      found.add("error", "scope-excluded-by-mission", at("activity"), { scope: name, partners: names.join(", ") });
    } else found.add("error", "participant-without-gain", at("label"), { scope: name, partners: names.join(", ") });
  }
}

function validateCriteria(project: Project, found: ProblemCollector): void {
  found.codes("Criteria", project.criteria);
  const weights = project.criteria.map((criterion) => criterion.weight ?? 0);
  if (weights.length > 0 && weights.every((weight) => weight === 0)) found.add("error", "weights-all-zero", { table: "Criteria", column: "weight" });
  project.criteria.forEach((criterion, c) => {
    const at = (column: string) => ({ table: "Criteria", row: criterion.code, column });
    const name = nameOfCriterion(criterion);
    if (criterion.label.trim() === "") found.add("warning", "label-missing", at("label"), { code: criterion.code });
    found.range(criterion.weight, at("weight"));
    const { worst, best } = criterion;
    if (worst === null || best === null) {
      found.add("error", "criterion-bounds-missing", at(worst === null ? "worst" : "best"), { criterion: name });
    } else if (worst === best) found.add("error", "criterion-bounds-equal", at("best"), { criterion: name, value: best });
    else if (criterion.half !== null && !isStrictlyBetween(criterion.half, worst, best)) {
      found.add("error", "criterion-half-outside", at("half"), { criterion: name, value: criterion.half, worst, best });
    }
    project.scopes.forEach((scope, s) => {
      const rating = project.ratings[s]?.[c] ?? null;
      const place = { table: "Ratings", row: scope.code, column: `criterion:${criterion.code}` };
      if (rating === null) {
        if ((weights[c] as number) > 0) found.add("note", "rating-missing", place, { scope: nameOfScope(scope), criterion: name });
      } else if (!Number.isFinite(rating)) found.add("error", "not-a-number", place, { value: String(rating) });
      else if (worst !== null && best !== null && (rating < Math.min(worst, best) || rating > Math.max(worst, best))) {
        found.add("warning", "rating-outside-bounds", place, { scope: nameOfScope(scope), criterion: name, value: rating, worst, best });
      }
    });
  });
}
