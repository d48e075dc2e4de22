import path from "node:path";
import { describe, expect, it } from "vitest";
import { helpPages } from "../../../src/release/site/help-pages.js";
import { helpAddress } from "../../../src/taskpane/state/help-address.js";
import { PAGE_IDS } from "../../../src/taskpane/state/route.js";
import { createWords } from "../../../src/words/words.js";

const help = helpPages(path.resolve(import.meta.dirname, "../../../docs"));

describe("helpAddress", () => {
  it.each(["fr", "en"] as const)("leads from every page of the pane to a chapter of the guide that exists, in %s", (language) => {
    const words = createWords(language);
    for (const page of PAGE_IDS) {
      const [file = "", mark = ""] = helpAddress(words, page).split("#");
      const { content } = help.find(({ path: name }) => `help/${name}` === file) ?? { content: "" };
      expect(content, `${page}: ${file}`).toContain(`id="${decodeURIComponent(mark)}"`);
    }
  });
});
