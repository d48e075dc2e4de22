import { mentionsIn, type Mentions } from "../calculation/formula-mentions.js";
import type { ConditionalRule, ValidationRule } from "./sheet-parts.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/** @param row -1 where the formula stands in no cell. */
type Rewrite = (formula: string, home: Worksheet | null, row: number, column: number) => string;

/** Whether a change may concern a formula that names this and stands there. */
type Concerns = (mentions: Mentions, home: Worksheet, row: number, column: number) => boolean;

/**
 * Passes the formulas of the workbook through `rewrite`: cells, names, conditional formats, validations, charts. Formulas of cells, which
 * are thousands, only where the change `concerns` them: a sheet in another language renames hundreds of columns, each named by few.
 */
export function rewriteFormulas(workbook: WorkbookData, concerns: Concerns, rewrite: Rewrite): void {
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope, -1, -1);
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row];
      if (cells === undefined) continue;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell === undefined || cell.formula === null) continue;
        if (cell.mentions?.formula !== cell.formula) cell.mentions = mentionsIn(cell.formula);
        if (concerns(cell.mentions, sheet, row, column)) cell.formula = rewrite(cell.formula, sheet, row, column);
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

/** Whether a formula names that sheet. */
export function namesSheet(name: string): (mentions: Mentions) => boolean {
  const target = name.toLowerCase();
  return ({ sheets }) => sheets.has(target);
}

/** Whether a formula names that table, or columns of it. */
export function namesTable(name: string): (mentions: Mentions) => boolean {
  const target = name.toLowerCase();
  return ({ columns, names }) => columns.has(target) || names.has(target);
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
