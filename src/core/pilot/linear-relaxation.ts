/**
 * A solved linear program: maximise Σ values·x with lower ≤ x ≤ upper and, for each row, Σ weights·x + slack = limit, slack ≥ 0.
 *
 * Variables are numbered first the x, then one slack for each row. The tableau holds the columns of those outside the basis only.
 */
export interface Relaxation {
  readonly value: number;
  readonly x: Float64Array;
  readonly state: Tableau;
}

interface Tableau {
  count: number;
  rows: number;
  values: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Row × column: how a basic variable falls when one outside the basis grows. */
  cells: Float64Array;
  /** How the value grows with each variable outside the basis. */
  gain: Float64Array;
  basic: Int32Array;
  outside: Int32Array;
  /** Value of every variable. */
  at: Float64Array;
}

const FEASIBLE = 1e-9;
const PIVOT = 1e-9;

/**
 * Optimum when things may be taken in parts from 0 to 1.
 *
 * Dual simplex method with bounded variables (Lemke 1954; Wagner 1958): putting every x at the bound that its value asks for is dual
 * feasible from the start, so there is no first phase, and a tightened bound goes on from the last answer.
 *
 * @param values What each x is worth.
 * @param rows Weights and limit of each row.
 * @returns The optimum, or `null` when no x is feasible.
 * @example
 * linearRelaxation([5, 4], [{ weights: [3, 2], limit: 4 }]).x // => [0.6666666667, 1]
 */
export function linearRelaxation(values: readonly number[], rows: readonly { weights: readonly number[]; limit: number }[]): Relaxation | null {
  const count = values.length;
  const m = rows.length;
  const upper = new Float64Array(count + m).fill(1);
  upper.fill(Infinity, count);
  const at = new Float64Array(count + m);
  values.forEach((value, k) => (at[k] = value > 0 ? 1 : 0));
  rows.forEach(({ weights, limit }, r) => (at[count + r] = limit - weights.reduce((sum, weight, k) => sum + weight * (at[k] as number), 0)));
  const state: Tableau = {
    count,
    rows: m,
    values: Float64Array.from(values),
    lower: new Float64Array(count + m),
    upper,
    cells: Float64Array.from(rows.flatMap((row) => row.weights)),
    gain: Float64Array.from(values),
    basic: Int32Array.from(rows, (_, r) => count + r),
    outside: Int32Array.from(values, (_, k) => k),
    at,
  };
  return solved(state, -Infinity);
}

/**
 * The same program with one x fixed.
 *
 * @param relaxation A solved program, left as it is.
 * @param variable Which x.
 * @param side 0 or 1.
 * @param enough The search stops as soon as the value cannot be above this.
 * @returns The new optimum, or `null` when nothing is feasible or nothing is worth enough.
 * @example
 * tighten(linearRelaxation([5, 4], [{ weights: [3, 2], limit: 4 }]), 0, 1, 0).x // => [1, 0.5]
 */
export function tighten(relaxation: Relaxation, variable: number, side: number, enough: number): Relaxation | null {
  const from = relaxation.state;
  const state: Tableau = {
    ...from,
    lower: from.lower.slice(),
    upper: from.upper.slice(),
    cells: from.cells.slice(),
    gain: from.gain.slice(),
    basic: from.basic.slice(),
    outside: from.outside.slice(),
    at: from.at.slice(),
  };
  state.lower[variable] = side;
  state.upper[variable] = side;
  const column = state.outside.indexOf(variable);
  if (column >= 0) moveColumn(state, column, side - (state.at[variable] as number));
  return solved(state, enough);
}

/**
 * Fixes, below one node of a search, every x whose other side could not be worth enough.
 *
 * Reduced-cost fixing: moving a variable outside the basis to its other bound costs at least its reduced cost.
 *
 * @param relaxation A solved program; its bounds are tightened in place.
 * @param enough What an answer must be worth.
 * @example
 * fixByPrice(linearRelaxation([5, 4], [{ weights: [3, 2], limit: 4 }]), 6) // => undefined
 */
export function fixByPrice(relaxation: Relaxation, enough: number): void {
  const { outside, gain, at, lower, upper, count } = relaxation.state;
  for (let j = 0; j < outside.length; j++) {
    const variable = outside[j] as number;
    if (variable >= count || relaxation.value - Math.abs(gain[j] as number) > enough) continue;
    lower[variable] = at[variable] as number;
    upper[variable] = at[variable] as number;
  }
}

