import type { BorderEdge } from "../model/cell.js";
import type { Chart, ChartSeries, ConditionalFormat } from "../model/sheet-parts.js";
import type { Table, TableColumn } from "../model/table.js";
import type { DefinedName } from "../model/workbook-data.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import type { CellsTarget, RangeTarget } from "./cells.js";
import type { BreaksTarget, BreakTarget } from "./page-breaks.js";

export interface BorderTarget {
  cells: CellsTarget;
  edge: BorderEdge | "InsideVertical" | "InsideHorizontal";
}

export interface ConditionalFormatTarget {
  sheet: Worksheet;
  format: ConditionalFormat;
}

export interface ChartTarget {
  sheet: Worksheet;
  chart: Chart;
}

export interface SeriesTarget extends ChartTarget {
  series: ChartSeries;
}

/** A part of a chart or of one of its series: its values are kept by their path, `axes.valueAxis.title`. */
export interface ChartPart {
  sheet: Worksheet;
  chart: Chart;
  settings: Record<string, string | number | boolean>;
  path: string;
  /** Given for parts of a series. */
  series?: ChartSeries;
}

export interface FilterTarget {
  table: Table;
  column: TableColumn;
}

/** A key and its value in a collection that an add-in fills: settings, custom properties. */
export interface EntryTarget {
  entries: Map<string, unknown>;
  key: string;
}

/** What each class of Excel's library is about in our model. */
export interface HostTypes {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  Runtime: WorkbookModel;
  CultureInfo: WorkbookModel;
  NumberFormatInfo: WorkbookModel;
  DatetimeFormatInfo: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  DocumentProperties: WorkbookModel;
  CustomPropertyCollection: Map<string, unknown>;
  CustomProperty: EntryTarget;
  SettingCollection: Map<string, unknown>;
  Setting: EntryTarget;
  WorksheetCollection: WorkbookModel;
  Worksheet: Worksheet;
  WorksheetFreezePanes: Worksheet;
  WorksheetProtection: Worksheet;
  WorksheetCustomPropertyCollection: Map<string, unknown>;
  WorksheetCustomProperty: EntryTarget;
  PageBreak: BreakTarget;
  PageBreakCollection: BreaksTarget;
  PageLayout: Worksheet;
  HeaderFooterGroup: Worksheet;
  HeaderFooter: Worksheet;
  Range: RangeTarget;
  RangeAreas: CellsTarget;
  RangeCollection: CellsTarget;
  RangeFormat: CellsTarget;
  RangeFill: CellsTarget;
  RangeFont: CellsTarget;
  RangeBorderCollection: CellsTarget;
  RangeBorder: BorderTarget;
  FormatProtection: CellsTarget;
  RangeSort: RangeTarget;
  TableCollection: { sheet: Worksheet | null };
  TableScopedCollection: { sheet: Worksheet; tables: Table[] };
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: FilterTarget;
  TableRowCollection: Table;
  TableRow: { table: Table; index: number };
  TableSort: Table;
  AutoFilter: { sheet: Worksheet; table: Table | null };
  Filter: FilterTarget;
  NamedItemCollection: { scope: Worksheet | null };
  NamedItem: DefinedName;
  NamedItemArrayValues: DefinedName;
  ConditionalFormatCollection: CellsTarget;
  ConditionalFormat: ConditionalFormatTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  TextConditionalFormat: ConditionalFormatTarget;
  ColorScaleConditionalFormat: ConditionalFormatTarget;
  DataBarConditionalFormat: ConditionalFormatTarget;
  ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  ConditionalDataBarNegativeFormat: ConditionalFormatTarget;
  IconSetConditionalFormat: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeBorderCollection: ConditionalFormatTarget;
  ConditionalRangeBorder: { target: ConditionalFormatTarget; edge: BorderEdge };
  DataValidation: CellsTarget;
  ChartCollection: Worksheet;
  Chart: ChartTarget;
  ChartAxes: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartTitle: ChartPart;
  ChartAxis: ChartPart;
  ChartAxisTitle: ChartPart;
  ChartLegend: ChartPart;
  ChartGridlines: ChartPart;
  ChartDataLabels: ChartPart;
  ChartPlotArea: ChartPart;
  ChartPoint: ChartPart;
  ChartPointsCollection: SeriesTarget;
  /** The `format` of any part: `title.format`, `axes.valueAxis.format`. */
  ChartPartFormat: ChartPart;
  ChartFont: ChartPart;
  ChartFill: ChartPart;
  ChartLineFormat: ChartPart;
  ChartBorder: ChartPart;
}
