import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type {} from "../../src/demo/page/host-frame.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";

let open: OpenDemo;
/** The page of a group of tests, shared by them: to open one takes longer than most of them. */
let demo: DemoPage;

beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});
afterEach(() => {
  expect(demo.faults.splice(0)).toEqual([]);
});

/** Gives the tests of a group a page of their own, with an empty workbook. */
function onOnePage(language: "fr" | "en"): void {
  beforeAll(async () => {
    demo = await open.open(language);
  });
  afterAll(async () => {
    await demo.page.context().close();
  });
}

/** Leaves the sheet as it was at first: without contents and formats, with the keyboard in its first cell. */
async function emptySheet(): Promise<void> {
  await demo.page.evaluate(() => {
    const model = window.mutualiserHost?.model;
    for (const sheet of model?.sheets ?? []) model?.clear(sheet, { row: 0, column: 0, rows: 100, columns: 26 });
  });
  await demo.goTo("A1");
  await expect.poll(() => demo.content()).toBe("");
}

/** Puts the small example into the workbook, unless a test before has. */
async function withExample(): Promise<void> {
  if ((await demo.page.getByRole("main").getByRole("tab").count()) === 1) await demo.openExample();
}

describe("the grid in French", () => {
  onOnePage("fr");
  afterEach(emptySheet);
  const press = (...keys: string[]): Promise<void> => keys.reduce((before, key) => before.then(() => demo.page.keyboard.press(key)), Promise.resolve());

  it("starts with one blank sheet and the keyboard in it", async () => {
    expect(await demo.page.getByRole("tab").allTextContents()).toEqual(["Feuil1"]);
    await demo.page.keyboard.type("bonjour");
    await press("Enter");
    expect(await demo.cell("A1").innerText()).toBe("bonjour");
  });

  it("reads numbers, percentages, dates and formulas as they are written in French, and recalculates dependants", async () => {
    await demo.enter("A1", "1 234,5");
    await demo.enter("A2", "12 %");
    await demo.enter("A3", "15/03/2026");
    await demo.enter("A4", "=SI(A1>1000;ARRONDI(A1*A2;1);0)");
    expect(await Promise.all([0, 1, 2, 3].map((row) => demo.value("Feuil1", row, 0)))).toEqual([1234.5, 0.12, 46096, 148.1]);
    expect(await demo.cell("A4").innerText()).toBe("148,1");
    await demo.goTo("A4");
    expect(await demo.content()).toBe("=SI(A1>1000;ARRONDI(A1*A2;1);0)");
    await demo.enter("A1", "2000");
    expect(await demo.cell("A4").innerText()).toBe("240");
  });

  it("replaces by typing, edits with F2, gives up with Escape, empties with Delete", async () => {
    await demo.enter("B2", "abc");
    await demo.goTo("B2");
    await press("F2", "ArrowLeft");
    await demo.page.keyboard.type("X");
    await press("Enter");
    expect(await demo.value("Feuil1", 1, 1)).toBe("abXc");
    await demo.goTo("B2");
    await demo.page.keyboard.type("zzz");
    await press("Escape");
    expect(await demo.value("Feuil1", 1, 1)).toBe("abXc");
    await press("Delete");
    expect(await demo.value("Feuil1", 1, 1)).toBe(null);
  });

  it("moves with arrows, Tab and Enter, which comes back under the first Tab", async () => {
    await demo.goTo("C3");
    await demo.page.keyboard.type("1");
    await press("Tab");
    await demo.page.keyboard.type("2");
    await press("Tab");
    await demo.page.keyboard.type("3");
    await press("Enter");
    const address = demo.page.getByRole("textbox", { name: /^Adresse/ });
    expect(await address.inputValue()).toBe("C4");
    await press("ArrowUp", "Control+ArrowRight");
    expect(await address.inputValue()).toBe("E3");
    await press("Shift+ArrowLeft", "Shift+ArrowLeft");
    expect(await address.inputValue()).toBe("C3:E3");
    await expect.poll(() => demo.page.getByRole("status").innerText()).toContain("Somme\u00a0: 6");
  });

  it("copies a block as tab-separated text and pastes it with its formulas following", async () => {
    await demo.enter("A1", "2");
    await demo.enter("A2", "=A1*10");
    await demo.goTo("A1:A2");
    await press("Control+c");
    expect((await demo.page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toEqual(["2", "20"]);
    await demo.goTo("C1");
    await press("Control+v");
    await demo.goTo("C2");
    expect(await demo.content()).toBe("=C1*10");
    await demo.page.evaluate(() => navigator.clipboard.writeText("a\tb\r\n1,5\t2"));
    await demo.goTo("E1");
    await press("Control+v");
    expect([await demo.value("Feuil1", 0, 4), await demo.value("Feuil1", 1, 4), await demo.value("Feuil1", 1, 5)]).toEqual(["a", 1.5, 2]);
  });

  it("keeps a formula that cannot be read in the cell editor, and says so", async () => {
    await demo.enter("A1", "=SOMME(1;");
    const dialog = demo.page.getByRole("alertdialog");
    expect(await dialog.innerText()).toContain("illisible");
    await dialog.getByRole("button", { name: "Réessayer" }).click();
    await expect.poll(() => demo.page.locator("textarea:focus").inputValue()).toBe("=SOMME(1;");
    await demo.page.keyboard.type("2)");
    await press("Enter");
    expect(await demo.value("Feuil1", 0, 0)).toBe(3);
  });

  it("lets text run over empty neighbours and stops it at filled ones", async () => {
    await demo.enter("A1", "un texte bien plus large que sa colonne");
    const width = async (): Promise<number> => (await demo.cell("A1").locator("span").boundingBox())?.width ?? 0;
    expect(await width()).toBeGreaterThan(200);
    await demo.enter("C1", "stop");
    await expect.poll(width).toBeLessThan(130);
  });
});

describe("the grid with the small example", () => {
  onOnePage("fr");

  it("makes the pane wait while a cell is being typed in", async () => {
    await demo.goTo("A1");
    await demo.page.keyboard.type("12");
    await demo.pane.getByRole("button", { name: "Commencer par un exemple" }).click();
    await demo.page.waitForTimeout(600);
    expect(await demo.page.getByRole("tab").count()).toBe(1);
    await demo.goTo("A1");
    await expect.poll(() => demo.page.getByRole("tab").count(), { timeout: 15_000 }).toBeGreaterThan(10);
  });

  it("follows links between sheets and remembers each sheet's place", async () => {
    await withExample();
    await demo.page.locator("[data-link]", { hasText: "Critères" }).click();
    expect(await demo.page.getByRole("tab", { selected: true }).innerText()).toBe("Critères");
    await demo.goTo("C8");
    await demo.page.locator("[data-link]").first().click();
    expect(await demo.page.getByRole("tab", { selected: true }).innerText()).toBe("Lisez-moi");
    await demo.page.keyboard.press("Control+PageDown");
    expect(await demo.page.getByRole("tab", { selected: true }).innerText()).toBe("Synthèse");
    await demo.tab("Critères");
    expect(await demo.page.getByRole("textbox", { name: /^Adresse/ }).inputValue()).toBe("C8");
  });

  it("offers the choices of a validation by mouse and by keyboard, and refuses another entry in the workbook's words", async () => {
    await withExample();
    await demo.tab("Partenaires");
    const status = await demo.page.evaluate(() => {
      const table = window.mutualiserHost?.model.tableNamed("Partners");
      const body = table?.bodyRect();
      const column = table?.columns.findIndex((each) => each.name === "Statut") ?? -1;
      return body === undefined ? null : { row: body.row, column: body.column + column };
    });
    if (status === null) throw new Error("the example has no partners");
    const address = `${String.fromCharCode(65 + status.column)}${status.row + 1}`;
    await demo.goTo(address);
    await demo.page.keyboard.press("Alt+ArrowDown");
    const options = demo.page.getByRole("option");
    expect(await options.allTextContents()).toEqual(["Pressenti", "Candidat", "Engagé", "Retiré"]);
    await options.filter({ hasText: "Candidat" }).click();
    expect(await demo.cell(address).innerText()).toBe("Candidat");
    await demo.page.keyboard.press("Alt+ArrowDown");
    await demo.page.keyboard.press("ArrowDown");
    await demo.page.keyboard.press("Enter");
    expect(await demo.value("Partenaires", status.row, status.column)).toBe("Engagé");
    await demo.page.keyboard.type("ailleurs");
    await demo.page.keyboard.press("Enter");
    await demo.page.getByRole("alertdialog").getByRole("button", { name: "Annuler" }).click();
    expect(await demo.value("Partenaires", status.row, status.column)).toBe("Engagé");
  });

  it("keeps frozen rows in view, colours the heat map and draws the charts", async () => {
    await withExample();
    await demo.tab("Partenaires");
    const title = demo.cell("A6");
    const before = await title.boundingBox();
    await demo.page.locator("[data-grid]").evaluate((grid) => grid.scrollTo(0, 300));
    expect((await title.boundingBox())?.y).toBe(before?.y);
    await demo.tab("Domaines");
    const colours = await demo.page.locator("[data-cell]").evaluateAll((cells) => new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)).size);
    expect(colours).toBeGreaterThan(4);
    for (const [sheet, name] of [["Évaluation", "ScoresByCriterion"], ["Bilan du pilote", "PlannedAndActual"]] as const) {
      await demo.tab(sheet);
      await demo.page.locator("[data-grid]").evaluate((grid) => grid.scrollTo(0, 240));
      await expect.poll(() => demo.page.locator(`[data-chart="${name}"] svg rect`).count()).toBeGreaterThan(5);
    }
  });
});

