import type { CellStyle } from "./cell.js";
import type { Rect } from "./rect.js";

/** What hangs on a sheet beside its cells. References are formulas with `=`, so that they follow when cells move. */

export interface Protection {
  protected: boolean;
  /** As given to `protect`: `allowFormatColumns`, `allowSort`, … */
  options: Record<string, boolean | string>;
  password: string | null;
}

export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** Pages; 0 is free; both 0: no fitting, `zoom` counts. */
  fitWidth: number;
  fitHeight: number;
  /** Percent. */
  zoom: number;
  paperSize: string;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  printArea: Rect | null;
  /** Rows and columns that begin a page because somebody said so, from the first on. */
  rowBreaks: number[];
  columnBreaks: number[];
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
}

export function defaultPageLayout(): PageLayout {
  return {
    orientation: "portrait",
    fitWidth: 0,
    fitHeight: 0,
    zoom: 100,
    paperSize: "A4",
    titleRows: null,
    titleColumns: null,
    printArea: null,
    rowBreaks: [],
    columnBreaks: [],
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  };
}

export interface ChartSeries {
  /** A text, or a reference such as `='Scores'!$C$4`. */
  name: string;
  /** References such as `='Scores'!$C$5:$C$12`. */
  values: string;
  categories: string;
  /** `#rrggbb`, or "" for automatic. */
  color: string;
  /** Whatever else the writer of the chart set, by its Office.js path: `hasDataLabels`, `format.line.weight`, … */
  settings: Record<string, string | number | boolean>;
}

export interface Chart {
  id: string;
  name: string;
  /** Office.js chart type: `BarStacked`, `ColumnClustered`, `Line`, `Radar`, … */
  type: string;
  title: string;
  series: ChartSeries[];
  /** Points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The cells that it covers, when placed by cells: it then moves with them. */
  anchor: Rect | null;
  /** Whatever else was set, by its Office.js path: `legend.position`, `axes.valueAxis.maximum`, … */
  settings: Record<string, string | number | boolean>;
}

export interface ScalePoint {
  /** `lowestValue`, `highestValue`, `number`, `percent`, `percentile`, `formula`. */
  type: string;
  /** Formula or number as text; "" where `type` needs none. */
  formula: string;
  color: string;
}

export type ConditionalRule =
  | { kind: "custom"; formula: string; format: CellStyle; numberFormat?: string }
  | { kind: "cell-value"; operator: string; formula1: string; formula2: string; format: CellStyle }
  | { kind: "contains-text"; operator: string; text: string; format: CellStyle }
  | { kind: "color-scale"; points: ScalePoint[] }
  | { kind: "data-bar"; color: string; lower: ScalePoint; upper: ScalePoint; showValue: boolean; settings: Record<string, string | number | boolean> }
  | { kind: "icon-set"; style: string; criteria: { type: string; formula: string; operator: string }[]; showValue: boolean };

export interface ConditionalFormat {
  id: string;
  /** Relative references of the formulas count from the first cell of the first block. */
  rects: Rect[];
  /** 0 is looked at first. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export type ValidationRule =
  | { kind: "list"; source: string; dropDown: boolean }
  | { kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength"; operator: string; formula1: string; formula2: string }
  | { kind: "custom"; formula: string };

export interface DataValidation {
  /** Relative references of the formulas count from the first cell of the first block. */
  rects: Rect[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt: { show: boolean; title: string; message: string };
  errorAlert: { show: boolean; style: "Stop" | "Warning" | "Information"; title: string; message: string };
}
