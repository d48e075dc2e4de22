import type { Problem } from "../../core/project/problem.js";
import { hasCommunication, hasGovernance } from "../../core/governance/has-begun.js";
import { isGoverned } from "../../core/governance/is-governed.js";
import { hasSummary } from "../../core/summary/has-summary.js";
import { AUDIENCES, DIMENSION_IDS, type Project } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import type { Words } from "../../words/words.js";
import { contributionView, type ContributionView } from "./contribution-view.js";
import { isBlocking } from "./is-blocking.js";
import { missingFigures } from "./missing-figures.js";
import { needGaps } from "./need-gaps.js";
import { overlapView } from "./overlap-view.js";
import { resultsOf } from "./results.js";
import type { PageId } from "./route.js";

export const STEP_IDS = ["partners", "overlap", "needs", "scopes", "scoring", "contributions", "pilot"] as const;
export type StepId = (typeof STEP_IDS)[number];
export type StepState = "todo" | "progress" | "done" | "problem";

export interface Step {
  id: StepId;
  /** Its place in the method, from 1. */
  number: string;
  state: StepState;
  /** What stands out in it, in words; `null` while there is nothing to say. */
  fact: string | null;
  /** Page of the pane, or else the sheet where the step is done. */
  page: PageId | null;
  /** Stable id of its sheet; `null` while the workbook has none because the step has not begun. */
  sheet: string | null;
  /** Its other pages, each with its sheet. */
  more: readonly StepPage[];
}

/** A page of a step beside its first one. */
export interface StepPage {
  page: "governance" | "communication" | "decisions" | "success" | "summary";
  /** `null` while the workbook has none. */
  sheet: string | null;
}

interface StepPlace {
  number: string;
  page: PageId | null;
  sheet: string;
  /** Tables whose problems are this step's. */
  tables: RegExp;
}

export const STEP_PLACES: Readonly<Record<StepId, StepPlace>> = {
  partners: { number: "1", page: "partners", sheet: "Partners", tables: /^Partners$/ },
  overlap: { number: "2", page: "overlap", sheet: "Overlap", tables: /^(Domains|Audiences|Tools|Dimension|Overlap|Pairs)/ },
  needs: { number: "3", page: "needs", sheet: "Needs", tables: /^Needs/ },
  scopes: { number: "4", page: "scopes", sheet: "Scopes", tables: /^(Scopes|Interest|Demand|Gains)/ },
  scoring: { number: "5", page: "scoring", sheet: "Scores", tables: /^(Criteria|Ratings|Scores|Ranking)/ },
  contributions: { number: "6", page: "contributions", sheet: "Contributions", tables: /^(Means|Resources|Contribution|Burden|Organisation|Governance|Bodies|Seats|PartnerSeats)/ },
  pilot: { number: "7", page: "pilot", sheet: "PilotBalance", tables: /^(Pilot|Communication|Belonging|Decisions|Summary|Risks|SignOff|Versions)/ },
};

/**
 * The steps of the method with their state, for the list on the home page.
 *
 * A step is to do while it holds nothing, in progress while something of it is missing, done when nothing is, and to mend when one of
 * its problems blocks figures.
 *
 * @param project the project
 * @param problems all that is wrong with it
 * @param words in the language of the pane
 * @returns one entry for each step, in the order of the method
 */
export function stepsOf(project: Project, problems: readonly Problem[], words: Words): Step[] {
  const plan = contributionView(project);
  return STEP_IDS.map((id): Step => {
    const place = STEP_PLACES[id];
    const blocked = problems.some((problem) => isBlocking(problem) && place.tables.test(problem.place.table ?? ""));
    return {
      id,
      number: place.number,
      state: blocked ? "problem" : stateOf[id](project, plan),
      fact: factOf[id](words, project, plan),
      page: place.page,
      sheet: hasSheet[id](project) ? place.sheet : null,
      more: morePages(id, project),
    };
  });
}

function morePages(id: StepId, project: Project): StepPage[] {
  if (id === "contributions") return [{ page: "governance", sheet: hasGovernance(project) ? "Governance" : null }];
  if (id !== "pilot") return [];
  const journal = project.decisions.length > 0 || hasGovernance(project);
  return [
    { page: "communication", sheet: hasCommunication(project) ? "Communication" : null },
    { page: "decisions", sheet: journal ? "Decisions" : null },
    { page: "success", sheet: project.partners.length > 0 && project.scopes.length > 0 ? "SuccessFactors" : null },
    { page: "summary", sheet: hasSummary(project) ? "Summary" : null },
  ];
}

/** The workbook holds the sheets of the steps that have begun. */
const hasSheet: Record<StepId, (project: Project) => boolean> = {
  partners: () => true,
  overlap: (project) => project.partners.length > 1,
  needs: (project) => project.partners.length > 0,
  scopes: (project) => project.scopes.length > 0,
  scoring: (project) => project.scopes.length > 0 && project.criteria.length > 0,
  contributions: (project) => project.scopes.length > 0 && project.resources.length > 0 && project.demand.length > 0,
  pilot: (project) => project.resources.length > 0 && hasPilot(project),
};

