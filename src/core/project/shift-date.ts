const DAY_MS = 86_400_000;

/**
 * A day some months later or earlier.
 *
 * For "in the last twelve months", as spreadsheets count them (`EDATE`): the last day of the month where the month is too short.
 *
 * @param iso A day, `yyyy-mm-dd`, with or without a time.
 * @param months Whole months, negative for earlier ones.
 * @returns The day, `yyyy-mm-dd`.
 * @example
 * addMonths("2026-03-31", -1) // => "2026-02-28"
 */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = partsOf(iso);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/**
 * A day some days later or earlier.
 *
 * For terms that are counted in days. Gregorian calendar.
 *
 * @param iso A day, `yyyy-mm-dd`, with or without a time.
 * @param days Whole days, negative for earlier ones.
 * @returns The day, `yyyy-mm-dd`.
 * @example
 * addDays("2026-02-27", 2) // => "2026-03-01"
 */
export function addDays(iso: string, days: number): string {
  const [year, month, day] = partsOf(iso);
  return isoOf(Date.UTC(year, month - 1, day) + days * DAY_MS);
}

function partsOf(iso: string): [year: number, month: number, day: number] {
  return iso.slice(0, 10).split("-").map(Number) as [number, number, number];
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
