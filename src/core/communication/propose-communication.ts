import { nextCode } from "../project/next-code.js";
import { isIsoDate } from "../project/problem-collector.js";
import type { Audience, Channel, CommunicationAction, Project } from "../project/project.js";
import { addDays } from "../project/shift-date.js";

/** One thing that every plan has: for whom, how, and how long after the start. */
interface Usual {
  id: CommunicationIdea;
  audience: Audience;
  channel: Channel;
  days: number;
  /** An action that does as much makes it needless. */
  suffices: (action: CommunicationAction) => boolean;
}

export type CommunicationIdea = "kickOff" | "onePage" | "early" | "space" | "letter" | "annual" | "results";

const USUAL: readonly Usual[] = [
  { id: "kickOff", audience: "team", channel: "mail", days: 7, suffices: ({ audience }) => audience === "team" },
  { id: "onePage", audience: "institutions", channel: "report", days: 14, suffices: ({ audience }) => audience === "institutions" },
  { id: "early", audience: "users", channel: "mail", days: 30, suffices: ({ audience }) => audience === "users" },
  { id: "space", audience: "users", channel: "web", days: 45, suffices: ({ channel }) => channel === "web" },
  { id: "letter", audience: "team", channel: "newsletter", days: 90, suffices: ({ channel }) => channel === "newsletter" },
  { id: "results", audience: "users", channel: "report", days: 300, suffices: ({ audience, channel }) => audience === "users" && channel === "report" },
  { id: "annual", audience: "institutions", channel: "meeting", days: 330, suffices: ({ channel }) => channel === "meeting" },
];

/**
 * The project with what its plan of communication lacks: the three audiences, an annual meeting, a newsletter, a web space.
 *
 * For beginning: what does as much already is left alone, and everything can be changed. Dates count from the start of the pilot, or from
 * today where that is past or not known.
 *
 * @param project The project, left as it is.
 * @param texts What each action says, in the language of the workbook.
 * @param today The day of reference, `yyyy-mm-dd`.
 * @returns A new project with the actions added; the same one where nothing is missing.
 * @example
 * proposeCommunication(emptyProject("x"), { kickOff: "a", onePage: "b", early: "c", space: "d", letter: "e", annual: "f", results: "g" }, "2026-03-02").communication[0].due // => "2026-03-09"
 */
export function proposeCommunication(project: Project, texts: Readonly<Record<CommunicationIdea, string>>, today: string): Project {
  const { start } = project.pilot;
  const from = start !== null && isIsoDate(start) && start.slice(0, 10) > today ? start : today;
  const lacking = USUAL.filter((usual) => !project.communication.some((action) => usual.suffices(action)));
  if (lacking.length === 0) return project;
  const lead = project.partners.find((partner) => partner.status === "committed")?.code ?? null;
  const communication = [...project.communication];
  for (const { id, audience, channel, days } of lacking) {
    const codes = communication.map((action) => action.code);
    communication.push({ code: nextCode(codes, "M"), audience, partner: null, message: texts[id], channel, lead, due: addDays(from, days), done: null });
  }
  return { ...project, communication };
}
