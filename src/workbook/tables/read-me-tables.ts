import type { Project } from "../../core/project/project.js";
import { formulaColumn, labelColumn, textColumn, type TableSpec } from "./column-spec.js";
import type { TableContext } from "./table-context.js";

/** Name and purpose of the project, one row. */
export type ProjectRow = Pick<Project, "name" | "purpose">;

export function projectTable({ words }: TableContext): TableSpec<ProjectRow> {
  const headers = words.columns.Project;
  return {
    id: "Project",
    caption: words.captions.Project,
    owner: "input",
    key: () => "1",
    blank: () => ({ name: "", purpose: "" }),
    columns: [textColumn<ProjectRow>("name", headers.name, { width: 34 }), textColumn<ProjectRow>("purpose", headers.purpose, { width: 90 })],
  };
}

/** A constant that formulas call by its name. */
export interface SettingRow {
  code: string;
  note: string;
  value: number;
}

export const TIE_TOLERANCE = 1e-9;
export const AMOUNT_TOLERANCE = 1e-6;

export function settingsTable({ words }: TableContext): TableSpec<SettingRow> {
  const headers = words.columns.Settings;
  return {
    id: "Settings",
    caption: words.captions.Settings,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "", note: "", value: 0 }),
    columns: [
      labelColumn<SettingRow>("code", headers.code, (row) => row.code, { key: true, look: "code", width: 34 }),
      labelColumn<SettingRow>("note", headers.note, (row) => row.note, { width: 90 }),
      labelColumn<SettingRow>("value", headers.value, (row) => row.value, { width: 12, look: "formula", format: "General" }),
    ],
  };
}

/** The day that deadlines are compared with: every other formula calls it by its name, `ReferenceDate`. */
export interface CalendarRow {
  note: string;
}

export function calendarTable({ words }: TableContext): TableSpec<CalendarRow> {
  const headers = words.columns.Calendar;
  return {
    id: "Calendar",
    caption: words.captions.Calendar,
    owner: "result",
    key: () => "1",
    blank: () => ({ note: "" }),
    columns: [
      formulaColumn("date", headers.date, "=TODAY()", { width: 34, format: words.formats.date }),
      labelColumn<CalendarRow>("note", headers.note, (row) => row.note, { width: 90 }),
    ],
  };
}
