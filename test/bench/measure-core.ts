import { balanceContributions } from "../../src/core/contributions/balance-contributions.js";
import type { BalanceInput } from "../../src/core/contributions/balance-input.js";
import { combinedOverlapMatrix } from "../../src/core/overlap/combined-overlap-matrix.js";
import { chooseActions, type PilotChoiceInput } from "../../src/core/pilot/choose-actions.js";
import { nextUniform, randomState } from "../../src/core/robustness/random-generator.js";
import { smaa } from "../../src/core/robustness/smaa.js";
import { promethee } from "../../src/core/scoring/promethee.js";
import { topsis } from "../../src/core/scoring/topsis.js";
import { shapleyValues } from "../../src/core/sharing/shapley-values.js";
import { standAloneTest } from "../../src/core/sharing/stand-alone-test.js";
import { pairwiseWeights } from "../../src/core/weights/pairwise-weights.js";

export interface Measure {
  case: string;
  size: string;
  runs: number;
  medianMs: number;
  spreadMs: number;
}

const state = randomState(2024);
const uniform = (): number => nextUniform(state);
const whole = (least: number, most: number): number => least + Math.floor(uniform() * (most - least + 1));
const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** Median and spread (largest − smallest of the middle half) of several runs; short ones are repeated inside a run. */
function measure(name: string, size: string, runs: number, inside: number, work: () => unknown): Measure {
  const times = list(runs, () => {
    const begin = performance.now();
    for (let k = 0; k < inside; k++) work();
    return (performance.now() - begin) / inside;
  }).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (runs - 1))] ?? NaN;
  return { case: name, size, runs, medianMs: at(0.5), spreadMs: at(0.75) - at(0.25) };
}

const matrix = (partners: number, most: number): number[][] => list(partners, () => list(200, () => (uniform() < 0.3 ? whole(1, most) : 0)));

function balanceInput(partners: number, resources: number): BalanceInput {
  const prices = list(resources, () => [1, 20, 45, 280, 350][whole(0, 4)] ?? 1);
  const means = list(partners, () => {
    const scale = Math.exp(3 * uniform());
    return prices.map((price) => (uniform() < 0.4 ? Math.round((scale * uniform() * 20000) / price) : 0));
  });
  const caps = means.map((row) => row.map((amount) => amount * (0.1 + 0.4 * uniform())));
  return {
    caps,
    prices,
    meansValues: means.map((row) => row.reduce((sum, amount, r) => sum + amount * (prices[r] ?? 0), 0)),
    demands: prices.map((_, r) => caps.reduce((sum, row) => sum + (row[r] ?? 0), 0) * (0.2 + 0.75 * uniform())),
    locks: caps.map((row) => row.map(() => null)),
    floor: null,
    steps: prices.map(() => 0.5),
  };
}

function pilotInput(actions: number): PilotChoiceInput {
  const made = list(actions, () => ({
    value: whole(1, 20),
    uses: list(3, () => (uniform() < 0.7 ? whole(1, 21) : 0)),
    durationMonths: whole(1, 12),
    gainers: list(8, (p) => p).filter(() => uniform() < 0.3),
  }));
  const capacity = list(3, (r) => Math.round(0.35 * made.reduce((sum, action) => sum + (action.uses[r] ?? 0), 0)));
  return { actions: made, capacity, participants: 8, longestMonths: 12 };
}

function comparisons(n: number): number[][] {
  const judged = list(n, () => list(n, () => 1));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = whole(1, 5);
      (judged[i] as number[])[j] = value;
      (judged[j] as number[])[i] = 1 / value;
    }
  }
  return judged;
}

/**
 * Speed of the method, case by case, in one process on one thread. The first three are the first calls of a fresh process.
 */
export function* measureCore(): Generator<Measure> {
  const first = [matrix(300, 1), matrix(300, 1), matrix(300, 1)];
  const values = list(20, () => list(8, uniform));
  const large = balanceInput(300, 30);
  yield measure("first call: overlap", "300 × 3 × 200", 1, 1, () => combinedOverlapMatrix(first, [1, 1, 1]));
  yield measure("first call: SMAA", "20 × 8, 10,000 draws", 1, 1, () => smaa(values, { draws: 10000, seed: 1 }));
  yield measure("first call: leximin", "300 × 30", 1, 1, () => balanceContributions(large));
  for (const most of [1, 3]) {
    for (const partners of [300, 1000, 5000]) {
      const dimensions = [matrix(partners, most), matrix(partners, most), matrix(partners, most)];
      const runs = partners > 1000 ? 5 : 15;
      yield measure(most === 1 ? "overlap 0/1" : "overlap 0–3", `${partners} × 3 × 200`, runs, 1, () => combinedOverlapMatrix(dimensions, [1, 1, 1]));
    }
  }
  yield measure("SMAA", "20 × 8, 10,000 draws", 21, 1, () => smaa(values, { draws: 10000, seed: 1 }));
  yield measure("SMAA", "20 × 8, 1,000,000 draws", 3, 1, () => smaa(values, { draws: 1000000, seed: 1 }));
  const wide = list(100, () => list(12, uniform));
  yield measure("SMAA", "100 × 12, 100,000 draws", 3, 1, () => smaa(wide, { draws: 100000, seed: 1 }));
  for (const [partners, resources] of [[10, 6], [50, 12], [300, 30]] as const) {
    const input = balanceInput(partners, resources);
    yield measure("leximin", `${partners} × ${resources}`, 21, 1, () => balanceContributions(input));
  }
  for (const players of [16, 20]) {
    const table = Float64Array.from({ length: 2 ** players }, (_, set) => (set === 0 ? 0 : uniform()));
    yield measure("Shapley from a table", `${players} players`, 21, 1, () => shapleyValues(table));
    yield measure("stand-alone test", `${players} players`, 21, 1, () => standAloneTest(table, list(players, () => 1 / players)));
  }
  for (const actions of [15, 30, 60]) {
    const input = pilotInput(actions);
    yield measure("pilot choice", `${actions} actions`, 11, 1, () => chooseActions(input));
  }
  const weights = list(8, (k) => k + 1);
  const costs = weights.map((_, k) => k % 2 === 0);
  yield measure("TOPSIS", "20 × 8", 21, 1000, () => topsis(values, weights, costs));
  yield measure("PROMETHEE II", "20 × 8", 21, 1000, () => promethee(values, weights, costs, weights.map(() => ({ kind: "linear", q: 0.1, p: 0.5 }))));
  for (const n of [8, 15]) {
    const judged = comparisons(n);
    yield measure("pairwise weights", `${n} × ${n}`, 21, 1000, () => pairwiseWeights(judged));
  }
}
