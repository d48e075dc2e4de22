import type { DecisionEntry, Project } from "../project/project.js";
import { addMonths } from "../project/shift-date.js";

/** `noted`: nothing is to follow; `open`, `overdue` and `done`: what it asked for. */
export type EntryState = "noted" | "open" | "overdue" | "done";

/** How the journal stands. */
export interface JournalState {
  entries: number;
  decisions: number;
  achievements: number;
  meetings: number;
  open: number;
  overdue: number;
}

/**
 * Where an entry of the journal stands.
 *
 * For the journal of decisions and for reminders: what is done is done, what has a date to keep is open and then overdue, the rest is noted.
 *
 * @param entry An entry.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns Its state.
 * @example
 * entryState({ due: "2026-03-01", done: null }, "2026-03-02") // => "overdue"
 */
export function entryState({ due, done }: Pick<DecisionEntry, "due" | "done">, today: string): EntryState {
  if (done !== null) return "done";
  if (due === null) return "noted";
  return due.slice(0, 10) < today ? "overdue" : "open";
}

/**
 * Whether an entry of the journal is from the last twelve months.
 *
 * For "did each body meet this year": after the same day of last year, up to the day of reference.
 *
 * @param entry An entry; one without a date is not.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns `true` within the twelve months.
 * @example
 * isRecent({ date: "2025-03-03" }, "2026-03-02") // => true
 */
export function isRecent({ date }: Pick<DecisionEntry, "date">, today: string): boolean {
  if (date === null) return false;
  const day = date.slice(0, 10);
  return day > addMonths(today, -12) && day <= today;
}

/**
 * How the journal stands: what is logged, what is still to do.
 *
 * For the figures above the journal and for what reminds of it.
 *
 * @param project The project.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns Numbers of entries.
 * @example
 * journalState(emptyProject("x"), "2026-03-02").overdue // => 0
 */
export function journalState(project: Project, today: string): JournalState {
  const { decisions: entries } = project;
  const ofKind = (kind: DecisionEntry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  const inState = (state: EntryState): number => entries.filter((entry) => entryState(entry, today) === state).length;
  return {
    entries: entries.length,
    decisions: ofKind("decision"),
    achievements: ofKind("achievement"),
    meetings: ofKind("meeting"),
    open: inState("open"),
    overdue: inState("overdue"),
  };
}
