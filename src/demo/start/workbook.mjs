// `npm run workbook`: the command line, started through the TypeScript loader.
import path from "node:path";
import { dependencyProblem } from "./ensure-dependencies.mjs";

const problem = dependencyProblem(path.resolve(import.meta.dirname, "../../.."));
if (problem !== undefined) {
  process.stderr.write(`The packages are ${problem}: run npm ci first.\n`);
  process.exit(1);
}
const { register } = await import("tsx/esm/api");
register();
await import("../command-line/main.ts");
