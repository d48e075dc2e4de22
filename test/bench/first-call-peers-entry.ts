// Bundled and run in a process of its own by `measureFirstCall`: what the first calls of plain code take on the same inputs.
import { readFileSync } from "node:fs";
import { overlapByWords, smaaBySorting } from "./plain-peers.js";

const inputs = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as { dimensions: number[][][]; values: number[][] };
const begin = performance.now();
overlapByWords(inputs.dimensions);
const between = performance.now();
smaaBySorting(inputs.values, 10_000);
process.stdout.write(JSON.stringify({ parts: [between - begin, performance.now() - between] }));
