/** The worker of the analyses, in a file of its own; `null` where the browser has no workers. */
export function startAnalysisWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  return new Worker(new URL("./analysis-worker.ts", import.meta.url), { name: "analysis" });
}
