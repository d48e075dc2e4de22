import { balanceContributions } from "../../src/core/contributions/balance-contributions.js";
import { combinedOverlapMatrix } from "../../src/core/overlap/combined-overlap-matrix.js";
import { chooseActions } from "../../src/core/pilot/choose-actions.js";
import type { Project } from "../../src/core/project/project.js";
import { smaa } from "../../src/core/robustness/smaa.js";
import { promethee } from "../../src/core/scoring/promethee.js";
import { topsis } from "../../src/core/scoring/topsis.js";
import { standAloneCosts } from "../../src/core/sharing/cost-model.js";
import { shapleyValues } from "../../src/core/sharing/shapley-values.js";
import { standAloneTest } from "../../src/core/sharing/stand-alone-test.js";
import { pairwiseWeights } from "../../src/core/weights/pairwise-weights.js";
import { analyseAll, edited } from "./analyse-all.js";
import { balanceInput, comparisons, intensities, list, pilotInput, uniform } from "./core-inputs.js";
import { beside, measure, type Measure } from "./measure.js";
import { actionsByHighs, firstLevelByHighs, overlapBySets } from "./peers.js";
import { overlapByWords, pairwiseByRounds, prometheeBySteps, shapleyByCoalitions, smaaBySorting, topsisBySteps } from "./plain-peers.js";

/** Speed of the method, case by case, in one process on one thread; peers where one is installed anyway. */
export function* measureCore(examples: Readonly<Record<string, Project>>): Generator<Measure> {
  yield* overlapCases();
  yield* rankingCases();
  yield* sharingCases();
  for (const [id, project] of Object.entries(examples)) {
    let turn = 0;
    const size = `${id}: ${project.partners.length} partners, ${project.scopes.length} scopes`;
    yield measure("whole re-analysis after one edit", size, { runs: 11 }, () => analyseAll(edited(project, turn++)));
  }
}

function* overlapCases(): Generator<Measure> {
  const targets: Readonly<Record<string, number>> = { "1|1000": 20, "1|5000": 400, "3|5000": 1200 };
  for (const most of [1, 3]) {
    for (const partners of [300, 1000, 5000]) {
      const dimensions = list(3, () => intensities(partners, most));
      const targetMs = targets[`${most}|${partners}`];
      const own = measure(most === 1 ? "overlap 0/1" : "overlap 0–3", `${partners} × 3 × 200`, { runs: partners > 1000 ? 5 : 15, ...(targetMs === undefined ? {} : { targetMs }) }, () =>
        combinedOverlapMatrix(dimensions, [1, 1, 1]),
      );
      if (most === 1 && partners === 300) yield beside(own, "sets of items", 3, () => overlapBySets(dimensions));
      else if (most === 1) yield beside(own, "bits in typed arrays", partners > 1000 ? 3 : 15, () => overlapByWords(dimensions));
      else yield own;
    }
  }
}

function* rankingCases(): Generator<Measure> {
  const values = list(20, () => list(8, uniform));
  const wide = list(100, () => list(12, uniform));
  for (const [draws, runs, targetMs] of [[10_000, 21, 8], [1_000_000, 3, 800]] as const) {
    const own = measure("SMAA", `20 × 8, ${draws.toLocaleString("en")} draws`, { runs, targetMs }, () => smaa(values, { draws, seed: 1 }));
    yield beside(own, "sorting each draw", draws > 10_000 ? 1 : 11, () => smaaBySorting(values, draws));
  }
  yield measure("SMAA", "100 × 12, 100,000 draws", { runs: 3 }, () => smaa(wide, { draws: 100_000, seed: 1 }));
  const weights = list(8, (k) => k + 1);
  const costs = weights.map((_, k) => k % 2 === 0);
  const preferences = weights.map(() => ({ kind: "linear" as const, q: 0.1, p: 0.5 }));
  const often = { runs: 21, inside: 1000 };
  yield beside(
    measure("TOPSIS", "20 × 8", { ...often, targetMs: 0.005 }, () => topsis(values, weights, costs)),
    "step by step", often, () => topsisBySteps(values, weights, costs),
  );
  yield beside(
    measure("PROMETHEE II", "20 × 8", { ...often, targetMs: 0.008 }, () => promethee(values, weights, costs, preferences)),
    "step by step", { runs: 11, inside: 100 }, () => prometheeBySteps(values, weights, costs, 0.1, 0.5),
  );
  for (const n of [8, 15]) {
    const judged = comparisons(n);
    const own = measure("pairwise weights", `${n} × ${n}`, { ...often, ...(n === 8 ? { targetMs: 0.005 } : {}) }, () => pairwiseWeights(judged));
    yield beside(own, "a hundred rounds", { runs: 11, inside: 100 }, () => pairwiseByRounds(judged));
  }
}

function* sharingCases(): Generator<Measure> {
  const balances = [
    { partners: 10, resources: 6 },
    { partners: 50, resources: 12, targetMs: 2 },
    { partners: 300, resources: 30, targetMs: 30 },
  ];
  for (const { partners, resources, ...target } of balances) {
    const input = balanceInput(partners, resources);
    const own = measure("leximin", `${partners} × ${resources}`, { runs: 21, ...target }, () => balanceContributions(input));
    yield beside(own, "HiGHS, first level only", partners > 50 ? 1 : 5, () => firstLevelByHighs(input));
  }
  for (const [players, targetMs] of [[16, 0.6], [20, 9]] as const) {
    const table = Float64Array.from({ length: 2 ** players }, (_, set) => (set === 0 ? 0 : uniform()));
    const model = { fixed: 1000, perParticipant: 50, items: list(60, (k) => ({ cost: 10 + k, users: list(players, (p) => p).filter(() => uniform() < 0.4) })), participants: players };
    const asked = list(players, () => 1 / players);
    const shares = measure("Shapley from a table", `${players} players`, { runs: 21, targetMs }, () => shapleyValues(table));
    yield beside(shares, "by coalitions", 5, () => shapleyByCoalitions(table, players));
    yield measure("stand-alone costs of all groups", `${players} players`, { runs: 11 }, () => standAloneCosts(model));
    yield measure("stand-alone test of all groups", `${players} players`, { runs: 21 }, () => standAloneTest(table, asked));
  }
  for (const actions of [15, 30, 60]) {
    const input = pilotInput(actions);
    if (!chooseActions(input).proved) throw new Error(`the choice of ${actions} actions is not proved`);
    const own = measure("pilot choice", `${actions} actions, 6 resources`, { runs: 11, targetMs: 30 }, () => chooseActions(input));
    yield beside(own, "HiGHS", 5, () => actionsByHighs(input));
  }
}
