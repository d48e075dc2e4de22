import { describe, expect, it } from "vitest";
import { createConditionalLooks, scaleColor } from "../../../src/demo/page/conditional-looks.js";
import { entryText, readEntry } from "../../../src/demo/page/cell-entry.js";
import { startingLanguage } from "../../../src/demo/page/starting-language.js";
import { listChoices, refusedEntry } from "../../../src/demo/page/validation.js";
import { createWorkbookView } from "../../../src/demo/page/workbook-view.js";
import { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../../src/host/model/worksheet.js";

function workbook(): { model: WorkbookModel; sheet: Worksheet } {
  const model = new WorkbookModel({ language: "fr" });
  const sheet = model.addSheet("Feuil1");
  model.activateSheet(sheet);
  return { model, sheet };
}

describe("createWorkbookView", () => {
  it("draws nothing of a workbook that is half written, and all of it at the end", async () => {
    const model = new WorkbookModel();
    const first = model.addSheet("First");
    model.activateSheet(first);
    const view = createWorkbookView(model, "en");
    await Promise.resolve();
    const { revision } = view.state();
    view.hold(true);
    const second = model.addSheet("Second");
    model.write(first, { row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
    model.activateSheet(second);
    await Promise.resolve();
    expect(view.state()).toMatchObject({ revision, sheet: first, held: true });
    view.hold(false);
    expect(view.state()).toMatchObject({ revision: revision + 1, sheet: second, held: false });
    view.close();
  });

  it("tells its listeners once for all the changes of one turn", async () => {
    const { model, sheet } = workbook();
    const view = createWorkbookView(model, "fr");
    let told = 0;
    view.subscribe(() => told++);
    for (let row = 0; row < 50; row++) model.write(sheet, { row, column: 0, rows: 1, columns: 1 }, [[row]]);
    await Promise.resolve();
    expect(told).toBe(1);
  });

  it("pastes a single cell into the whole selection", () => {
    const { model, sheet } = workbook();
    const view = createWorkbookView(model, "fr");
    view.select({ row: 0, column: 0 }, { row: 1, column: 2 });
    view.paste("1,5");
    expect([0, 1].flatMap((row) => [0, 1, 2].map((column) => sheet.cellAt(row, column)?.value))).toEqual([1.5, 1.5, 1.5, 1.5, 1.5, 1.5]);
  });

  it("moves to another sheet when the one in front is deleted", async () => {
    const { model, sheet } = workbook();
    const other = model.addSheet("Autre");
    const view = createWorkbookView(model, "fr");
    model.deleteSheet(sheet);
    await Promise.resolve();
    expect(view.state().sheet).toBe(other);
  });
});

describe("entryText", () => {
  it("shows all the digits, the percentage and the day of a cell, and is read back to the same value", () => {
    const { model, sheet } = workbook();
    const rect = { row: 0, column: 0, rows: 1, columns: 4 };
    model.write(sheet, rect, [[1234.5678, 0.12345, 46096, true]]);
    model.setNumberFormats(sheet, rect, [["#,##0", "0%", "d mmm yyyy", "General"]]);
    const texts = [0, 1, 2, 3].map((column) => entryText(sheet.cellAt(0, column), "fr"));
    expect(texts).toEqual(["1234,5678", "12,345%", "15/03/2026", "VRAI"]);
    model.write(sheet, rect, [texts], "person");
    expect([0, 1, 2, 3].map((column) => sheet.cellAt(0, column)?.value)).toEqual([1234.5678, 0.12345, 46096, true]);
  });

  it("takes a plain number for a percentage where the cell shows percentages", () => {
    expect([readEntry("12,5", "fr", "0 %"), readEntry("12 %", "fr", "0 %"), readEntry("12,5", "fr", "0.0")]).toEqual(["12,5%", "12 %", "12,5"]);
  });
});

describe("the validation of an entry", () => {
  it("offers the cells of a named list and refuses the rest; a blank passes where it may", () => {
    const { model, sheet } = workbook();
    model.write(sheet, { row: 0, column: 5, rows: 3, columns: 1 }, [["Engagé"], ["Candidat"], ["Retiré"]]);
    model.addName("List_Status", "=Feuil1!$F$1:$F$3");
    sheet.validations.push({
      rects: [{ row: 0, column: 0, rows: 5, columns: 1 }],
      rule: { kind: "list", source: "=List_Status", dropDown: true },
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      errorAlert: { show: true, style: "Stop", title: "Statut", message: "Choisissez." },
    });
    expect(listChoices(model, sheet, 2, 0, "fr")).toEqual(["Engagé", "Candidat", "Retiré"]);
    expect(refusedEntry(model, sheet, 2, 0, "engagé", "fr")).toBe(null);
    expect(refusedEntry(model, sheet, 2, 0, "", "fr")).toBe(null);
    expect(refusedEntry(model, sheet, 2, 0, "autre", "fr")).toEqual({ style: "Stop", title: "Statut", message: "Choisissez." });
    expect(listChoices(model, sheet, 5, 0, "fr")).toBe(null);
  });
});

describe("conditional looks", () => {
  it("interpolate colour scales linearly and stay within their ends", () => {
    const stops = [{ at: 0, color: "#ffffff" }, { at: 10, color: "#000000" }];
    expect([-1, 0, 5, 10, 11].map((value) => scaleColor(value, stops))).toEqual(["#ffffff", "#ffffff", "#808080", "#000000", "#000000"]);
  });

  it("move the references of a rule with the cell, and let the first rule win", () => {
    const { model, sheet } = workbook();
    const rect = { row: 0, column: 0, rows: 3, columns: 1 };
    model.write(sheet, rect, [[1], [5], [9]]);
    sheet.conditionalFormats.push(
      { id: "b", rects: [rect], priority: 1, stopIfTrue: false, rule: { kind: "custom", formula: "=A1>1", format: { fill: "#00ff00", bold: true } } },
      { id: "a", rects: [rect], priority: 0, stopIfTrue: false, rule: { kind: "custom", formula: "=A1>6", format: { fill: "#ff0000" } } },
    );
    const look = createConditionalLooks(model, sheet);
    expect([0, 1, 2].map((row) => look(row, 0)?.style)).toEqual([undefined, { fill: "#00ff00", bold: true }, { fill: "#ff0000", bold: true }]);
  });
});

describe("startingLanguage", () => {
  it("is the one asked for, then the browser's, then English", () => {
    expect([startingLanguage("?language=fr", ["en"]), startingLanguage("", ["de", "fr-CA"]), startingLanguage("?language=xx", ["de"])]).toEqual(["fr", "fr", "en"]);
  });
});
