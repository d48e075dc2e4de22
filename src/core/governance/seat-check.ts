import { isRecent } from "../decisions/journal-state.js";
import type { BodyKind, Project } from "../project/project.js";

/** How one body stands. */
export interface BodyState {
  body: string;
  kind: BodyKind;
  /** Seats that a partner holds. */
  members: number;
  /** Of the last twelve months: meetings held, and decisions and achievements logged. */
  meetings: number;
  decisions: number;
  /** What is missing first. */
  lacks: "member" | "meeting" | "decision" | null;
}

/** Who sits where, and whether the bodies work. */
export interface SeatCheck {
  bodies: BodyState[];
  /** Seats of each partner, aligned with the project's partners. */
  seats: number[];
  /** Codes of the committed partners that sit nowhere. */
  unseated: string[];
  withoutMember: string[];
  withoutMeeting: string[];
  withoutDecision: string[];
  /** Kinds of body that the project has none of. */
  missingKinds: BodyKind[];
}

/**
 * Who sits in which body, and whether the bodies meet and write down what they decide.
 *
 * For the checks of governance: every committed partner sits somewhere, every body has a member, has met in the last twelve months and
 * has logged a decision or an achievement; there is a body that decides and one that does.
 *
 * @param project The project; seats of unknown bodies count for partners all the same.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns One entry for each body, in their order, and what is missing.
 * @example
 * seatCheck(emptyProject("x"), "2026-03-02").missingKinds // => ["decision", "operational"]
 */
export function seatCheck(project: Project, today: string): SeatCheck {
  const { bodies, seats } = project.governance;
  const recent = project.decisions.filter((entry) => isRecent(entry, today));
  const states = bodies.map(({ code, kind }): BodyState => {
    const members = seats.filter((seat) => seat.body === code && seat.partner !== "").length;
    const logged = recent.filter((entry) => entry.body === code);
    const meetings = logged.filter((entry) => entry.kind === "meeting").length;
    const decisions = logged.length - meetings;
    const lacks = members === 0 ? "member" : meetings === 0 ? "meeting" : decisions === 0 ? "decision" : null;
    return { body: code, kind, members, meetings, decisions, lacks };
  });
  const held = project.partners.map(({ code }) => seats.filter((seat) => seat.partner === code && seat.body !== "").length);
  const codes = (wanted: (state: BodyState) => boolean): string[] => states.filter(wanted).map((state) => state.body);
  return {
    bodies: states,
    seats: held,
    unseated: project.partners.filter((partner, p) => partner.status === "committed" && held[p] === 0).map((partner) => partner.code),
    withoutMember: codes((state) => state.members === 0),
    withoutMeeting: codes((state) => state.meetings === 0),
    withoutDecision: codes((state) => state.decisions === 0),
    missingKinds: (["decision", "operational"] as const).filter((kind) => !bodies.some((body) => body.kind === kind)),
  };
}
