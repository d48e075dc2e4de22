/**
 * One number that changes when anything changes that a computed amount depends on.
 *
 * The workbook keeps it beside each computed amount; a live formula computes it again, so that everyone sees, without the add-in,
 * that an amount is no longer up to date. Multiples of 1, π, e and √2 do not cancel by accident.
 *
 * @param cap The most that the partner may give of the resource, in its unit.
 * @param unitValue € for one unit; 0 when unknown.
 * @param locked Amount that the group fixed; 0 when free.
 * @param value What all means of the partner are worth, in €.
 * @returns cap + π·unitValue + e·locked + √2·value.
 * @example
 * lineInputs(10, 0, 0, 0) // => 10
 */
export function lineInputs(cap: number, unitValue: number, locked: number, value: number): number {
  return cap + Math.PI * unitValue + Math.E * locked + Math.SQRT2 * value;
}
