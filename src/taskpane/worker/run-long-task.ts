import type { LongTaskAnswer, LongTaskKind, LongTaskRequest, LongTasks } from "./long-task.js";
import { startAnalysisWorker } from "./start-analysis-worker.js";
import { taskSteps } from "./task-steps.js";

export interface LongTaskListener<K extends LongTaskKind> {
  /** The share that is done, 0 to 1, and the milliseconds that are left at this pace. */
  onProgress(done: number, millisecondsLeft: number): void;
  onResult(output: LongTasks[K]["output"]): void;
}

/** A task that runs; nothing is heard of it once it is cancelled. */
export interface RunningTask {
  cancel(): void;
}

/** Between two of these the page answers the person. */
const SLICE_MILLISECONDS = 12;

/**
 * Runs a long calculation without the page standing still.
 *
 * In a worker. Where there are none, or where the worker does not start, on the page in slices of a few milliseconds: slower, with the same
 * result.
 *
 * @param kind which calculation
 * @param input what it needs
 * @param listener hears how far it is, and the result
 * @param startWorker where the worker comes from
 * @returns what cancels it
 */
export function runLongTask<K extends LongTaskKind>(
  kind: K,
  input: LongTasks[K]["input"],
  listener: LongTaskListener<K>,
  startWorker: () => Worker | null = startAnalysisWorker,
): RunningTask {
  const request = { kind, input } as LongTaskRequest;
  const begin = performance.now();
  const hear = (answer: LongTaskAnswer): void => {
    if (answer.type === "result") listener.onResult(answer.output);
    else if (answer.done > 0) listener.onProgress(answer.done, ((performance.now() - begin) / answer.done) * (1 - answer.done));
  };
  const worker = startWorker();
  if (worker === null) return runInSlices(request, hear);
  let running: RunningTask = { cancel: () => worker.terminate() };
  worker.addEventListener("message", (event: MessageEvent<LongTaskAnswer>) => {
    hear(event.data);
    if (event.data.type === "result") worker.terminate();
  });
  worker.addEventListener("error", () => {
    worker.terminate();
    running = runInSlices(request, hear);
  });
  worker.postMessage(request);
  return { cancel: () => running.cancel() };
}

function runInSlices(request: LongTaskRequest, hear: (answer: LongTaskAnswer) => void): RunningTask {
  const steps = taskSteps(request);
  let clock: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const end = performance.now() + SLICE_MILLISECONDS;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        hear({ type: "result", output: step.value });
        return;
      }
      if (performance.now() < end) continue;
      hear({ type: "progress", done: step.value });
      clock = setTimeout(slice);
      return;
    }
  };
  clock = setTimeout(slice);
  return { cancel: () => clearTimeout(clock) };
}
