// Bundled and run in a process of its own by `bench.ts`, with the examples in the file named on the command line.
import { readFileSync } from "node:fs";
import type { Project } from "../../src/core/project/project.js";
import { measureCore } from "./measure-core.js";

const examples = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Record<string, Project>;
for (const measure of measureCore(examples)) process.stdout.write(`${JSON.stringify(measure)}\n`);
