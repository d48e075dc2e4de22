import { Buffer } from "node:buffer";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { languagesOr } from "./both-languages.js";
import { obstacles } from "./obstacles.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";
import { paneFrame } from "./pane-pages.js";

const file = (name: string): string => path.resolve(import.meta.dirname, "../../assets/examples/openapc-fr", name);

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

/** The pane as narrow as a pane can be. */
async function narrow(demo: DemoPage): Promise<void> {
  await demo.page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { width: "320px", minWidth: "320px", maxWidth: "320px" }));
}

/** Lets a file fall on the pane. */
async function dropFile(demo: DemoPage, name: string, text: string): Promise<void> {
  await paneFrame(demo).evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: "text/csv" }));
      const target = document.querySelector("main input[type=file]");
      for (const kind of ["dragover", "drop"]) target?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [name, text] as const,
  );
}

/** Tables of the stand-in: how many rows, and how many columns. */
function sizeOf(demo: DemoPage, table: string): Promise<readonly [number, number] | null> {
  return demo.page.evaluate((name) => {
    const found = window.mutualiserHost?.model.tableNamed(name);
    return found === undefined ? null : ([found.bodyRect().rows, found.columns.length] as const);
  }, table);
}

describe.each(languagesOr("fr"))("an import, in %s", (language) => {
  const words = analysisWords(language);
  const shell = createWords(language);

  it("takes the real files in one after the other, by the keyboard alone: a choice corrected, confirmed, taken back", async () => {
    const demo = await open.open(language);
    await narrow(demo);
    const found: string[] = [];
    const look = async (place: string): Promise<void> => {
      found.push(...(await obstacles(paneFrame(demo))).map((obstacle) => `${place}: ${obstacle}`));
      expect(await paneFrame(demo).evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    };
    const press = async (name: string, key = "Enter"): Promise<void> => {
      const button = demo.pane.getByRole("button", { name, exact: true });
      await button.focus();
      await demo.page.keyboard.press(key);
    };
    const choose = async (name: string): Promise<void> => {
      const [chooser] = await Promise.all([demo.page.waitForEvent("filechooser"), press(words.t("importing.choose"))]);
      await chooser.setFiles(file(name));
      await demo.pane.getByRole("table").waitFor();
    };
    const confirm = demo.pane.getByRole("button", { name: shell.t("actions.import-table.label"), exact: true });
    const importIt = async (): Promise<void> => {
      // The source is read again after each answer.
      await expect.poll(() => confirm.getAttribute("aria-disabled"), { timeout: 30_000 }).not.toBe("true");
      await confirm.press("Enter");
      await demo.pane.getByRole("button", { name: words.t("importing.choose") }).waitFor({ timeout: 90_000 });
    };

    await press(shell.t("actions.start-form.label"));
    await press(shell.t("actions.import.label"));
    await demo.pane.getByRole("heading", { level: 1, name: words.t("importing.title") }).waitFor();
    await look("sources");

    await choose("institutions.csv");
    await look("institutions");
    expect(await demo.pane.getByText(`Windows-1252`).count()).toBeGreaterThan(0);
    // The column of articles is no means until somebody says so.
    const articles = demo.pane.getByLabel(words.t("importing.columnLabel", { number: "4", header: "articles" }));
    expect(await articles.inputValue()).toBe("unknown");
    await articles.focus();
    await articles.selectOption(`resource:technical:${language === "fr" ? "unités" : "units"}`);
    await demo.pane.getByText(shell.t("imports.resources", { count: 2 })).waitFor();
    // Nothing is written before one confirms.
    expect(await sizeOf(demo, "Partners")).toBeNull();
    await importIt();
    expect((await sizeOf(demo, "Partners"))?.[0]).toBe(81);

    await choose("domains.csv");
    await look("domains");
    expect(await demo.pane.getByText(words.t("importing.same", { count: 81 })).count()).toBe(1);
    await demo.pane.getByRole("radio", { name: words.t("importing.toLevels") }).focus();
    await demo.page.keyboard.press("Space");
    await demo.pane.getByLabel(words.t("importing.from", { level: 3 })).waitFor();
    await importIt();
    expect((await sizeOf(demo, "Domains"))?.[0]).toBe(81);

    await choose("publishers.csv");
    const role = demo.pane.getByLabel(words.t("importing.role"));
    expect(await role.inputValue()).toBe("tools");
    await importIt();
    const tools = await sizeOf(demo, "Tools");
    expect(tools?.[1]).toBeGreaterThan(30);

    // One undo takes the whole of the last import back.
    await press(shell.t("actions.undo.label"));
    await expect.poll(async () => (await sizeOf(demo, "Tools"))?.[1] ?? 0, { timeout: 30_000 }).toBeLessThan(30);
    expect((await sizeOf(demo, "Domains"))?.[0]).toBe(81);
    expect(found).toEqual([]);
    expect(demo.faults).toEqual([]);
    await demo.page.context().close();
  });
});

describe("what is asked, and what is refused", () => {
  it("is shown with its place, answered by the keyboard, and the rest goes in", async () => {
    const words = analysisWords("fr");
    const demo = await open.open("fr");
    await demo.openExample();
    await demo.pane.getByRole("button", { name: "Importer", exact: true }).click();
    const [first = ""] = await demo.page.evaluate(() => {
      const table = window.mutualiserHost?.model.tableNamed("Partners");
      const body = table?.bodyRect();
      return table === undefined || body === undefined ? [] : [JSON.stringify(table.sheet.cellAt(body.row, body.column + 1)?.value ?? "").slice(1, -1)];
    });
    // A workbook given by mistake is said to be one, with the way to read it all the same.
    const [chooser] = await Promise.all([demo.page.waitForEvent("filechooser"), demo.pane.getByRole("button", { name: words.t("importing.choose") }).click()]);
    await chooser.setFiles({ name: "partenaires.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]) });
    await demo.pane.getByText(words.t("importing.xlsxWhat")).waitFor();
    expect(await demo.pane.getByText(words.t("importing.xlsxMend")).count()).toBe(1);
    const another = demo.pane.getByRole("button", { name: words.t("importing.other"), exact: true });
    await another.click();
    // A file may also be dropped.
    await dropFile(demo, "institutions.csv", "nom;statut\nBibliothèque de Zanzibar;candidat\n");
    await demo.pane.getByRole("table").waitFor();
    expect(await demo.pane.getByText("Bibliothèque de Zanzibar").count()).toBeGreaterThan(0);
    await another.click();
    await demo.pane.getByRole("textbox").fill(`nom;statut;motivation\n${first.slice(0, -1)};engagé;9\nBibliothèque de Zanzibar;candidat;3\n`);
    await demo.pane.getByRole("button", { name: words.t("importing.readText") }).click();
    const question = demo.pane.getByLabel(words.t("importing.nameQuestion", { name: first.slice(0, -1) }));
    await question.waitFor();
    expect(await demo.pane.getByText(/ligne 2, colonne 3/).count()).toBe(1);
    const confirm = demo.pane.getByRole("button", { name: "Importer", exact: true });
    expect(await confirm.getAttribute("aria-disabled")).toBe("true");
    await question.selectOption({ index: 1 });
    await expect.poll(() => confirm.getAttribute("aria-disabled")).not.toBe("true");
    await confirm.press("Enter");
    await demo.pane.getByText(/^Importé de/).waitFor({ timeout: 60_000 });
    expect(demo.faults).toEqual([]);
    await demo.page.context().close();
  });
});

describe("several files chosen together", () => {
  it("are looked at in turn, each with its place, one passed over; each goes in by a write of its own", async () => {
    const words = analysisWords("en");
    const shell = createWords("en");
    const demo = await open.open("en");
    const { pane } = demo;
    await pane.getByRole("button", { name: shell.t("actions.start-form.label") }).click();
    await pane.getByRole("button", { name: shell.t("actions.import.label"), exact: true }).click();
    const files = Object.entries({ "partners.csv": "name,motivation\nAix,3\nBrest,4\nCaen,2\n", "notes.csv": "name,motivation\nDax,1\n", "domains.csv": "name,Law,Physics\nAix,3,1\nBrest,2,0\nCaen,1,1\n" });
    const [chooser] = await Promise.all([demo.page.waitForEvent("filechooser"), pane.getByRole("button", { name: words.t("importing.choose") }).click()]);
    await chooser.setFiles(files.map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })));
    const confirm = pane.getByRole("button", { name: shell.t("actions.import-table.label"), exact: true });
    const importIt = async (): Promise<void> => {
      await expect.poll(() => confirm.getAttribute("aria-disabled"), { timeout: 30_000 }).not.toBe("true");
      await confirm.press("Enter");
    };

    await pane.getByText(words.t("importing.among", { position: 1, count: 3 })).waitFor();
    await importIt();
    await pane.getByText(words.t("importing.among", { position: 2, count: 3 })).waitFor({ timeout: 60_000 });
    expect(await pane.getByText(/^Imported from partners\.csv/).count()).toBe(1);
    await pane.getByRole("button", { name: words.t("importing.skip") }).click();
    await pane.getByText(words.t("importing.among", { position: 3, count: 3 })).waitFor();
    await pane.getByText("domains.csv File 3 of 3").waitFor();
    expect(await pane.getByRole("button", { name: words.t("importing.skip") }).count()).toBe(0);
    await importIt();
    await pane.getByText(/^Imported from domains\.csv/).waitFor({ timeout: 60_000 });
    expect(await pane.getByText(/^Imported from/).count()).toBe(2);
    expect(await sizeOf(demo, "Partners")).toEqual([3, expect.any(Number)]);

    // One undo takes the last file back, and the first one stays.
    await pane.getByRole("button", { name: shell.t("actions.undo.label"), exact: true }).click();
    await expect.poll(() => pane.getByText(/^Imported from/).allInnerTexts(), { timeout: 30_000 }).toEqual([expect.stringMatching(/^Imported from partners\.csv/)]);
    expect((await sizeOf(demo, "Partners"))?.[0]).toBe(3);
    expect(demo.faults).toEqual([]);
    await demo.page.context().close();
  });
});
