/**
 * Amounts rounded to a step without changing their total and without passing a cap.
 *
 * People give half-days and whole euros, and the need is still met to the cent.
 *
 * Largest remainder method (Hamilton 1792) under caps: every amount is rounded down, then those with the largest remainders get
 * one more step as long as their cap allows it. What the step cannot express, because the total or a cap is no multiple of it,
 * goes undivided to whoever has room for it.
 *
 * @param amounts Exact amounts, at least 0.
 * @param caps The most that each may be, at least the amount.
 * @param step Above 0, or `null` for no rounding.
 * @returns As many amounts, with the same total.
 * @throws {RangeError} when there is not one cap for each amount, or when the step is not above 0.
 * @example
 * roundToSteps([1.4, 1.4, 1.2], [9, 9, 1.2], 0.5) // => [1.5, 1.5, 1]
 * roundToSteps([0.7, 0.7], [1, 1], 0.5) // => [0.9, 0.5]
 */
export function roundToSteps(amounts: ArrayLike<number>, caps: ArrayLike<number>, step: number | null): number[] {
  const n = amounts.length;
  if (caps.length !== n) throw new RangeError("roundToSteps requires one cap for each amount");
  if (step === null) return Array.from(amounts);
  if (!(step > 0)) throw new RangeError("roundToSteps requires a step above 0");
  const inverse = Math.round(1 / step);
  const isFraction = inverse > 0 && Math.abs(inverse * step - 1) < 1e-12;
  // k/100 is the nearest double to a number of cents, k·0.01 is not.
  const times = (k: number): number => (isFraction ? k / inverse : k * step);
  let total = 0;
  for (let k = 0; k < n; k++) total += amounts[k] as number;
  const tolerance = 1e-9 * Math.max(step, total);
  const whole = new Float64Array(n);
  const remainders = new Float64Array(n);
  const order: number[] = [];
  const even: number[] = [];
  let units = 0;
  for (let k = 0; k < n; k++) {
    const steps = Math.floor(((amounts[k] as number) + tolerance) / step);
    whole[k] = steps;
    units += steps;
    const remainder = (amounts[k] as number) - times(steps);
    remainders[k] = remainder;
    // What is even already comes last, in its order: sorting the others alone is what takes time.
    (remainder > tolerance ? order : even).push(k);
  }
  order.sort((a, b) => {
    const more = (remainders[b] as number) - (remainders[a] as number);
    return Math.abs(more) <= tolerance ? a - b : more;
  });
  order.push(...even);
  let left = total - times(units);
  // More than one round: where caps hold the largest remainders back, others take several steps.
  for (let given = true; given && left >= step - tolerance; ) {
    given = false;
    for (const index of order) {
      if (left < step - tolerance) break;
      if (times((whole[index] as number) + 1) > (caps[index] as number) + tolerance) continue;
      whole[index] = (whole[index] as number) + 1;
      left = total - times(++units);
      given = true;
    }
  }
  const rounded: number[] = [];
  for (let k = 0; k < n; k++) rounded.push(times(whole[k] as number));
  for (const index of order) {
    if (Math.abs(left) <= tolerance) break;
    const room = (caps[index] as number) - (rounded[index] as number);
    const part = Math.min(left, Math.max(0, room));
    rounded[index] = (rounded[index] as number) + part;
    left -= part;
  }
  return rounded;
}
