/** The digits and the power of ten of a number as Excel shows it, to 15 significant digits. */
function shifted(value: number, places: number): number {
  const [digits = "0", power = "0"] = value.toPrecision(15).split("e");
  return Number(`${digits}e${Number(power) + places}`);
}

/**
 * Rounds a number as it reads in decimal, which is what Excel does: 1.005 to 2 places is 1.01 although the double is a little less.
 * @param places digits after the decimal point; negative for tens, hundreds, …
 */
export function roundDecimal(value: number, places: number, way: "half-up" | "up" | "down"): number {
  const whole = Math.trunc(places);
  const size = shifted(Math.abs(value), whole);
  if (!Number.isFinite(size) || size >= 2 ** 53) return value;
  const rounded = way === "half-up" ? Math.floor(size + 0.5) : way === "up" ? Math.ceil(size) : Math.floor(size);
  const result = shifted(rounded, -whole);
  return value < 0 ? 0 - result : result;
}
