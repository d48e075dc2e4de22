import { describe, expect, it } from "vitest";
import { smaa } from "../../../src/core/robustness/smaa.js";
import { groupsApart } from "../../../src/core/sharing/groups-apart.js";
import { drawRankings, type DrawnRankings } from "../../../src/taskpane/worker/draw-rankings.js";
import type { LongTaskRequest } from "../../../src/taskpane/worker/long-task.js";
import { runLongTask } from "../../../src/taskpane/worker/run-long-task.js";
import { taskSteps } from "../../../src/taskpane/worker/task-steps.js";
import { sampleProject } from "../../core/sample-project.js";

const values = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.3], [0.4, 0.4, 0.9]];
const request = (draws: number) => ({ values, order: [1, 2, 3], draws, seed: 1 });

/** Runs to the end of a generator. */
function finish<T>(steps: Generator<number, T>): { shares: number[]; result: T } {
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { shares, result: step.value };
    shares.push(step.value);
  }
}

function run(draws: number, startWorker: () => Worker | null): Promise<{ output: DrawnRankings; shares: number[]; left: number[] }> {
  const shares: number[] = [];
  const left: number[] = [];
  return new Promise((resolve) => {
    runLongTask(
      "rankings",
      request(draws),
      {
        onProgress: (done, millisecondsLeft) => {
          shares.push(done);
          left.push(millisecondsLeft);
        },
        onResult: (output) => resolve({ output, shares, left }),
      },
      startWorker,
    );
  });
}

/** A worker that answers like ours, one turn of the event loop later; or that cannot start. */
class NearbyWorker extends EventTarget {
  ended = false;
  constructor(readonly fails: boolean) {
    super();
  }
  postMessage(message: LongTaskRequest): void {
    setTimeout(() => {
      if (this.ended) return;
      if (this.fails) {
        this.dispatchEvent(new Event("error"));
        return;
      }
      const { shares, result } = finish(taskSteps(message));
      for (const done of shares.slice(0, 3)) this.dispatchEvent(new MessageEvent("message", { data: { type: "progress", done } }));
      this.dispatchEvent(new MessageEvent("message", { data: { type: "result", output: result } }));
    });
  }
  terminate(): void {
    this.ended = true;
  }
}
const asWorker = (worker: NearbyWorker) => () => worker as unknown as Worker;

describe("drawRankings", () => {
  it("gives what the calculation in one go gives, and shares that only grow", () => {
    const { shares, result } = finish(drawRankings(request(3000)));
    expect(result.any).toEqual(smaa(values, { draws: 3000, seed: 1 }).acceptability);
    expect(result.inOrder).toEqual(smaa(values, { draws: 3000, seed: 1, order: [1, 2, 3] }).acceptability);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(finish(drawRankings({ ...request(100), order: null })).result.inOrder).toBeNull();
  });
});

describe("taskSteps", () => {
  it("tries the groups of every sharing key, one key a step", () => {
    const project = sampleProject();
    const balanced = new Map([["P01", 1000]]);
    const { shares, result } = finish(taskSteps({ kind: "groups", input: { project, balanced } }));
    expect(result).toEqual(groupsApart(project, balanced));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBeLessThan(1);
  });
});

describe("runLongTask", () => {
  it("runs in slices where there are no workers, and lets the page answer in between", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++);
    const { output, shares, left } = await run(200_000, () => null);
    clearInterval(clock);
    expect(output.any).toEqual(smaa(values, { draws: 200_000, seed: 1 }).acceptability);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(left.every((milliseconds) => milliseconds >= 0)).toBe(true);
    expect(turns).toBeGreaterThan(1);
  });

  it("passes on what a worker answers, and ends it after the result", async () => {
    const worker = new NearbyWorker(false);
    const { output, shares } = await run(2000, asWorker(worker));
    expect(output).toEqual(finish(drawRankings(request(2000))).result);
    expect(shares.length).toBeGreaterThan(0);
    expect(worker.ended).toBe(true);
  });

  it("goes on in slices when the worker cannot start", async () => {
    const { output } = await run(2000, asWorker(new NearbyWorker(true)));
    expect(output).toEqual(finish(drawRankings(request(2000))).result);
  });

  it("ends the worker when it is cancelled", () => {
    const worker = new NearbyWorker(false);
    runLongTask("rankings", request(1000), { onProgress: () => undefined, onResult: () => undefined }, asWorker(worker)).cancel();
    expect(worker.ended).toBe(true);
  });

  it.each([
    ["in slices", () => null],
    ["in slices after a worker that failed", asWorker(new NearbyWorker(true))],
  ])("says nothing more once it is cancelled: %s", async (_, startWorker) => {
    const heard: string[] = [];
    const task = runLongTask("rankings", request(1_000_000), { onProgress: () => heard.push("progress"), onResult: () => heard.push("result") }, startWorker);
    await new Promise((resolve) => setTimeout(resolve, 60));
    task.cancel();
    const before = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(heard.slice(before)).toEqual([]);
  });
});
