import { readFileSync } from "node:fs";
import { env } from "node:process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/words/language.js";
import { changedShare, PANE_PICTURES, panePictures, TOO_MUCH } from "../drawings/pane-pictures.js";
import { openDemo, type OpenDemo } from "./open-demo.js";

/** `MUTUALISER_PICTURES=all npx vitest run --project browser test/browser/pictures.test.ts` compares those of both languages. */
const languages = env["MUTUALISER_PICTURES"] === "all" ? LANGUAGES : (["fr"] as const);

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

describe("the pictures of the guides", () => {
  it.each(languages)("show the pane as it is, page by page, in %s: npm run screenshots takes them again", async (language) => {
    const changed: string[] = [];
    let count = 0;
    for await (const { file, png } of panePictures(open.browser, open.address, language)) {
      count++;
      const share = changedShare(readFileSync(path.join(PANE_PICTURES, file)), png);
      if (share > TOO_MUCH) changed.push(`${file}: ${(100 * share).toFixed(1)} %`);
    }
    expect(count).toBeGreaterThanOrEqual(15);
    expect(changed).toEqual([]);
  });
});
