// `npm run workbook`: the command line, started through the TypeScript loader once there is one.
import path from "node:path";
import { ensureDependencies } from "./ensure-dependencies.mjs";

ensureDependencies(path.resolve(import.meta.dirname, "../../.."));
const { register } = await import("tsx/esm/api");
register();
await import("../command-line/main.ts");
