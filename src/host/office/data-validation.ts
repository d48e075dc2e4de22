import { intersection, sameRect, subtractRect } from "../model/rect.js";
import type { DataValidation, ValidationRule } from "../model/sheet-parts.js";
import { booleanOf, choiceOf, recordOf, selfOf, textOf } from "./arguments.js";
import { rectsOf, type CellsTarget } from "./cells.js";
import { defineClass } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { referenceFormula } from "./references.js";
import { invalidCells } from "./validate-cells.js";

const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
const comparing = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

const typeNames: Record<ValidationRule["kind"], string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function touching({ sheet, areas }: CellsTarget): DataValidation[] {
  return sheet.validations.filter(({ rects }) => rects.some((rect) => areas.some((area) => intersection(rect, area.rect) !== null)));
}

/** The one rule that holds for all the cells: `null` for none, `undefined` where they differ. */
function common(cells: CellsTarget): DataValidation | null | undefined {
  const found = touching(cells);
  if (found.length === 0) return null;
  const [only] = found;
  if (found.length > 1 || !only) return undefined;
  const rest = only.rects.reduce((left, rect) => left.flatMap((each) => subtractRect(each, rect)), rectsOf(cells));
  return rest.length === 0 ? only : undefined;
}

function removeFrom(cells: CellsTarget): void {
  for (const area of rectsOf(cells)) {
    for (const validation of touching(cells)) validation.rects = validation.rects.flatMap((rect) => subtractRect(rect, area));
  }
  cells.sheet.validations = cells.sheet.validations.filter(({ rects }) => rects.length > 0);
}

function put(cells: CellsTarget, validation: DataValidation, session: OfficeSession): void {
  session.requireAllowed(cells.sheet);
  removeFrom(cells);
  cells.sheet.validations.push({ ...validation, rects: rectsOf(cells).map((rect) => ({ ...rect })) });
  session.model.report("format", cells.sheet, rectsOf(cells)[0] ?? null, session.source);
}

/** Changes what goes with the rule of exactly these cells. */
function amend(cells: CellsTarget, change: Partial<DataValidation>, session: OfficeSession): void {
  const validation = common(cells);
  if (!validation) throw new OfficeError("InvalidOperation", "Set a rule for these cells first.");
  session.requireAllowed(cells.sheet);
  const areas = rectsOf(cells);
  const same = validation.rects.length === areas.length && validation.rects.every((rect, index) => sameRect(rect, areas[index] ?? rect));
  if (same) Object.assign(validation, change);
  else put(cells, { ...validation, ...change }, session);
}

/** A formula as the model keeps it: a number or date as text, a range as a reference. */
function formulaOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const range = selfOf(value, "Range");
  return range ? referenceFormula(range.sheet, range.rect) : textOf(value);
}

function ruleOf(value: unknown): ValidationRule {
  const given = recordOf(value);
  const kinds = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  if (kinds.length !== 1) invalidArgument("A rule has exactly one kind.");
  if (given.list) {
    const list = recordOf(given.list);
    const source = formulaOf(list.source);
    if (source === "" || (!source.startsWith("=") && source.length > 255)) invalidArgument();
    return { kind: "list", source, dropDown: list.inCellDropDown === undefined || booleanOf(list.inCellDropDown) };
  }
  if (given.custom) {
    const formula = formulaOf(recordOf(given.custom).formula);
    return { kind: "custom", formula: formula.startsWith("=") ? formula : invalidArgument() };
  }
  const kind = comparing.find((each) => given[each]);
  if (!kind) throw new OfficeError("NotImplemented", `The stand-in does not know validations of kind ${kinds.join(", ")}.`);
  const rule = recordOf(given[kind]);
  const operator = choiceOf(rule.operator, operators);
  const [formula1, formula2] = [formulaOf(rule.formula1), formulaOf(rule.formula2)];
  if (formula1 === "" || (operator.endsWith("Between") && formula2 === "")) invalidArgument();
  return { kind, operator, formula1, formula2 };
}

/** Numbers come back as numbers, formulas as texts. */
function formulaShown(formula: string): string | number {
  return formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : formula;
}

function ruleShown(rule: ValidationRule | undefined): unknown {
  if (!rule) return {};
  if (rule.kind === "list") return { list: { source: rule.source, inCellDropDown: rule.dropDown } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { kind, operator, formula1, formula2 } = rule;
  return { [kind]: { operator, formula1: formulaShown(formula1), ...(formula2 === "" ? {} : { formula2: formulaShown(formula2) }) } };
}

const noPrompt = { show: true, title: "", message: "" };
const noAlert = { show: true, style: "Stop", title: "", message: "" } as const;

export const dataValidationClass = defineClass({
  className: "DataValidation",
  properties: {
    Type: {
      get: (cells) => {
        const validation = common(cells);
        if (validation === undefined) return touching(cells).length > 1 ? "MixedCriteria" : "Inconsistent";
        return validation === null ? "None" : typeNames[validation.rule.kind];
      },
    },
    Rule: {
      get: (cells) => ruleShown(common(cells)?.rule),
      set: (cells, value, session) => put(cells, { rects: [], rule: ruleOf(value), ignoreBlanks: true, prompt: { ...noPrompt }, errorAlert: { ...noAlert } }, session),
    },
    IgnoreBlanks: {
      get: (cells) => common(cells)?.ignoreBlanks ?? true,
      set: (cells, value, session) => amend(cells, { ignoreBlanks: booleanOf(value) }, session),
    },
    Prompt: {
      get: (cells) => {
        const { show, title, message } = common(cells)?.prompt ?? noPrompt;
        return { showPrompt: show, title, message };
      },
      set: (cells, value, session) => {
        const { showPrompt, title, message } = recordOf(value);
        amend(cells, { prompt: { show: booleanOf(showPrompt ?? true), title: limited(title, 32), message: limited(message, 255) } }, session);
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const { show, style, title, message } = common(cells)?.errorAlert ?? noAlert;
        return { showAlert: show, style, title, message };
      },
      set: (cells, value, session) => {
        const { showAlert, style, title, message } = recordOf(value);
        const alert = { show: booleanOf(showAlert ?? true), style: choiceOf(style ?? "Stop", ["Stop", "Warning", "Information"]), title: limited(title, 32), message: limited(message, 255) };
        amend(cells, { errorAlert: alert }, session);
      },
    },
    Valid: {
      onlyWhenNamed: true,
      get: (cells, session) => {
        const invalid = invalidCells(cells, session).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        const all = rectsOf(cells).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        return invalid === 0 ? true : invalid === all ? false : null;
      },
    },
  },
  methods: {
    Clear: (cells, _args, session) => {
      session.requireAllowed(cells.sheet);
      removeFrom(cells);
      session.model.report("format", cells.sheet, rectsOf(cells)[0] ?? null, session.source);
      return null;
    },
    GetInvalidCellsOrNullObject: (cells, _args, session) => {
      const invalid = invalidCells(cells, session);
      return invalid.length > 0 ? session.areas(cells.sheet, invalid) : null;
    },
    GetInvalidCells: (cells, _args, session) => {
      const invalid = invalidCells(cells, session);
      if (invalid.length === 0) throw new OfficeError("ItemNotFound");
      return session.areas(cells.sheet, invalid);
    },
  },
});

/** Excel refuses titles of more than 32 characters and messages of more than 255. */
function limited(value: unknown, most: number): string {
  const text = value === undefined || value === null ? "" : textOf(value);
  return text.length <= most ? text : invalidArgument();
}
