import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";

/** How many steps run at a time: the tests are measured on two cores. */
const LANES = 2;

/**
 * Runs steps with this Node, two at a time, in their order. What a step prints appears when it ends, so that steps do not mix.
 * After a failure no step is begun.
 *
 * @param {string} root folder in which they run
 * @param {readonly { title: string, parameters: readonly string[] }[]} steps what Node is given
 * @returns {Promise<boolean>} whether all have succeeded; what has failed is named at the end
 */
export async function runSteps(root, steps) {
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined && failed.length === 0; step = waiting.shift()) {
      if (!(await run(root, step))) failed.push(step.title);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const title of failed) process.stderr.write(`\n${title}: failed, see above.\n`);
  return failed.length === 0;
}

function run(root, { title, parameters }) {
  const begin = performance.now();
  process.stdout.write(`${title}: running\n`);
  const step = spawn(process.execPath, parameters, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) } });
  const printed = [];
  for (const stream of [step.stdout, step.stderr]) stream.on("data", (bytes) => printed.push(bytes));
  return new Promise((resolve) => {
    step.on("close", (status) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      process.stdout.write(`\n── ${title}\n${Buffer.concat(printed).toString("utf8")}${title}: ${status === 0 ? "" : "failed after "}${seconds} s\n`);
      resolve(status === 0);
    });
  });
}
