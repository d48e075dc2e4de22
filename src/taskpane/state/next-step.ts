import type { Place, Problem } from "../../core/project/problem.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import type { Words } from "../../words/words.js";
import { contributionView } from "./contribution-view.js";
import { isBlocking } from "./is-blocking.js";
import { missingFigures } from "./missing-figures.js";
import { needGaps } from "./need-gaps.js";
import { resultsOf } from "./results.js";
import type { PageId } from "./route.js";
import { tellsEveryone, type Step, type StepId, type StepPage } from "./steps.js";

/** The next useful thing: why, and where its button leads. */
export interface NextStep {
  why: string;
  label: string;
  to: { page: PageId } | { sheet: string } | { place: Place } | null;
}

/**
 * The one thing to do next: mend what blocks figures, then the first step that is not done.
 *
 * @param project the project
 * @param problems all that is wrong with it
 * @param steps its steps, see `stepsOf`
 * @param words in the language of the pane
 * @returns what to offer; `to` is `null` when everything is filled in
 */
export function nextStep(project: Project, problems: readonly Problem[], steps: readonly Step[], words: Words): NextStep {
  // A shortage is mended on the contributions page, which says what is missing and the ways out.
  const blocking = problems.filter((problem) => isBlocking(problem) && problem.code !== "shortage");
  const first = blocking[0];
  if (first !== undefined) {
    return { why: words.t("pane.next.problems", { count: blocking.length }), label: words.t("pane.next.mend"), to: { place: first.place } };
  }
  const open = (step: Step): Pick<NextStep, "label" | "to"> => {
    const name = words.t(`pane.steps.${step.id}`);
    if (step.page !== null) return { label: words.t("pane.next.open", { step: name }), to: { page: step.page } };
    return step.sheet === null ? { label: "", to: null } : { label: words.t("pane.next.openSheet", { step: name }), to: { sheet: step.sheet } };
  };
  for (const step of steps) {
    if (step.state === "done") continue;
    const why = reasons[step.id](project, words);
    return { why, ...open(step), ...inSheet(step.id, project, words), ...onOtherPage(step.id, project, words) };
  }
  return { why: words.t("pane.next.nothing"), label: "", to: null };
}

const DIMENSION_SHEETS: Readonly<Record<DimensionId, string>> = { domains: "Domains", audiences: "Audiences", tools: "Tools" };

const reasons: Record<StepId, (project: Project, words: Words) => string> = {
  partners: (_project, words) => words.t("pane.next.partners"),
  overlap: (_project, words) => words.t("pane.next.overlap"),
  needs(project, words) {
    const count = project.needs.filter((need) => needGaps(need).length > 0).length;
    return count === 0 ? words.t("pane.next.needs") : words.t("pane.next.needsUnfinished", { count });
  },
  scopes: (project, words) => words.t(lacksDemandOnly(project) ? "pane.next.demand" : "pane.next.scopes"),
  scoring: (_project, words) => words.t("pane.next.scoring"),
  contributions(project, words) {
    if (project.demand.length === 0) return words.t("pane.next.demand");
    const { status } = contributionView(project);
    if (status === "no-scope") {
      const first = project.scopes[resultsOf(project).scores.findIndex((score) => score.rank === 1)];
      return first === undefined ? words.t("pane.next.balance") : words.t("pane.next.chooseScope", { scope: nameOfScope(first) });
    }
    if (status === "shortage") return words.t("pane.next.shortage");
    if (status === "fresh") return words.t("pane.next.govern");
    return words.t(status === "stale" ? "pane.next.stale" : "pane.next.balance");
  },
  pilot(project, words) {
    const { pilot } = project;
    if (pilot.plan.length + pilot.indicators.length === 0) return words.t("pane.next.pilot");
    const count = missingFigures(project).length;
    if (count > 0) return words.t("pane.next.actuals", { count });
    if (pilot.decision === null) return words.t("pane.next.decide");
    return words.t(tellsEveryone(project) ? "pane.next.log" : "pane.next.tell");
  },
};

/** Scopes that are described, and interest somebody, only wait for what each of them needs: that is said with the contributions. */
function lacksDemandOnly(project: Project): boolean {
  return project.scopes.length > 0 && project.scopes.every((scope, s) => scope.userBenefit.trim() !== "" && project.interest.some((row) => (row[s] ?? 0) >= 1));
}

/** Steps of several pages lead to the one where something is missing. */
function onOtherPage(id: StepId, project: Project, words: Words): Partial<Pick<NextStep, "label" | "to">> {
  const go = (page: StepPage["page"] | "contributions"): Pick<NextStep, "label" | "to"> => ({ label: words.t("pane.next.open", { step: words.t(`pane.pages.${page}`) }), to: { page } });
  if (id === "contributions" && contributionView(project).status === "fresh") return go("governance");
  if (id === "scopes" && lacksDemandOnly(project)) return go("contributions");
  const isBalanced = project.pilot.plan.length > 0 && project.pilot.decision !== null && missingFigures(project).length === 0;
  if (id === "pilot" && isBalanced) return go(tellsEveryone(project) ? "decisions" : "communication");
  return {};
}

/** Steps whose missing figures are typed in the sheet lead straight to the first empty cell. */
function inSheet(id: StepId, project: Project, words: Words): Partial<Pick<NextStep, "label" | "to">> {
  const label = words.t("pane.next.fill");
  if (id === "partners") {
    const partner = project.partners.find((entry) => entry.status !== "withdrawn" && (entry.motivation === null || entry.politicalWill === null));
    if (partner === undefined) return {};
    return { label, to: { place: { table: "Partners", row: partner.code, column: partner.motivation === null ? "motivation" : "politicalWill" } } };
  }
  if (id === "needs") {
    const [need, column] = project.needs.flatMap((each) => needGaps(each).slice(0, 1).map((gap) => [each, gap] as const))[0] ?? [];
    return need === undefined || column === undefined ? {} : { label, to: { place: { table: "Needs", row: need.code, column } } };
  }
  if (id === "overlap") {
    const sheet = DIMENSION_IDS.find((dimension) => project[dimension].items.length > 0);
    return sheet === undefined ? {} : { label, to: { sheet: DIMENSION_SHEETS[sheet] } };
  }
  if (id === "contributions" && project.demand.length === 0 && project.resources.length > 0 && project.scopes.length > 0) return { label, to: { sheet: "Participation" } };
  if (id === "scoring") {
    for (const [s, row] of project.ratings.entries()) {
      const c = row.findIndex((rating) => rating === null);
      const scope = project.scopes[s];
      const criterion = project.criteria[c];
      if (scope !== undefined && criterion !== undefined) {
        return { label, to: { place: { table: "Ratings", row: scope.code, column: `criterion:${criterion.code}` } } };
      }
    }
  }
  return {};
}