function solved(state: Tableau, enough: number): Relaxation | null {
  // Far more pivots than any of these programs takes: a cycle must not hang the pane.
  for (let pivots = 0; pivots < 50 * (state.rows + 10); pivots++) {
    const value = objective(state);
    if (value <= enough) return null;
    const row = mostViolated(state);
    if (row < 0) return { value, x: state.at.slice(0, state.count), state };
    if (!pivotOut(state, row)) return null;
  }
  // Not solved: keep a bound that is certainly not too low, and let branching go on.
  return { value: objective(state), x: state.at.slice(0, state.count).map((part) => Math.min(1, Math.max(0, part))), state };
}

function objective({ values, at, count }: Tableau): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (values[k] as number) * (at[k] as number);
  return sum;
}

function mostViolated({ basic, at, lower, upper, rows }: Tableau): number {
  let row = -1;
  let worst = FEASIBLE;
  for (let r = 0; r < rows; r++) {
    const variable = basic[r] as number;
    const value = at[variable] as number;
    const beyond = Math.max((lower[variable] as number) - value, value - (upper[variable] as number));
    if (beyond <= worst) continue;
    worst = beyond;
    row = r;
  }
  return row;
}

/** Moves one variable outside the basis; basic ones follow. */
function moveColumn(state: Tableau, column: number, step: number): void {
  const { cells, basic, at, outside, count, rows } = state;
  const entering = outside[column] as number;
  at[entering] = (at[entering] as number) + step;
  for (let r = 0; r < rows; r++) {
    const variable = basic[r] as number;
    at[variable] = (at[variable] as number) - (cells[r * count + column] as number) * step;
  }
}

/** Brings the basic variable of a row to the bound that it violates; false when nothing can. */
function pivotOut(state: Tableau, row: number): boolean {
  const { cells, gain, basic, outside, at, lower, upper, count } = state;
  const leaving = basic[row] as number;
  const tooLow = (at[leaving] as number) < (lower[leaving] as number);
  let column = -1;
  let least = Infinity;
  let size = 0;
  for (let j = 0; j < count; j++) {
    const variable = outside[j] as number;
    if ((upper[variable] as number) - (lower[variable] as number) <= 0) continue;
    const cell = cells[row * count + j] as number;
    if (Math.abs(cell) < PIVOT) continue;
    const mayGrow = (at[variable] as number) <= (lower[variable] as number) + FEASIBLE;
    // A basic variable rises when one with a negative cell grows or one with a positive cell shrinks.
    if (mayGrow !== (tooLow ? cell < 0 : cell > 0)) continue;
    const ratio = Math.abs(gain[j] as number) / Math.abs(cell);
    if (ratio > least + 1e-12 || (ratio > least - 1e-12 && Math.abs(cell) <= size)) continue;
    least = Math.min(least, ratio);
    size = Math.abs(cell);
    column = j;
  }
  if (column < 0) return false;
  const target = (tooLow ? lower[leaving] : upper[leaving]) as number;
  moveColumn(state, column, ((at[leaving] as number) - target) / (cells[row * count + column] as number));
  at[leaving] = target;
  exchange(state, row, column);
  basic[row] = outside[column] as number;
  outside[column] = leaving;
  return true;
}

function exchange({ cells, gain, count, rows }: Tableau, row: number, column: number): void {
  const start = row * count;
  const pivot = cells[start + column] as number;
  for (let j = 0; j < count; j++) cells[start + j] = (cells[start + j] as number) / pivot;
  cells[start + column] = 1 / pivot;
  for (let r = 0; r < rows; r++) {
    if (r === row) continue;
    const factor = cells[r * count + column] as number;
    if (factor === 0) continue;
    for (let j = 0, at = r * count; j < count; j++, at++) cells[at] = (cells[at] as number) - factor * (cells[start + j] as number);
    cells[r * count + column] = -factor / pivot;
  }
  const price = gain[column] as number;
  for (let j = 0; j < count; j++) gain[j] = (gain[j] as number) - price * (cells[start + j] as number);
  gain[column] = -price / pivot;
}
