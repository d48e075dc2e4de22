import { applicationClass, cultureInfoClass, datetimeFormatInfoClass, numberFormatInfoClass, runtimeClass } from "./application.js";
import { chartClass, chartCollectionClass } from "./chart-collection.js";
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartBorderClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartGridlinesClass,
  chartLegendClass,
  chartLineFormatClass,
  chartPartFormatClass,
  chartPlotAreaClass,
  chartTitleClass,
} from "./chart-parts.js";
import { chartPointClass, chartPointsCollectionClass, chartSeriesClass, chartSeriesCollectionClass } from "./chart-series.js";
import { conditionalFormatClass, conditionalFormatCollectionClass } from "./conditional-formats.js";
import {
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from "./conditional-looks.js";
import {
  cellValueConditionalFormatClass,
  colorScaleConditionalFormatClass,
  conditionalDataBarNegativeFormatClass,
  conditionalDataBarPositiveFormatClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
  dataBarConditionalFormatClass,
  iconSetConditionalFormatClass,
  textConditionalFormatClass,
} from "./conditional-rules.js";
import { dataValidationClass } from "./data-validation.js";
import { documentPropertiesClass } from "./document-properties.js";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  settingClass,
  settingCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
} from "./entries.js";
import { autoFilterClass, filterClass } from "./filters.js";
import type { ClassDefinition } from "./host-class.js";
import type { HostTypes } from "./host-types.js";
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from "./named-items.js";
import { pageBreakClass, pageBreakCollectionClass } from "./page-breaks.js";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./page-layout.js";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas.js";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders.js";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format.js";
import { rangeClass, rangeSortClass } from "./range.js";
import { tableCollectionClass, tableScopedCollectionClass } from "./table-collection.js";
import { tableColumnClass, tableColumnCollectionClass } from "./table-columns.js";
import { tableRowClass, tableRowCollectionClass } from "./table-rows.js";
import { tableClass, tableSortClass } from "./table.js";
import { workbookClass, workbookProtectionClass } from "./workbook.js";
import { worksheetCollectionClass } from "./worksheet-collection.js";
import { worksheetClass, worksheetFreezePanesClass, worksheetProtectionClass } from "./worksheet.js";

/** Everything that the stand-in knows of Excel's library, class by class. */
export const classes: { [K in keyof HostTypes]: ClassDefinition<HostTypes[K]> } = {
  Application: applicationClass,
  AutoFilter: autoFilterClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  Chart: chartClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartBorder: chartBorderClass,
  ChartCollection: chartCollectionClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartFill: chartFillClass,
  ChartFont: chartFontClass,
  ChartGridlines: chartGridlinesClass,
  ChartLegend: chartLegendClass,
  ChartLineFormat: chartLineFormatClass,
  ChartPartFormat: chartPartFormatClass,
  ChartPlotArea: chartPlotAreaClass,
  ChartPoint: chartPointClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartTitle: chartTitleClass,
  ColorScaleConditionalFormat: colorScaleConditionalFormatClass,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormatClass,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeBorder: conditionalRangeBorderClass,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CultureInfo: cultureInfoClass,
  CustomConditionalFormat: customConditionalFormatClass,
  CustomProperty: customPropertyClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  DataValidation: dataValidationClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  DocumentProperties: documentPropertiesClass,
  Filter: filterClass,
  FormatProtection: formatProtectionClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  IconSetConditionalFormat: iconSetConditionalFormatClass,
  NamedItem: namedItemClass,
  NamedItemArrayValues: namedItemArrayValuesClass,
  NamedItemCollection: namedItemCollectionClass,
  NumberFormatInfo: numberFormatInfoClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeSort: rangeSortClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  TextConditionalFormat: textConditionalFormatClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
