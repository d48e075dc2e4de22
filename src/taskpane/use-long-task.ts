import { useCallback, useEffect, useRef, useState } from "react";
import type { LongTaskKind, LongTasks } from "./worker/long-task.js";
import { runLongTask, type RunningTask } from "./worker/run-long-task.js";

export type LongTaskState<Output> =
  | { phase: "idle" }
  /** `millisecondsLeft` is `null` until there is a pace to tell it from. */
  | { phase: "running"; done: number; millisecondsLeft: number | null }
  | { phase: "done"; output: Output };

const IDLE = { phase: "idle" } as const;

/**
 * A long calculation that the person starts and may cancel.
 *
 * @param kind which calculation
 * @param about what it is about: when that becomes another object, what runs is cancelled and what was found is forgotten
 * @returns how it stands, with what starts and what cancels it
 */
export function useLongTask<K extends LongTaskKind>(
  kind: K,
  about: object,
): { state: LongTaskState<LongTasks[K]["output"]>; start: (input: LongTasks[K]["input"]) => void; cancel: () => void } {
  const [held, setHeld] = useState<{ about: object; state: LongTaskState<LongTasks[K]["output"]> }>({ about, state: IDLE });
  const running = useRef<RunningTask | null>(null);
  const stop = useCallback(() => {
    running.current?.cancel();
    running.current = null;
  }, []);
  useEffect(() => stop, [about, stop]);
  const start = useCallback(
    (input: LongTasks[K]["input"]) => {
      stop();
      setHeld({ about, state: { phase: "running", done: 0, millisecondsLeft: null } });
      running.current = runLongTask(kind, input, {
        onProgress: (done, millisecondsLeft) => setHeld({ about, state: { phase: "running", done, millisecondsLeft } }),
        onResult: (output) => setHeld({ about, state: { phase: "done", output } }),
      });
    },
    [about, kind, stop],
  );
  const cancel = useCallback(() => {
    stop();
    setHeld({ about, state: IDLE });
  }, [about, stop]);
  return { state: held.about === about ? held.state : IDLE, start, cancel };
}
