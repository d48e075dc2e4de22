import { codeKey } from "./code-key.js";
import type { Place, Problem, ProblemCode } from "./problem.js";

/** Gathers problems in the order in which they are found. */
export interface ProblemCollector {
  readonly problems: Problem[];
  add(severity: Problem["severity"], code: ProblemCode, place: Place, params?: Problem["params"]): void;
  /** A number that must be at least 0 and at most `max`; `null` passes. */
  range(value: number | null, place: Place, max?: number, min?: number): void;
  /** Codes must be present, well formed and unique. */
  codes(table: string, rows: readonly { code: string; label: string }[]): void;
  /** An ISO date or `null`. */
  date(value: string | null, place: Place): void;
}

/**
 * An empty collector of problems, with the checks that many tables share.
 *
 * @returns A collector; read `problems` when all checks are done.
 * @example
 * problemCollector().problems // => []
 */
export function problemCollector(): ProblemCollector {
  const problems: Problem[] = [];
  const add: ProblemCollector["add"] = (severity, code, place, params = {}) => {
    problems.push({ code, severity, place, params });
  };
  return {
    problems,
    add,
    range(value, place, max = Infinity, min = 0) {
      if (value === null) return;
      if (!Number.isFinite(value)) add("error", "not-a-number", place, { value: String(value) });
      else if (value < 0 && min >= 0 && max === Infinity) add("error", "negative", place, { value });
      else if (value < min || value > Math.min(max, LARGEST)) add("error", "out-of-range", place, { value, min, max: Math.min(max, LARGEST) });
    },
    codes(table, rows) {
      const seen = new Set<string>();
      rows.forEach(({ code, label }, index) => {
        const place = { table, row: code === "" ? `#${index + 1}` : code, column: "code" };
        if (code === "") add("error", "code-missing", place, { label });
        else if (!/^[A-Za-z0-9_-]+$/.test(code)) add("error", "code-invalid", place, { code });
        else if (seen.has(codeKey(code))) add("error", "code-duplicate", place, { code });
        seen.add(codeKey(code));
      });
    },
    date(value, place) {
      if (value !== null && !isIsoDate(value)) add("error", "not-a-date", place, { value });
    },
  };
}

/** Beyond this a double no longer tells a whole number from the next, and products of three such numbers are near its end. */
const LARGEST = 1e15;

/**
 * Whether a text is a day of the calendar in ISO form.
 *
 * Gregorian calendar, years 1 to 9999.
 *
 * @param text Any text.
 * @returns `true` for an existing day written `YYYY-MM-DD`, with or without a time after `T`.
 * @example
 * isIsoDate("2024-02-29") // => true
 * isIsoDate("2023-02-29") // => false
 */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] as number);
}
