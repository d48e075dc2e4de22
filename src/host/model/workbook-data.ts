import { Calculator } from "../calculation/calculator.js";
import type { Language } from "../calculation/workbook-view.js";
import type { Change, ChangeKind, ChangeListener, ChangeSource } from "./changes.js";
import { intersection, contains, type Rect } from "./rect.js";
import type { Table } from "./table.js";
import type { Worksheet } from "./worksheet.js";

export interface DefinedName {
  name: string;
  /** With its `=`: a reference, a constant or an expression. */
  formula: string;
  /** The sheet to which it belongs, or `null` for the workbook. */
  scope: Worksheet | null;
  visible: boolean;
  comment: string;
}

export interface WorkbookOptions {
  /** Language of what is typed and shown: decimal comma, dates, TRUE/VRAI. Formulas are always en-US. */
  language?: Language;
  /** The clock behind TODAY and NOW, read in local time. */
  now?: () => Date;
}

/** All that a workbook holds, with the few look-ups that every operation on it needs. */
export class WorkbookData {
  /** In the order of the tabs. */
  sheets: Worksheet[] = [];
  tables: Table[] = [];
  names: DefinedName[] = [];
  activeSheet: Worksheet | null = null;
  /** `workbook.settings`. */
  readonly settings = new Map<string, unknown>();
  /** `workbook.properties`: title, author, … */
  readonly properties = new Map<string, string>();
  calculationMode: "automatic" | "manual" = "automatic";
  language: Language;
  readonly now: () => Date;
  readonly calculator: Calculator;
  private readonly listeners = new Set<ChangeListener>();
  private nextId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.language = options.language ?? "en";
    this.now = options.now ?? (() => new Date());
    this.calculator = new Calculator(this);
  }

  /** Ids as Excel writes them: `{00000000-0001-0000-0000-000000000000}`; the second group counts. */
  newId(): string {
    return `{00000000-${(++this.nextId).toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
  }

  /** The sheet with that id or name (upper and lower case alike). */
  sheetNamed(idOrName: string): Worksheet | undefined {
    const wanted = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === idOrName) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** The table with that id or name (upper and lower case alike). */
  tableNamed(idOrName: string): Table | undefined {
    const wanted = idOrName.toLowerCase();
    return this.tables.find((table) => table.id === idOrName) ?? this.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  tablesOn(sheet: Worksheet): Table[] {
    return this.tables.filter((table) => table.sheet === sheet);
  }

  tableAt(sheet: Worksheet, row: number, column: number): Table | undefined {
    return this.tables.find((table) => table.sheet === sheet && contains(table.ref, row, column));
  }

  tablesTouching(sheet: Worksheet, rect: Rect): Table[] {
    return this.tables.filter((table) => table.sheet === sheet && intersection(table.ref, rect) !== null);
  }

  /** A name as a formula of `sheet` sees it: the sheet's own first. */
  nameNamed(name: string, sheet: Worksheet | null): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const matching = this.names.filter((each) => each.name.toLowerCase() === wanted);
    return matching.find((each) => each.scope === sheet && sheet !== null) ?? matching.find((each) => each.scope === null);
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(kind: ChangeKind, sheet: Worksheet | null, rect: Rect | null, source: ChangeSource, more: Partial<Change> = {}): void {
    const change: Change = { kind, sheet: sheet?.id ?? null, rect, source, ...more };
    for (const listener of [...this.listeners]) listener(change);
  }
}
