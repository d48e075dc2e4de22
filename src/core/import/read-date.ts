/**
 * A day as files write it.
 *
 * ISO 8601 (`2026-03-01`) or day/month/year (`01/03/2026`, also with points or dashes), as in France and Britain; a two-digit year is refused.
 *
 * @param text One cell.
 * @returns The day in ISO form, `null` where it is no day of the calendar.
 * @example
 * readDate("1/3/2026") // => "2026-03-01"
 * readDate("31/02/2026") // => null
 */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const months = Number(month);
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = months === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(months) ? 30 : 31;
  if (months < 1 || months > 12 || Number(day) < 1 || Number(day) > days) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