describe("the grid in English", () => {
  onOnePage("en");

  it("goes round grid, tabs, pane and bar with F6", async () => {
    const focus = (): Promise<string> => demo.page.evaluate(() => document.activeElement?.tagName ?? "");
    expect(await focus()).toBe("TEXTAREA");
    await demo.page.keyboard.press("F6");
    expect(await demo.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    await demo.page.keyboard.press("F6");
    expect(await focus()).toBe("IFRAME");
    await demo.page.keyboard.press("F6");
    expect(await demo.page.evaluate(() => document.activeElement?.closest("header") !== null)).toBe(true);
    await demo.page.keyboard.press("F6");
    expect(await focus()).toBe("TEXTAREA");
  });

  it("shows the same cells in the other language, and keeps the workbook when the language changes", async () => {
    expect(await demo.page.getByRole("tab").allTextContents()).toEqual(["Sheet1"]);
    await demo.enter("A1", "1234.5");
    await demo.enter("A2", "=IF(A1>1000,TRUE,0)");
    await demo.goTo("A2");
    expect(await demo.cell("A1").innerText()).toBe("1234.5");
    expect(await demo.cell("A2").innerText()).toBe("TRUE");
    await demo.page.getByRole("button", { name: "FR", exact: true }).click();
    await demo.page.getByRole("button", { name: "Télécharger le classeur" }).waitFor();
    expect(await demo.cell("A1").innerText()).toBe("1234,5");
    expect(await demo.cell("A2").innerText()).toBe("VRAI");
    await demo.goTo("A2");
    expect(await demo.content()).toBe("=SI(A1>1000;VRAI;0)");
    await demo.pane.getByRole("button", { name: "Commencer par un exemple" }).waitFor();
  });
});
