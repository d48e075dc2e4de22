/** How long one case took, in this process, on its one thread. */
export interface Measure {
  case: string;
  size: string;
  runs: number;
  medianMs: number;
  /** Largest − smallest of the middle half. */
  spreadMs: number;
  /** Mean of the processor's time, all threads of the process together: what counts on a machine that does other things too. */
  cpuMs: number;
  /** What issue 3 asks for. */
  targetMs?: number;
  /** The same work by someone else, in the same run. */
  peer?: string;
  peerMs?: number;
  /** How many times as long the peer takes. */
  ratio?: number;
}

/** Several runs of one piece of work; short ones are repeated inside a run. */
export function measure(name: string, size: string, { runs, inside = 1, targetMs }: { runs: number; inside?: number; targetMs?: number }, work: () => unknown): Measure {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    for (let k = 0; k < inside; k++) work();
    times.push((performance.now() - begin) / inside);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { case: name, size, runs, ...summary(times), cpuMs: digits((user + system) / 1000 / runs / inside), ...(targetMs === undefined ? {} : { targetMs }) };
}

/** Puts a peer's time beside ours. */
export function beside(own: Measure, peer: string, runs: number | { runs: number; inside: number }, work: () => unknown): Measure {
  const { medianMs } = measure(peer, own.size, typeof runs === "number" ? { runs } : runs, work);
  return { ...own, peer, peerMs: medianMs, ratio: digits(medianMs / own.medianMs) };
}

/** Median and spread. */
export function summary(times: readonly number[]): { medianMs: number; spreadMs: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { medianMs: digits(at(0.5)), spreadMs: digits(at(0.75) - at(0.25)) };
}

/** Three digits that say something. */
export function digits(value: number): number {
  return Number(value.toPrecision(3));
}
