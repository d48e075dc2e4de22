import { isIsoDate } from "../project/problem-collector.js";

/** A day beyond whole months counts for this part of one. */
const DAYS_A_MONTH = 31;

/**
 * How long an action lasts, in months of the calendar.
 *
 * From the first day to the day after the last: whole months, then days as parts of 31. The same in the sheet.
 *
 * @param start First day, ISO; `null`: not known.
 * @param end Last day, ISO; `null`: not known.
 * @returns Months, above 0; `null` when a day is not known or the end comes before the start.
 * @example
 * actionMonths("2026-03-01", "2026-08-31") // => 6
 * actionMonths("2026-03-01", null) // => null
 */
export function actionMonths(start: string | null, end: string | null): number | null {
  if (start === null || end === null || !isIsoDate(start) || !isIsoDate(end)) return null;
  const first = partsOf(start, 0);
  const after = partsOf(end, 1);
  const months = (after.year - first.year) * 12 + (after.month - first.month) + (after.day - first.day) / DAYS_A_MONTH;
  return start.slice(0, 10) > end.slice(0, 10) ? null : months;
}

/** Year, month and day of a day so many days later. */
function partsOf(iso: string, later: number): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (later === 0 || day < last) return { year, month, day: day + later };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}
