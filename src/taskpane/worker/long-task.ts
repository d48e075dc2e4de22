import type { ImportPreview, ImportRequest } from "../../core/import/understand-import.js";
import type { Project } from "../../core/project/project.js";
import type { GroupsApart } from "../../core/sharing/groups-apart.js";
import type { DrawnRankings, DrawRequest } from "./draw-rankings.js";

/** Calculations that may take longer than a page may stand still, with what they need and what they give: plain data only. */
export interface LongTasks {
  /** Rankings under up to a million weightings. */
  rankings: { input: DrawRequest; output: DrawnRankings };
  /** Every group of up to 20 participants under every sharing key; € that each gives by balanced contributions, by code. */
  groups: { input: { project: Project; balanced: ReadonlyMap<string, number> }; output: GroupsApart };
  /** A file, a text or cells of up to some hundred thousand lines, understood as a preview. */
  import: { input: ImportRequest; output: ImportPreview };
}

export type LongTaskKind = keyof LongTasks;

/** What a page sends to its worker: one task, once. To cancel it, the page ends the worker. */
export type LongTaskRequest = { [K in LongTaskKind]: { kind: K; input: LongTasks[K]["input"] } }[LongTaskKind];

/** What a worker answers: how far it is, 0 to 1, now and then, and at last the result. */
export type LongTaskAnswer = { type: "progress"; done: number } | { type: "result"; output: LongTasks[LongTaskKind]["output"] };
