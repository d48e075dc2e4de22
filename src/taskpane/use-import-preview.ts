import { useEffect, useState } from "react";
import type { ImportPreview, ImportRequest } from "../core/import/understand-import.js";
import { runLongTask } from "./worker/run-long-task.js";

export interface PreviewState {
  /** The last one that is known; the former one while another is awaited. */
  preview: ImportPreview | null;
  /** While a source is read. */
  progress: { done: number; millisecondsLeft: number | null } | null;
}

/**
 * How a source is understood, read in a worker each time that something is said of it.
 *
 * @param request the source and what the person says: a new object means a new reading, which gives up the former one
 * @returns the preview, and how far the reading is
 */
export function useImportPreview(request: ImportRequest): PreviewState {
  const [held, setHeld] = useState<{ of: ImportRequest | null } & PreviewState>({ of: null, preview: null, progress: null });
  useEffect(() => {
    const task = runLongTask("import", request, {
      onProgress: (done, millisecondsLeft) => setHeld((before) => ({ ...before, progress: { done, millisecondsLeft } })),
      onResult: (preview) => setHeld({ of: request, preview, progress: null }),
    });
    return () => task.cancel();
  }, [request]);
  return { preview: held.preview, progress: held.of === request ? null : (held.progress ?? { done: 0, millisecondsLeft: null }) };
}
