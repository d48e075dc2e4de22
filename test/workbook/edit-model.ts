import { maxColumns, maxRows } from "../../src/host/model/rect.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../src/host/model/worksheet.js";
import type { EditStep, TypedContent } from "./table-edits.js";

/** Does what a person does to a workbook that is open in the stand-in. */
export function editModel(model: WorkbookModel, steps: readonly EditStep[]): void {
  for (const step of steps) edit(model, step);
}

function edit(model: WorkbookModel, step: EditStep): void {
  const sheet = (name: string): Worksheet => found(model.sheetNamed(name), name);
  switch (step.do) {
    case "sort":
      return model.sort(sheet(step.sheet), step, [{ column: step.key, ascending: step.ascending }], false, "person");
    case "insert-row":
      return model.insert(sheet(step.sheet), { row: step.row, column: 0, rows: 1, columns: maxColumns }, "down", "person");
    case "delete-row":
      return model.delete(sheet(step.sheet), { row: step.row, column: 0, rows: 1, columns: maxColumns }, "up", "person");
    case "insert-column":
      return model.insert(sheet(step.sheet), { row: 0, column: step.column, rows: maxRows, columns: 1 }, "right", "person");
    case "type":
      return model.write(sheet(step.sheet), { row: step.row, column: step.column, rows: 1, columns: 1 }, [[input(step.content)]], "person");
    case "rename-sheet":
      return model.renameSheet(sheet(step.sheet), step.to, "person");
    case "move-sheet":
      return model.moveSheet(sheet(step.sheet), step.to, "person");
    case "rename-table":
      return model.renameTable(found(model.tables.find(({ name }) => name === step.table), step.table), step.to, "person");
    case "filter": {
      const table = found(model.tables.find(({ name }) => name === step.table), step.table);
      const column = found(table.columns[step.column], String(step.column));
      table.filters.set(column.id, { values: [step.keep] });
    }
  }
}

function found<T>(thing: T | undefined | null, name: string): T {
  if (thing === undefined || thing === null) throw new Error(`there is no ${name} to edit`);
  return thing;
}

function input(content: TypedContent): CellInput {
  return content === null ? "" : content;
}
