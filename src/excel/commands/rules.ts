import type { Highlight } from "../../workbook/description.js";
import type { ResolvedValidation } from "../../workbook/commands.js";
import { areaAddress, areaReference } from "../area-address.js";
import type { Appliers } from "./target.js";

/** Excel's limits for the texts of a validation. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function validationRule(validation: ResolvedValidation): Excel.DataValidationRule {
  switch (validation.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${areaReference(validation.source)}` } };
    case "list-name":
      return { list: { inCellDropDown: true, source: `=${validation.name}` } };
    case "number": {
      const { min, max } = validation;
      const rule: Excel.BasicDataValidation =
        max === null ? { formula1: min, operator: "GreaterThanOrEqualTo" } : { formula1: min, formula2: max, operator: "Between" };
      return validation.whole ? { wholeNumber: rule } : { decimal: rule };
    }
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
  }
}

/** Rules on cells: what may be typed, and conditional looks. */
export const ruleAppliers: Appliers<"validate" | "highlight" | "copy-looks"> = {
  validate(target, { area, validation, help, helpTitle, error }) {
    const cells = target.range(area).dataValidation;
    cells.rule = validationRule(validation);
    cells.errorAlert = { message: cut(error, LONGEST_MESSAGE), showAlert: true, style: "Stop", title: cut(helpTitle, LONGEST_TITLE) };
    if (help !== "") cells.prompt = { message: cut(help, LONGEST_MESSAGE), showPrompt: true, title: cut(helpTitle, LONGEST_TITLE) };
  },

  // Excel then counts the new cells among those of the rules, as when a person types below a table.
  "copy-looks"(target, { area, from }) {
    target.range(area).copyFrom(target.range(from), "Formats");
  },

  highlight(target, { area, highlight }) {
    const formats = target.range(area).conditionalFormats;
    if (highlight.kind === "scale") formats.add("ColorScale").colorScale.criteria = scaleCriteria(highlight);
    else if (highlight.kind === "bar") formats.add("DataBar").dataBar.positiveFormat.set({ fillColor: highlight.color, gradientFill: false });
    else {
      const rule = formats.add("Custom").custom;
      // Excel reads the formula as said for the top-left cell of the area.
      rule.rule.formula = highlight.formula.replaceAll("{cell}", areaAddress({ ...area, rows: 1, columns: 1 }));
      rule.format.fill.color = highlight.fill;
      rule.format.font.color = highlight.color;
      if (highlight.bold) rule.format.font.bold = true;
    }
  },
};

function scaleCriteria({ min, max, colors }: Extract<Highlight, { kind: "scale" }>): Excel.ConditionalColorScaleCriteria {
  const [low, middle, high] = colors.length === 3 ? colors : [colors[0], null, colors[1]];
  const criteria: Excel.ConditionalColorScaleCriteria = {
    minimum: { type: "Number", formula: String(min), color: low },
    maximum: max === null ? { type: "HighestValue", color: high } : { type: "Number", formula: String(max), color: high },
  };
  if (middle !== null) {
    criteria.midpoint =
      max === null ? { type: "Percentile", formula: "50", color: middle } : { type: "Number", formula: String((min + max) / 2), color: middle };
  }
  return criteria;
}
