import { isIsoDate } from "../project/problem-collector.js";
import { AUDIENCES, type Audience, type CommunicationAction, type Project } from "../project/project.js";
import { addDays, addMonths } from "../project/shift-date.js";

/** Users are told early: at the latest so many days after the pilot has begun. */
export const EARLY_DAYS = 60;

/** `undated`: nobody knows when. */
export type ActionState = "done" | "overdue" | "due" | "undated";

/** How many actions one audience has, and where they stand. */
export interface AudienceState {
  audience: Audience;
  actions: number;
  done: number;
  overdue: number;
  /** Still to come, with or without a date. */
  ahead: number;
}

/** What a plan of communication should have; `null`: it cannot be said yet. */
export interface CommunicationChecks {
  /** Each audience has an action. */
  everyAudience: boolean;
  /** An action for users by the start of the pilot, or at most `EARLY_DAYS` after it. */
  usersEarly: boolean | null;
  /** A meeting held in the last twelve months, or still to come. */
  annualMeeting: boolean;
  newsletter: boolean;
  webSpace: boolean;
  nothingOverdue: boolean;
}

export interface CommunicationState {
  audiences: AudienceState[];
  checks: CommunicationChecks;
}

/**
 * Where an action of communication stands.
 *
 * For reminders: what is done is done, what has a date to keep is due and then overdue.
 *
 * @param action An action.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns Its state.
 * @example
 * communicationActionState({ due: "2026-03-02", done: null }, "2026-03-02") // => "due"
 */
export function communicationActionState({ due, done }: Pick<CommunicationAction, "due" | "done">, today: string): ActionState {
  if (done !== null) return "done";
  if (due === null) return "undated";
  return due.slice(0, 10) < today ? "overdue" : "due";
}

/**
 * How the plan of communication stands: the actions of each audience, and what such a plan should have.
 *
 * For the team, the institutions and their circuits, and the users, who are told early; an annual meeting, a newsletter and a web space
 * make the project known.
 *
 * @param project The project.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns Numbers for each audience in the order of `AUDIENCES`, and the checks.
 * @example
 * communicationState(emptyProject("x"), "2026-03-02").checks.usersEarly // => null
 */
export function communicationState(project: Project, today: string): CommunicationState {
  const { communication, pilot, belonging } = project;
  const states = communication.map((action) => communicationActionState(action, today));
  const audiences = AUDIENCES.map((audience): AudienceState => {
    const own = states.filter((_, a) => communication[a]?.audience === audience);
    const count = (state: ActionState): number => own.filter((entry) => entry === state).length;
    return { audience, actions: own.length, done: count("done"), overdue: count("overdue"), ahead: count("due") + count("undated") };
  });
  const yearAgo = addMonths(today, -12);
  const isHeld = ({ done, due }: CommunicationAction): boolean => (done !== null ? done.slice(0, 10) > yearAgo : due !== null && due.slice(0, 10) >= today);
  return {
    audiences,
    checks: {
      everyAudience: audiences.every((entry) => entry.actions > 0),
      usersEarly: pilot.start === null || !isIsoDate(pilot.start) ? null : isToldBy(communication, addDays(pilot.start, EARLY_DAYS)),
      annualMeeting: communication.some((action) => action.channel === "meeting" && isHeld(action)),
      newsletter: communication.some((action) => action.channel === "newsletter"),
      webSpace: belonging.webSpace.trim() !== "",
      nothingOverdue: !states.includes("overdue"),
    },
  };
}

/** An action for users is done by then, or is to be. */
function isToldBy(communication: readonly CommunicationAction[], latest: string): boolean {
  return communication.some(({ audience, due, done }) => {
    const day = done ?? due;
    return audience === "users" && day !== null && day.slice(0, 10) <= latest;
  });
}
