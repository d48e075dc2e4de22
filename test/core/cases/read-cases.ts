import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Published cases of one subject: `ahp.json`, `contributions.json` … Each has an id, an origin and a source. */
export function readCases<T>(subject: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${subject}.json`), "utf8")) as T;
}
