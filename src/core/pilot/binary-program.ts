import { fixByPrice, linearRelaxation, tighten, type Relaxation } from "./linear-relaxation.js";

/** Maximise Σ values·x with each x 0 or 1 and, for each row, Σ weights·x at most the limit. */
export interface BinaryProgram {
  values: readonly number[];
  rows: readonly { weights: readonly number[]; limit: number }[];
  /** Two answers of unequal value differ by at least this much, as whole numbers do by 1; left out where nobody knows. */
  step?: number;
}

/** The best choice found, with its bound. */
export interface BinaryAnswer {
  /** 0 or 1 for each variable; `null` when nothing is feasible, or nothing was found in time. */
  chosen: Uint8Array | null;
  value: number;
  /** Optimum of the linear relaxation: no answer is worth more. */
  relaxed: number;
  /** Whether the search excluded everything better. */
  proved: boolean;
  /** Linear programs solved. */
  nodes: number;
}

const WHOLE = 1e-6;

/**
 * The best choice of things that are taken whole or not at all.
 *
 * Branch and bound (Land & Doig 1960; Dakin 1965) on the linear relaxation, depth first, the nearer side first, branching on the variable
 * that is least whole. Deterministic: among answers of equal value the first found is kept. Our own code because the solver that we check
 * it against is a WebAssembly file of two megabytes that a pane would have to load.
 *
 * @param program Values and rows.
 * @param most Linear programs solved at most before the search gives up proving.
 * @returns The answer with its bound.
 * @throws {RangeError} when a row has not one weight for each variable.
 * @example
 * solveBinaryProgram({ values: [5, 4, 3], rows: [{ weights: [3, 2, 2], limit: 4 }] }).chosen // => [0, 1, 1]
 */
export function solveBinaryProgram(program: BinaryProgram, most = 200000): BinaryAnswer {
  if (program.rows.some((row) => row.weights.length !== program.values.length)) {
    throw new RangeError("solveBinaryProgram requires one weight for each variable");
  }
  const root = linearRelaxation(program.values, program.rows);
  const answer: BinaryAnswer = { chosen: null, value: -Infinity, relaxed: root === null ? -Infinity : root.value, proved: true, nodes: 1 };
  if (root === null) return answer;
  const scale = Math.max(1e-300, ...program.values.map(Math.abs));
  // Whatever cannot be better by a whole step, less what rounding may hide, is no better.
  const better = Math.max(1e-9 * scale, (program.step ?? 0) * (1 - 1e-6));
  const visit = (node: Relaxation): void => {
    if (node.value <= answer.value + better) return;
    const branch = leastWhole(node.x);
    if (branch < 0) {
      keep(program, node.x, answer);
      return;
    }
    // The rounding costs as much as several pivots: often at first, then now and then.
    if (answer.nodes < 20 || answer.nodes % 16 === 0) keepRounded(program, node.x, answer);
    fixByPrice(node, answer.value + better);
    const near = (node.x[branch] as number) >= 0.5 ? 1 : 0;
    for (const side of [near, 1 - near]) {
      if (answer.nodes >= most) {
        answer.proved = false;
        return;
      }
      answer.nodes++;
      const child = tighten(node, branch, side, answer.value + better);
      if (child !== null) visit(child);
    }
  };
  visit(root);
  return answer;
}

function leastWhole(x: Float64Array): number {
  let branch = -1;
  let farthest = WHOLE;
  for (let k = 0; k < x.length; k++) {
    const part = Math.min(x[k] as number, 1 - (x[k] as number));
    if (part <= farthest) continue;
    farthest = part;
    branch = k;
  }
  return branch;
}

/** Takes over a whole answer if it is feasible beyond rounding and better. */
function keep(program: BinaryProgram, x: ArrayLike<number>, answer: BinaryAnswer): void {
  const chosen = Uint8Array.from({ length: x.length }, (_, k) => Math.round(x[k] as number));
  const value = program.values.reduce((sum, own, k) => sum + own * (chosen[k] as number), 0);
  if (value <= answer.value) return;
  for (const { weights, limit } of program.rows) {
    const used = weights.reduce((sum, weight, k) => sum + weight * (chosen[k] as number), 0);
    if (used > limit + 1e-9 * Math.max(1, Math.abs(limit))) return;
  }
  answer.chosen = chosen;
  answer.value = value;
}

/** A first answer soon: what the relaxation takes whole, then whatever still fits, the most valuable first. */
function keepRounded(program: BinaryProgram, x: Float64Array, answer: BinaryAnswer): void {
  const chosen = Uint8Array.from(x, (part) => (part > 1 - WHOLE ? 1 : 0));
  const left = program.rows.map(({ weights, limit }) => limit - weights.reduce((sum, weight, k) => sum + weight * (chosen[k] as number), 0));
  const order = Array.from(x.keys()).sort((a, b) => (x[b] as number) - (x[a] as number) || (program.values[b] as number) - (program.values[a] as number));
  for (const k of order) {
    const fits = program.rows.every(({ weights }, r) => (weights[k] as number) <= Math.max(0, left[r] as number) || (weights[k] as number) < 0);
    if (chosen[k] === 1 || !fits || ((program.values[k] as number) <= 0 && left.every((rest) => rest >= 0))) continue;
    chosen[k] = 1;
    program.rows.forEach(({ weights }, r) => (left[r] = (left[r] as number) - (weights[k] as number)));
  }
  keep(program, chosen, answer);
}
