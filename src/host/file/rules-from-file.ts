import type { ConditionalFormattingRule, DataValidation as FileValidation, Style, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../model/address.js";
import type { CellStyle } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { ConditionalRule, DataValidation, ScalePoint, ValidationRule } from "../model/sheet-parts.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { bordersFromFile, hex } from "./cell-style.js";
import { formulaFromFile } from "./file-formula.js";
import { pointTypes } from "./rules-to-file.js";

const comparisons: Record<string, string> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

function rectsOf(list: string): Rect[] {
  return list.split(/[ ,]+/).map(parseAddress).filter((rect): rect is Rect => rect !== null);
}

/** The sheet's conditional formats; kinds that the model does not keep are left out. */
export function readConditionalFormats(source: FileSheet, model: WorkbookModel, sheet: Worksheet): void {
  const found = source.conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ rects: rectsOf(ref), rule, content: contentOf(rule) })));
  found.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  for (const { rects, rule, content } of found) {
    if (content === null || rects.length === 0) continue;
    const stopIfTrue = (rule as { stopIfTrue?: boolean }).stopIfTrue === true;
    sheet.conditionalFormats.push({ id: model.newId(), rects, priority: sheet.conditionalFormats.length, stopIfTrue, rule: content });
  }
}

function contentOf(rule: ConditionalFormattingRule): ConditionalRule | null {
  switch (rule.type) {
    case "expression":
      return { kind: "custom", formula: formulaFromFile(String(rule.formulae?.[0] ?? "")), format: lookFromFile(rule.style), ...numberFormatOf(rule.style) };
    case "cellIs": {
      const [formula1 = "", formula2 = ""] = (rule.formulae ?? []).map((each) => formulaFromFile(String(each)));
      return { kind: "cell-value", operator: comparisons[rule.operator ?? "equal"] ?? "EqualTo", formula1, formula2, format: lookFromFile(rule.style) };
    }
    case "colorScale":
      return { kind: "color-scale", points: (rule.cfvo ?? []).map((point, index) => pointOf(point, rule.color?.[index]?.argb)) };
    case "dataBar": {
      const [lower, upper] = rule.cfvo ?? [];
      return {
        kind: "data-bar",
        color: rule.color?.argb ? hex(rule.color.argb) : "#638EC6",
        lower: lower ? pointOf(lower) : automatic(),
        upper: upper ? pointOf(upper) : automatic(),
        showValue: rule.showValue !== false,
        settings: rule.gradient === false ? { gradientFill: false } : {},
      };
    }
    case "iconSet":
      return {
        kind: "icon-set",
        style: (rule.iconSet ?? "3TrafficLights1").replace(/^[345]/, (digit) => ({ "3": "Three", "4": "Four", "5": "Five" })[digit] ?? digit),
        criteria: (rule.cfvo ?? []).map(({ type, value }, index) =>
          index === 0 ? { type: "Invalid", formula: "", operator: "Invalid" } : { type: type === "num" ? "Number" : type === "percent" ? "Percent" : type === "percentile" ? "Percentile" : "Formula", formula: `=${value ?? ""}`, operator: "GreaterThanOrEqual" },
        ),
        showValue: rule.showValue !== false,
      };
    default:
      return null;
  }
}

function automatic(): ScalePoint {
  return { type: "automatic", formula: "", color: "" };
}

function pointOf({ type, value }: { type: string; value?: string | number }, color?: string): ScalePoint {
  const name = Object.keys(pointTypes).find((each) => pointTypes[each] === type) ?? "automatic";
  return { type: name, formula: value === undefined ? "" : String(value), color: color === undefined ? "" : hex(color) };
}

function lookFromFile(style: Partial<Style> | undefined): CellStyle {
  const look: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  const fill = style?.fill;
  if (fill?.type === "pattern" && fill.bgColor?.argb) look.fill = hex(fill.bgColor.argb);
  if (style?.font?.color?.argb) look.color = hex(style.font.color.argb);
  if (style?.font?.bold) look.bold = true;
  if (style?.font?.italic) look.italic = true;
  if (style?.font?.strike) look.strikethrough = true;
  if (style?.font?.underline) look.underline = "Single";
  const borders = bordersFromFile(style?.border);
  if (borders) look.borders = borders;
  return look;
}

function numberFormatOf(style: Partial<Style> | undefined): { numberFormat?: string } {
  const format = style?.numFmt;
  const text = typeof format === "object" ? format.formatCode : format;
  return text === undefined ? {} : { numberFormat: text };
}

const kinds: Record<string, ValidationRule["kind"]> = { list: "list", whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength", custom: "custom" };

/** The sheet's data validations. Cells that share one are put together again by the library. */
export function readValidations(source: FileSheet, sheet: Worksheet): void {
  const shared = new Map<string, DataValidation>();
  for (const [address, validation] of Object.entries(source.dataValidations.model)) {
    const rule = validation && ruleOf(validation);
    const rects = rectsOf(address.replace(/^range:/, ""));
    if (!validation || !rule || rects.length === 0) continue;
    const read: DataValidation = {
      rects: [],
      rule,
      ignoreBlanks: validation.allowBlank === true,
      prompt: { show: true, title: validation.promptTitle ?? "", message: validation.prompt ?? "" },
      errorAlert: { show: validation.showErrorMessage === true, style: alertStyle(validation.errorStyle), title: validation.errorTitle ?? "", message: validation.error ?? "" },
    };
    const key = JSON.stringify(read);
    const known = address.startsWith("range:") ? undefined : shared.get(key);
    if (known) known.rects.push(...rects);
    else {
      read.rects = rects;
      if (!address.startsWith("range:")) shared.set(key, read);
      sheet.validations.push(read);
    }
  }
}

function ruleOf(validation: FileValidation): ValidationRule | null {
  const kind = kinds[validation.type];
  if (!kind || !("formulae" in validation)) return null;
  const [first = "", second = ""] = validation.formulae.map((each) => (each instanceof Date ? String(each.getTime() / 86_400_000 + 25_569) : String(each)));
  if (kind === "list") return { kind, source: /^".*"$/s.test(first) ? first.slice(1, -1) : formulaFromFile(first), dropDown: true };
  if (kind === "custom") return { kind, formula: formulaFromFile(first) };
  const operand = (text: string) => (text === "" || !Number.isNaN(Number(text)) ? text : formulaFromFile(text));
  const operator = (comparisons[validation.operator ?? "between"] ?? "Between").replace(/OrEqual$/, "OrEqualTo");
  return { kind, operator, formula1: operand(first), formula2: operand(second) };
}

function alertStyle(style: string | undefined): "Stop" | "Warning" | "Information" {
  return style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop";
}
