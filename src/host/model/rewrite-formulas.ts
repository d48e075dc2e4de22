import type { ConditionalRule, ValidationRule } from "./sheet-parts.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/** @param row -1 where the formula stands in no cell. */
type Rewrite = (formula: string, home: Worksheet | null, row: number, column: number) => string;

/** Passes every formula of the workbook through `rewrite`: cells, names, conditional formats, validations, charts. */
export function rewriteFormulas(workbook: WorkbookData, rewrite: Rewrite): void {
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope, -1, -1);
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row];
      if (cells === undefined) continue;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell !== undefined && cell.formula !== null) cell.formula = rewrite(cell.formula, sheet, row, column);
      }
    }
    const text = (formula: string): string => (formula.startsWith("=") ? rewrite(formula, sheet, -1, -1) : formula);
    for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, text);
    for (const validation of sheet.validations) validation.rule = rewriteValidation(validation.rule, text);
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.name = text(series.name);
      series.values = text(series.values);
      series.categories = text(series.categories);
    }
  }
}

/** The rule with each of its formulas rewritten. */
export function rewriteRule(rule: ConditionalRule, text: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "custom":
      return { ...rule, formula: text(rule.formula) };
    case "cell-value":
      return { ...rule, formula1: text(rule.formula1), formula2: text(rule.formula2) };
    case "color-scale":
      return { ...rule, points: rule.points.map((point) => ({ ...point, formula: text(point.formula) })) };
    case "data-bar":
      return { ...rule, lower: { ...rule.lower, formula: text(rule.lower.formula) }, upper: { ...rule.upper, formula: text(rule.upper.formula) } };
    case "icon-set":
      return { ...rule, criteria: rule.criteria.map((criterion) => ({ ...criterion, formula: text(criterion.formula) })) };
    case "contains-text":
      return rule;
  }
}

function rewriteValidation(rule: ValidationRule, text: (formula: string) => string): ValidationRule {
  if (rule.kind === "list") return { ...rule, source: text(rule.source) };
  if (rule.kind === "custom") return { ...rule, formula: text(rule.formula) };
  return { ...rule, formula1: text(rule.formula1), formula2: text(rule.formula2) };
}
