/**
 * Equal effort, capped by means: everyone gives the same, nobody more than it has.
 *
 * Constrained equal awards (Maimonides; Aumann & Maschler 1985), solved exactly by taking caps in rising order.
 *
 * @param total What is shared, at least 0.
 * @param caps The most that each may give, at least 0.
 * @returns One amount each, sum `total`.
 * @throws {RangeError} when all caps together are below the total.
 * @example
 * equalEffort(10, [2, 4, 7, 8]) // => [2, 2.6667, 2.6667, 2.6667]
 */
export function equalEffort(total: number, caps: readonly number[]): number[] {
  const sum = caps.reduce((all, cap) => all + cap, 0);
  if (total > sum * (1 + 1e-12)) throw new RangeError("equalEffort requires caps that cover the total");
  const order = caps.map((_, p) => p).sort((a, b) => (caps[a] as number) - (caps[b] as number));
  const amounts = caps.map(() => 0);
  let left = total;
  order.forEach((p, place) => {
    const amount = Math.min(caps[p] as number, left / (order.length - place));
    amounts[p] = amount;
    left -= amount;
  });
  return amounts;
}

/**
 * Equal remaining means: everyone keeps the same, nobody gives less than nothing.
 *
 * Constrained equal losses (Maimonides; Aumann & Maschler 1985), solved exactly by taking caps in falling order: what a cap is above the
 * next one is given first. Nothing is subtracted from the sum of all caps, beside which a small total would be lost.
 *
 * @param total What is shared, at least 0.
 * @param caps The most that each may give, at least 0.
 * @returns One amount each, sum `total`.
 * @throws {RangeError} when all caps together are below the total.
 * @example
 * equalRemainder(10, [2, 4, 7, 8]) // => [0, 1, 4, 5]
 */
export function equalRemainder(total: number, caps: readonly number[]): number[] {
  const sum = caps.reduce((all, cap) => all + cap, 0);
  if (total > sum * (1 + 1e-12)) throw new RangeError("equalRemainder requires caps that cover the total");
  const order = caps.map((_, p) => p).sort((a, b) => (caps[b] as number) - (caps[a] as number));
  let givers = 0;
  let above = 0;
  let last = 0;
  for (const p of order) {
    const cap = caps[p] as number;
    const more = givers === 0 ? 0 : above + givers * (last - cap);
    if (more >= total) break;
    above = more;
    last = cap;
    givers++;
  }
  const amounts = caps.map(() => 0);
  for (const p of order.slice(0, givers)) {
    const cap = caps[p] as number;
    amounts[p] = Math.min(cap, cap - last + (total - above) / givers);
  }
  return amounts;
}

/**
 * The Talmud's rule: equal effort up to half of everyone's means, equal remaining means beyond.
 *
 * Contested garment consistent rule (Aumann & Maschler 1985): nobody gets below half before everyone has given half of its own.
 *
 * @param total What is shared, at least 0.
 * @param caps The most that each may give, at least 0.
 * @returns One amount each, sum `total`.
 * @throws {RangeError} when all caps together are below the total.
 * @example
 * talmudRule(200, [100, 200, 300]) // => [50, 75, 75]
 */
export function talmudRule(total: number, caps: readonly number[]): number[] {
  const halves = caps.map((cap) => cap / 2);
  const half = halves.reduce((all, cap) => all + cap, 0);
  if (total > 2 * half * (1 + 1e-12)) throw new RangeError("talmudRule requires caps that cover the total");
  if (total <= half) return equalEffort(total, halves);
  const beyond = equalRemainder(total - half, halves);
  return halves.map((own, p) => own + (beyond[p] as number));
}

/**
 * Pro rata: everyone gives the same share of its means.
 *
 * Proportional rule (Aristotle).
 *
 * @param total What is shared, at least 0.
 * @param means What each has, at least 0.
 * @returns One amount each, sum `total`.
 * @throws {RangeError} when nobody has anything and the total is above 0.
 * @example
 * proRata(10, [1, 4]) // => [2, 8]
 */
export function proRata(total: number, means: readonly number[]): number[] {
  const sum = means.reduce((all, value) => all + value, 0);
  if (sum === 0 && total > 0) throw new RangeError("proRata requires means");
  return means.map((value) => (sum === 0 ? 0 : (total * value) / sum));
}
