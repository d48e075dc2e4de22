import type { ConditionalFormattingRule, CfvoTypes, DataValidation as FileValidation, IconSetTypes, Style, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { cellAddress, rectAddress } from "../model/address.js";
import type { CellStyle } from "../model/cell.js";
import type { ConditionalFormat, ConditionalRule, DataValidation, ScalePoint } from "../model/sheet-parts.js";
import type { Worksheet } from "../model/worksheet.js";
import { argb, bordersToFile } from "./cell-style.js";
import { formulaToFile } from "./file-formula.js";

/** Office.js names of comparisons and those of the file. */
export const comparisons: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export const pointTypes: Record<string, CfvoTypes> = {
  lowestValue: "min",
  highestValue: "max",
  number: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

/** `ThreeArrows` is `3Arrows` in the file. */
export function iconSetToFile(style: string): IconSetTypes {
  const digits: Record<string, string> = { Three: "3", Four: "4", Five: "5" };
  return style.replace(/^(?:Three|Four|Five)/, (word) => digits[word] ?? word) as IconSetTypes;
}

/** Adds the sheet's conditional formats. */
export function addConditionalFormats(target: FileSheet, sheet: Worksheet): void {
  for (const format of sheet.conditionalFormats) {
    target.addConditionalFormatting({ ref: format.rects.map(rectAddress).join(" "), rules: [ruleToFile(format)] });
  }
}

function ruleToFile(format: ConditionalFormat): ConditionalFormattingRule {
  return { ...contentOf(format.rule, format), priority: format.priority + 1 } as ConditionalFormattingRule;
}

function contentOf(rule: ConditionalRule, { rects }: ConditionalFormat): Record<string, unknown> {
  switch (rule.kind) {
    case "custom":
      return { type: "expression", formulae: [formulaToFile(rule.formula, null)], style: lookToFile(rule.format, rule.numberFormat) };
    case "cell-value":
      return {
        type: "cellIs",
        operator: comparisons[rule.operator] ?? "equal",
        formulae: [rule.formula1, rule.formula2].filter((each) => each !== "").map(operand),
        style: lookToFile(rule.format),
      };
    case "contains-text":
      return { type: "expression", formulae: [textTest(rule.operator, rule.text, cellAddress(rects[0]?.row ?? 0, rects[0]?.column ?? 0))], style: lookToFile(rule.format) };
    case "color-scale":
      return { type: "colorScale", cfvo: rule.points.map(pointToFile), color: rule.points.map(({ color }) => argb(color)) };
    case "data-bar":
      return {
        type: "dataBar",
        cfvo: [pointToFile(rule.lower, 0), pointToFile(rule.upper, 1)],
        color: argb(rule.color),
        gradient: rule.settings.gradientFill !== false,
        showValue: rule.showValue,
        border: false,
        minLength: 0,
        maxLength: 100,
        axisPosition: "auto",
        direction: "context",
        negativeBarColorSameAsPositive: false,
        negativeBarBorderColorSameAsPositive: true,
        negativeFillColor: argb(String(rule.settings.negativeFillColor ?? "#FF0000")),
        axisColor: argb(String(rule.settings.axisColor || "#000000")),
      };
    case "icon-set":
      return {
        type: "iconSet",
        iconSet: iconSetToFile(rule.style),
        showValue: rule.showValue,
        reverse: false,
        cfvo: rule.criteria.map(({ type, formula }, index) =>
          index === 0 ? { type: "percent", value: 0 } : { type: pointTypes[type.toLowerCase()] ?? "percent", value: operand(formula) },
        ),
      };
  }
}

/** A number, or a formula without its `=`. */
function operand(formula: string): string | number {
  const text = formula.startsWith("=") ? formulaToFile(formula, null) : formula;
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : formula.startsWith("=") ? text : `"${text.replaceAll('"', '""')}"`;
}

function pointToFile(point: ScalePoint, index: number): { type: CfvoTypes; value?: string | number } {
  if (point.type === "automatic") return { type: index === 0 ? "min" : "max" };
  const type = pointTypes[point.type] ?? "num";
  return type === "min" || type === "max" ? { type } : { type, value: operand(point.formula) };
}

function textTest(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},${text.length})=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},${text.length})=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

/** In a conditional look only what is said counts; a solid fill puts its colour where other fills have their background. */
function lookToFile(look: CellStyle, numberFormat?: string): Partial<Style> {
  return {
    ...(look.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(look.fill) } }),
    ...(look.color === undefined && !look.bold && !look.italic && !look.strikethrough && look.underline === undefined
      ? {}
      : {
          font: {
            ...(look.color === undefined ? {} : { color: argb(look.color) }),
            ...(look.bold ? { bold: true } : {}),
            ...(look.italic ? { italic: true } : {}),
            ...(look.strikethrough ? { strike: true } : {}),
            ...(look.underline && look.underline !== "None" ? { underline: true } : {}),
          },
        }),
    ...(look.borders ? { border: bordersToFile(look.borders) } : {}),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
}

const validationTypes: Record<string, string> = { list: "list", wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength", custom: "custom" };

/** Adds the sheet's data validations. */
export function addValidations(target: FileSheet, sheet: Worksheet): void {
  for (const validation of sheet.validations) {
    // The library writes a block as one rule only under this prefix.
    target.dataValidations.model[`range:${validation.rects.map(rectAddress).join(" ")}`] = validationToFile(validation);
  }
}

function validationToFile({ rule, ignoreBlanks, prompt, errorAlert }: DataValidation): FileValidation {
  return {
    type: validationTypes[rule.kind],
    ...("operator" in rule ? { operator: comparisons[rule.operator] } : {}),
    formulae: formulaeOf(rule),
    allowBlank: ignoreBlanks,
    ...(prompt.show && (prompt.title !== "" || prompt.message !== "") ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
    ...(errorAlert.show ? { showErrorMessage: true, errorStyle: errorAlert.style.toLowerCase() } : {}),
    ...(errorAlert.title === "" ? {} : { errorTitle: errorAlert.title }),
    ...(errorAlert.message === "" ? {} : { error: errorAlert.message }),
  } as FileValidation;
}

function formulaeOf(rule: DataValidation["rule"]): (string | number)[] {
  if (rule.kind === "list") return [rule.source.startsWith("=") ? formulaToFile(rule.source, null) : `"${rule.source}"`];
  if (rule.kind === "custom") return [formulaToFile(rule.formula, null)];
  return [rule.formula1, rule.formula2].filter((each) => each !== "").map((each) => (each.startsWith("=") ? formulaToFile(each, null) : Number(each)));
}
