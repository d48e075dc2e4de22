import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {} from "../../src/demo/page/host-frame.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";

let open: OpenDemo;

beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

/** Names of the scopes by their rank, as the sheet shows them. */
function rankedFirst(demo: DemoPage): Promise<string> {
  return demo.page.evaluate(() => {
    const model = window.mutualiserHost?.model;
    const table = model?.tableNamed("Scores");
    const body = table?.bodyRect();
    if (table === undefined || body === undefined) return "";
    const column = (name: string): number => body.column + table.columns.findIndex((each) => each.name === name);
    for (let row = body.row; row < body.row + body.rows; row++) {
      if (table.sheet.cellAt(row, column("Rang"))?.value === 1) return JSON.stringify(table.sheet.cellAt(row, column("Champ"))?.value).slice(1, -1);
    }
    return "";
  });
}

async function download(demo: DemoPage): Promise<Record<string, Uint8Array>> {
  const [file] = await Promise.all([demo.page.waitForEvent("download"), demo.page.getByRole("button", { name: "Télécharger le classeur" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  return unzipSync(new Uint8Array(readFileSync(await file.path())));
}

describe("the demo, from sample to file", () => {
  it("fills the workbook from the pane, follows an edited weight in sheet and pane, undoes, downloads", async () => {
    const demo = await open.open("fr");
    await demo.openExample();
    const before = await rankedFirst(demo);
    const leading = demo.pane.getByText(/En tête/);
    expect(await leading.innerText()).toContain(before);

    // All the weight on what the leader is not best at.
    const weights = await demo.page.evaluate(() => {
      const table = window.mutualiserHost?.model.tableNamed("Criteria");
      const body = table?.bodyRect();
      const column = table?.columns.findIndex((each) => each.name === "Poids") ?? -1;
      return body === undefined || column < 0 ? [] : Array.from({ length: body.rows }, (_, index) => `Critères!${String.fromCharCode(65 + body.column + column)}${body.row + index + 1}`);
    });
    expect(weights.length).toBeGreaterThan(3);
    await demo.goTo(weights[0] ?? "");
    const weight = Number(await demo.content());
    await demo.enter(weights[0] ?? "", "95");
    await expect.poll(() => rankedFirst(demo)).not.toBe(before);
    const after = await rankedFirst(demo);
    await expect.poll(() => leading.innerText(), { timeout: 10_000 }).toContain(after);

    const parts = await download(demo);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]));
    expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toContain("Critères");
    expect(Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThanOrEqual(3);

    // Taking back the whole sample would lose the weight: the pane refuses, until the weight is what the sample had put there.
    const undo = demo.pane.getByRole("button", { name: "Annuler", exact: true });
    const sheets = await demo.page.getByRole("main").getByRole("tab").count();
    await undo.click();
    await demo.pane.getByText(/modifiées depuis/).waitFor();
    expect(await demo.page.getByRole("main").getByRole("tab").count()).toBe(sheets);
    await demo.enter(weights[0] ?? "", String(weight));
    await expect.poll(() => rankedFirst(demo)).toBe(before);
    await undo.click();
    await expect.poll(() => demo.page.getByRole("main").getByRole("tab").count(), { timeout: 15_000 }).toBe(1);
    expect(await demo.page.evaluate(() => window.mutualiserHost?.office()?.unknownMembers)).toEqual([]);
    expect(await demo.page.evaluate(() => window.mutualiserHost?.office()?.defects.length)).toBe(0);
    expect(demo.faults).toEqual([]);
    await demo.page.context().close();
  });

  it("offers the real example, whose 200 closest pairs scroll without leaving blanks", async () => {
    const demo = await open.open("fr");
    await demo.pane.getByRole("button", { name: "Un autre exemple" }).click();
    await demo.pane.getByRole("menuitem", { name: /81/ }).click();
    await demo.page.getByRole("main").getByRole("tab", { name: "Paires" }).click({ timeout: 60_000 });
    const grid = demo.page.locator("[data-grid]");
    for (const [left, top] of [[0, 900], [0, 2500], [0, 3900]] as const) {
      await grid.evaluate(async (element, to) => {
        element.scrollTo(to[0], to[1]);
        // The frame of the scroll itself is enough.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }, [left, top] as const);
      const middle = await demo.page.evaluate(() => {
        const box = document.querySelector("[data-grid]")?.getBoundingClientRect();
        const textAt = (share: number): string | null =>
          box === undefined ? null : (document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2)?.closest("[data-cell]")?.textContent ?? null);
        return { names: textAt(0.3), figures: textAt(0.8) };
      });
      // Names stand in every row; a figure may be missing, its cell may not.
      expect(middle.names).toMatch(/\S/);
      expect(middle.figures).not.toBeNull();
    }
    expect(demo.faults).toEqual([]);
    await demo.page.context().close();
  });
});
