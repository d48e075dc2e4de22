import { balanceInput, intensities, list, uniform } from "./core-inputs.js";
import { digits, summary, type Measure } from "./measure.js";
import { runBundled } from "./run-bundled.js";

const RUNS = 11;

/**
 * The first calls of a fresh process: overlap 300 × 3 × 200, SMAA 20 × 8 with 10,000 draws, leximin 300 × 30, one after the other. The code is bundled and minified,
 * as a pane has it; reading the file and the inputs is not counted, compiling the functions is.
 */
export function measureFirstCall(): Measure[] {
  const inputs = { dimensions: list(3, () => intensities(300, 1)), values: list(20, () => list(8, uniform)), balance: balanceInput(300, 30) };
  const answers = runBundled("first-call-entry", inputs, RUNS).map((printed) => JSON.parse(printed) as { parts: number[]; cpuMs: number });
  const plain = runBundled("first-call-peers-entry", inputs, RUNS).map((printed) => JSON.parse(printed) as { parts: number[] });
  const besidePlain = (own: Measure, peer: string, index: number): Measure => {
    const peerMs = summary(plain.map(({ parts }) => parts[index] ?? Number.NaN)).medianMs;
    return { ...own, peer, peerMs, ratio: digits(peerMs / own.medianMs) };
  };
  const cpuMs = digits(answers.reduce((sum, answer) => sum + answer.cpuMs, 0) / RUNS);
  const part = (name: string, size: string, timeOf: (parts: readonly number[]) => number): Measure => ({
    case: name,
    size,
    runs: RUNS,
    ...summary(answers.map(({ parts }) => timeOf(parts))),
    cpuMs,
  });
  return [
    { ...part("first call in a fresh process: all three", "300 × 3 × 200, 20 × 8 × 10,000, 300 × 30", (parts) => parts.reduce((sum, time) => sum + time, 0)), targetMs: 50 },
    besidePlain(part("first call: overlap", "300 × 3 × 200", (parts) => parts[0] ?? Number.NaN), "bits in typed arrays", 0),
    besidePlain(part("first call: SMAA", "20 × 8, 10,000 draws", (parts) => parts[1] ?? Number.NaN), "sorting each draw", 1),
    part("first call: leximin", "300 × 30", (parts) => parts[2] ?? Number.NaN),
  ];
}
