import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { methodPage } from "../../../src/taskpane/state/method-page.js";
import { describeWorkbook } from "../../../src/workbook/describe/describe-workbook.js";
import { LANGUAGES } from "../../../src/words/language.js";
import { loadExample } from "../../agreement/load-example.js";

const docs = path.resolve(import.meta.dirname, "../../../docs");

describe("methodPage", () => {
  it.each(LANGUAGES)("leads from every table of results to a page that exists, in %s", async (language) => {
    const { sheets } = describeWorkbook(await loadExample("orsenne", language), language, { selfTest: true });
    const results = sheets.filter(({ hidden }) => hidden !== true).flatMap(({ tables }) => tables.filter(({ owner }) => owner === "result"));
    expect(results.length).toBeGreaterThan(40);
    const pages = results.map(({ id }) => [id, methodPage(id, language)] as const);
    expect(pages.filter(([, page]) => page === null).map(([id]) => id)).toEqual(["Contents", "Settings", "Calendar"]);
    expect(pages.filter(([, page]) => page !== null && !existsSync(path.join(docs, page.replace(/^help\//, "").replace(/\.html$/, ".md"))))).toEqual([]);
  });
});
