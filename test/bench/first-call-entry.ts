// Bundled and run in a process of its own by `measureFirstCall`: the inputs are in the file named on the command line, as they would come from a sheet.
import { readFileSync } from "node:fs";
import { balanceContributions } from "../../src/core/contributions/balance-contributions.js";
import type { BalanceInput } from "../../src/core/contributions/balance-input.js";
import { combinedOverlapMatrix } from "../../src/core/overlap/combined-overlap-matrix.js";
import { smaa } from "../../src/core/robustness/smaa.js";

interface Inputs {
  dimensions: number[][][];
  values: number[][];
  balance: BalanceInput;
}

const inputs = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Inputs;
const cpu = process.cpuUsage();
const marks = [performance.now()];
combinedOverlapMatrix(inputs.dimensions, [1, 1, 1]);
marks.push(performance.now());
smaa(inputs.values, { draws: 10_000, seed: 1 });
marks.push(performance.now());
balanceContributions(inputs.balance);
marks.push(performance.now());
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ parts: marks.slice(1).map((mark, k) => mark - (marks[k] ?? 0)), cpuMs: (user + system) / 1000 }));
