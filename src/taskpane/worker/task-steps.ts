import { understandImportSteps } from "../../core/import/understand-import.js";
import { groupsApartSteps } from "../../core/sharing/groups-apart.js";
import { drawRankings } from "./draw-rankings.js";
import type { LongTaskKind, LongTaskRequest, LongTasks } from "./long-task.js";

/** A task under way: each step yields the share that is done, 0 to 1; the last one returns the result. */
export type TaskSteps = Generator<number, LongTasks[LongTaskKind]["output"]>;

/**
 * The steps of a task: the same in a worker and on the page.
 *
 * @param request the task
 * @returns steps of a few milliseconds each
 */
export function taskSteps(request: LongTaskRequest): TaskSteps {
  switch (request.kind) {
    case "rankings":
      return drawRankings(request.input);
    case "groups":
      return groupsApartSteps(request.input.project, request.input.balanced);
    case "import":
      return understandImportSteps(request.input);
  }
}
