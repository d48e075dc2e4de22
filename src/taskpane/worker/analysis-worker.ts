// Entry of the worker: one task, then it has nothing more to do.
import type { LongTaskAnswer, LongTaskRequest } from "./long-task.js";
import { taskSteps } from "./task-steps.js";

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const MILLISECONDS_BETWEEN_ANSWERS = 100;

const answer = (message: LongTaskAnswer): void => globalThis.postMessage(message);

globalThis.addEventListener("message", (event: MessageEvent<LongTaskRequest>) => {
  const steps = taskSteps(event.data);
  let said = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      answer({ type: "result", output: step.value });
      return;
    }
    const now = performance.now();
    if (now - said < MILLISECONDS_BETWEEN_ANSWERS) continue;
    said = now;
    answer({ type: "progress", done: step.value });
  }
});