/** Whether each audience has an action. */
export function tellsEveryone({ communication }: Project): boolean {
  return AUDIENCES.every((audience) => communication.some((action) => action.audience === audience));
}

/** Whether a pilot has begun to be described. */
export function hasPilot({ pilot }: Project): boolean {
  return pilot.title.trim() !== "" || pilot.plan.length + pilot.actions.length + pilot.indicators.length > 0;
}

/** Whether it is still to say what a scope needs: that of the others can wait once the group has chosen one. */
export function lacksDemand({ contributions, demand }: Project, scope: string): boolean {
  return (contributions.scope === null || contributions.scope === scope) && !demand.some((line) => line.scope === scope);
}

const staying = (project: Project): Project["partners"] => project.partners.filter((partner) => partner.status !== "withdrawn");

const progress = (begun: boolean, complete: boolean): StepState => (complete ? "done" : begun ? "progress" : "todo");

const stateOf: Record<StepId, (project: Project, plan: ContributionView) => StepState> = {
  partners(project) {
    const partners = staying(project);
    const known = partners.filter((partner) => partner.motivation !== null && partner.politicalWill !== null);
    return progress(partners.length > 0, partners.length > 1 && known.length === partners.length);
  },
  overlap(project) {
    const { hasData } = resultsOf(project).overlap;
    const used = DIMENSION_IDS.filter((id) => hasData[id].some(Boolean));
    const complete = project.partners.every((partner, p) => partner.status === "withdrawn" || used.every((id) => hasData[id][p]));
    return progress(used.length > 0, used.length > 0 && complete);
  },
  needs(project) {
    const complete = project.needs.every((need) => needGaps(need).length === 0);
    return progress(project.needs.length > 0, project.needs.length > 0 && complete);
  },
  scopes(project) {
    const described = project.scopes.every(
      (scope, s) => scope.userBenefit.trim() !== "" && project.interest.some((row) => (row[s] ?? 0) >= 1),
    );
    const asked = project.scopes.every(({ code }) => !lacksDemand(project, code));
    return progress(project.scopes.length > 0, project.scopes.length > 0 && described && asked);
  },
  scoring(project) {
    const rated = project.ratings.some((row) => row.some((rating) => rating !== null));
    const { scores } = resultsOf(project);
    return progress(rated, rated && scores.length > 0 && scores.every((score) => score.score !== null));
  },
  contributions(project, plan) {
    if (plan.status === "shortage" || plan.status === "impossible") return "problem";
    return progress(plan.scope !== null || hasGovernance(project), plan.status === "fresh" && isGoverned(project));
  },
  pilot(project) {
    const { pilot } = project;
    const begun = hasPilot(project) || hasCommunication(project) || project.decisions.length > 0;
    const isBalanced = pilot.plan.length > 0 && missingFigures(project).length === 0 && pilot.decision !== null;
    return progress(begun, isBalanced && tellsEveryone(project) && project.decisions.length > 0);
  },
};

const factOf: Record<StepId, (words: Words, project: Project, plan: ContributionView) => string | null> = {
  partners: (words, project) => words.t("pane.facts.partners", { count: staying(project).length }),
  overlap(words, project) {
    const { mean } = overlapView(project, resultsOf(project).overlap, "combined");
    return mean === null ? null : words.t("pane.facts.pairs", { overlap: words.percent(mean) });
  },
  needs: (words, project) => (project.needs.length === 0 ? null : words.t("pane.facts.needs", { count: project.needs.length })),
  scopes: (words, project) => (project.scopes.length === 0 ? null : words.t("pane.facts.scopes", { count: project.scopes.length })),
  scoring(words, project) {
    const first = resultsOf(project).scores.flatMap((score, s) => (score.rank === 1 ? [project.scopes[s]] : []))[0];
    if (first === undefined) return null;
    const others = resultsOf(project).scores.filter((score) => score.rank === 1).length - 1;
    const scope = nameOfScope(first);
    return others === 0 ? words.t("pane.facts.leader", { scope }) : words.t("pane.facts.leaders", { scope, count: others });
  },
  contributions(words, _project, plan) {
    if (plan.status === "shortage") return words.t("pane.facts.shortage");
    if (plan.status === "stale") return words.t("pane.facts.stale");
    if (plan.status !== "fresh" || plan.heaviest === null) return null;
    return words.t("pane.facts.heaviest", { burden: words.percent(plan.heaviest, 1) });
  },
  pilot(words, project) {
    const { plan } = project.pilot;
    if (plan.length === 0) return null;
    return words.t("pane.facts.actuals", { filled: plan.filter((line) => line.actual !== null).length, total: plan.length });
  },
};
