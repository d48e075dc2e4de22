import { balanceProject } from "../../src/core/contributions/balance-project.js";
import { planValues } from "../../src/core/contributions/plan-values.js";
import { analyseGains } from "../../src/core/gains/analyse-gains.js";
import { needCoverage } from "../../src/core/needs/need-coverage.js";
import { proposeScopes } from "../../src/core/needs/propose-scopes.js";
import { analyseOverlap } from "../../src/core/overlap/analyse-overlap.js";
import { averageLinkage } from "../../src/core/overlap/average-linkage.js";
import { readiness } from "../../src/core/overlap/readiness.js";
import { startingCore } from "../../src/core/overlap/starting-core.js";
import { analyseComplement } from "../../src/core/overlap/what-each-adds.js";
import { pilotBalance } from "../../src/core/pilot/pilot-balance.js";
import { projectPilotChoice } from "../../src/core/pilot/project-pilot-choice.js";
import type { Project } from "../../src/core/project/project.js";
import { validateProject } from "../../src/core/project/validate-project.js";
import { analyseRobustness } from "../../src/core/robustness/analyse-robustness.js";
import { scoreScopes } from "../../src/core/scoring/score-scopes.js";
import { groupsApart } from "../../src/core/sharing/groups-apart.js";

/** Every analysis of a project, from nothing: what an edited cell costs at worst. */
export function analyseAll(project: Project): unknown[] {
  const overlap = analyseOverlap(project);
  const values = planValues(project);
  return [
    validateProject(project),
    averageLinkage(overlap.combined.map((row) => row.map((value) => (value === null ? null : 1 - value)))),
    startingCore(overlap.combined, project.partners.map(readiness)),
    analyseComplement(project),
    project.scopes.map((scope) => needCoverage(project, scope)),
    proposeScopes(project),
    scoreScopes(project),
    analyseRobustness(project),
    balanceProject(project),
    analyseGains(project, project.contributions.scope ?? "", values),
    groupsApart(project, values),
    projectPilotChoice(project),
    pilotBalance(project),
  ];
}

/** The project after someone has changed one rating and one intensity. */
export function edited(project: Project, turn: number): Project {
  const change = (rows: readonly (readonly (number | null)[])[], value: number): (number | null)[][] =>
    rows.map((row, i) => (i === 0 ? row.map((cell, k) => (k === 0 ? value : cell)) : [...row]));
  return { ...project, ratings: change(project.ratings, 1 + (turn % 2)), domains: { ...project.domains, values: change(project.domains.values, turn % 3) } };
}
