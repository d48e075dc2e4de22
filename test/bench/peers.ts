import highsLoader from "highs";
import type { BalanceInput } from "../../src/core/contributions/balance-input.js";
import type { PilotChoiceInput } from "../../src/core/pilot/choose-actions.js";

const highs = await highsLoader();

/** Overlap of all pairs as one would write it first: a set of items for each partner, an intersection for each pair. */
export function overlapBySets(dimensions: readonly (readonly (readonly number[])[])[]): number {
  const sets = dimensions.map((values) => values.map((row) => new Set(row.flatMap((value, k) => (value > 0 ? [k] : [])))));
  const size = dimensions[0]?.length ?? 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (const own of sets) {
        const a = own[i] ?? new Set();
        const b = own[j] ?? new Set();
        let shared = 0;
        for (const item of a) if (b.has(item)) shared++;
        sum += shared / (a.size + b.size - shared);
      }
    }
  }
  return sum;
}

/** The first of the linear programs that leximin takes one after the other: the heaviest burden as small as possible. */
export function firstLevelByHighs(input: BalanceInput): number {
  const rows: string[] = [];
  const bounds: string[] = [];
  input.caps.forEach((row, p) => {
    const load = row.flatMap((cap, r) => (cap > 0 ? [`${input.prices[r]} x${p}_${r}`] : []));
    if (load.length > 0) rows.push(` b${p}: ${load.join(" + ")} - ${input.meansValues[p]} t <= 0`);
    row.forEach((cap, r) => {
      if (cap > 0) bounds.push(` 0 <= x${p}_${r} <= ${cap}`);
    });
  });
  input.demands.forEach((demand, r) => {
    const terms = input.caps.flatMap((row, p) => ((row[r] ?? 0) > 0 ? [`x${p}_${r}`] : []));
    rows.push(` d${r}: ${terms.join(" + ")} = ${demand}`);
  });
  return highs.solve(["Minimize", " obj: t", "Subject To", ...rows, "Bounds", " 0 <= t", ...bounds, "End"].join("\n")).ObjectiveValue;
}

/** The choice of actions as an integer program. */
export function actionsByHighs({ actions, capacity, participants }: PilotChoiceInput): number {
  const rows = capacity.map((limit, r) => ` c${r}: ${actions.map((action, k) => `${action.uses[r]} x${k}`).join(" + ")} <= ${limit}`);
  for (let p = 0; p < participants; p++) {
    const users = actions.flatMap((action, k) => (action.gainers.includes(p) ? [`x${k}`] : []));
    rows.push(` g${p}: ${users.join(" + ")} >= 1`);
  }
  const objective = actions.map((action, k) => `${action.value} x${k}`).join(" + ");
  return highs.solve(["Maximize", ` obj: ${objective}`, "Subject To", ...rows, "Binary", ` ${actions.map((_, k) => `x${k}`).join(" ")}`, "End"].join("\n")).ObjectiveValue;
}
