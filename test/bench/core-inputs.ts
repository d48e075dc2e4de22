import type { BalanceInput } from "../../src/core/contributions/balance-input.js";
import type { PilotChoiceInput } from "../../src/core/pilot/choose-actions.js";
import { nextUniform, randomState } from "../../src/core/robustness/random-generator.js";

const state = randomState(2024);

/** The same numbers in every run. */
export const uniform = (): number => nextUniform(state);

const whole = (least: number, most: number): number => least + Math.floor(uniform() * (most - least + 1));

export const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** Partner × 200 items; three in ten are filled in. */
export const intensities = (partners: number, most: number): number[][] => list(partners, () => list(200, () => (uniform() < 0.3 ? whole(1, most) : 0)));

/** Partners from small to twenty times as large, each with two fifths of the resources. */
export function balanceInput(partners: number, resources: number): BalanceInput {
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

/** Actions that take some of six resources, of which there is a third of what all would take; eight participants. */
export function pilotInput(actions: number, resources = 6): PilotChoiceInput {
  const made = list(actions, () => ({
    value: whole(1, 20),
    uses: list(resources, () => (uniform() < 0.7 ? whole(1, 21) : 0)),
    durationMonths: whole(1, 12),
    gainers: list(8, (p) => p).filter(() => uniform() < 0.3),
  }));
  const capacity = list(resources, (r) => Math.round(0.35 * made.reduce((sum, action) => sum + (action.uses[r] ?? 0), 0)));
  return { actions: made, capacity, participants: 8, longestMonths: 12 };
}

/** Judgements of 1 to 5, complete and reciprocal. */
export function comparisons(n: number): number[][] {
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
