import { normalFormula } from "../calculation/normal-formula.js";
import type { ConditionalRule, ScalePoint } from "../model/sheet-parts.js";
import { booleanOf, choiceOf, hostObject, recordOf, textOf } from "./arguments.js";
import { colorOf } from "./colors.js";
import { camelName, defineClass, memberName, type PropertyDefinition } from "./host-class.js";
import type { ConditionalFormatTarget } from "./host-types.js";
import { invalidArgument, OfficeError } from "./office-error.js";

type Rule<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

function ruleOf<K extends ConditionalRule["kind"]>({ format }: ConditionalFormatTarget, kind: K): Rule<K> {
  if (format.rule.kind !== kind) throw new OfficeError("InvalidOperation");
  return format.rule as Rule<K>;
}

const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const scaleTypes = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;
const barTypes = ["Automatic", ...scaleTypes] as const;
const iconTypes = ["Number", "Percent", "Formula", "Percentile"] as const;
const iconOperators = ["GreaterThan", "GreaterThanOrEqual"] as const;

/** How many icons a set has, from the first word of its name. */
const iconCounts: Record<string, number> = { Three: 3, Four: 4, Five: 5 };
const iconStyles = /^(?:Three(?:Arrows|ArrowsGray|Flags|TrafficLights1|TrafficLights2|Signs|Symbols|Symbols2|Stars|Triangles)|Four(?:Arrows|ArrowsGray|RedToBlack|Rating|TrafficLights)|Five(?:Arrows|ArrowsGray|Rating|Quarters|Boxes))$/;

export const cellValueConditionalFormatClass = defineClass({
  className: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (target) => {
        const { operator, formula1, formula2 } = ruleOf(target, "cell-value");
        return formula2 === "" ? { operator, formula1 } : { operator, formula1, formula2 };
      },
      set: (target, value) => {
        const given = recordOf(value);
        const rule = ruleOf(target, "cell-value");
        rule.operator = choiceOf(given.operator, operators);
        rule.formula1 = textOf(given.formula1);
        rule.formula2 = given.formula2 === undefined || given.formula2 === null ? "" : textOf(given.formula2);
        if (rule.operator.endsWith("Between") && rule.formula2 === "") invalidArgument();
      },
    },
  },
  navigation: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
});

export const customConditionalFormatClass = defineClass({
  className: "CustomConditionalFormat",
  navigation: {
    Format: (target) => hostObject("ConditionalRangeFormat", target),
    Rule: (target) => hostObject("ConditionalFormatRule", target),
  },
});

export const conditionalFormatRuleClass = defineClass({
  className: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (target) => ruleOf(target, "custom").formula,
      set: (target, value) => {
        const formula = textOf(value);
        if (!formula.startsWith("=")) invalidArgument();
        normalFormula(formula);
        ruleOf(target, "custom").formula = formula;
      },
    },
  },
});

export const textConditionalFormatClass = defineClass({
  className: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (target) => {
        const { operator, text } = ruleOf(target, "contains-text");
        return { operator, text };
      },
      set: (target, value) => {
        const given = recordOf(value);
        const rule = ruleOf(target, "contains-text");
        rule.operator = choiceOf(given.operator, textOperators);
        rule.text = textOf(given.text);
      },
    },
  },
  navigation: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
});

function pointShown({ type, formula, color }: ScalePoint): Record<string, unknown> {
  return { type: memberName(type), ...(formula === "" ? {} : { formula }), ...(color === "" ? {} : { color }) };
}

function pointOf(value: unknown, types: readonly string[]): ScalePoint {
  const given = recordOf(value);
  const type = choiceOf(given.type, types);
  const formula = given.formula === undefined || given.formula === null ? "" : textOf(given.formula);
  if (formula === "" && ["Number", "Percent", "Formula", "Percentile"].includes(type)) invalidArgument();
  return { type: camelName(type), formula, color: given.color === undefined || given.color === null || given.color === "" ? "" : colorOf(given.color) };
}

export const colorScaleConditionalFormatClass = defineClass({
  className: "ColorScaleConditionalFormat",
  properties: {
    ThreeColorScale: { get: (target) => ruleOf(target, "color-scale").points.length === 3 },
    Criteria: {
      get: (target) => {
        const { points } = ruleOf(target, "color-scale");
        const shown = points.map(pointShown);
        return shown.length === 3 ? { minimum: shown[0], midpoint: shown[1], maximum: shown[2] } : { minimum: shown[0], maximum: shown[1] };
      },
      set: (target, value) => {
        const { minimum, midpoint, maximum } = recordOf(value);
        const given = midpoint === undefined || midpoint === null ? [minimum, maximum] : [minimum, midpoint, maximum];
        ruleOf(target, "color-scale").points = given.map((point) => pointOf(point, scaleTypes));
      },
    },
  },
});

function barSetting(name: string, otherwise: string | number | boolean, parse: (value: unknown) => string | boolean): PropertyDefinition<ConditionalFormatTarget> {
  return {
    get: (target) => ruleOf(target, "data-bar").settings[name] ?? otherwise,
    set: (target, value) => {
      ruleOf(target, "data-bar").settings[name] = parse(value);
    },
  };
}

function barBound(member: "lower" | "upper"): PropertyDefinition<ConditionalFormatTarget> {
  return {
    get: (target) => pointShown(ruleOf(target, "data-bar")[member]),
    set: (target, value) => {
      ruleOf(target, "data-bar")[member] = pointOf(value, barTypes);
    },
  };
}

const colorOrNone = (value: unknown) => (value === "" ? "" : colorOf(value));

export const dataBarConditionalFormatClass = defineClass({
  className: "DataBarConditionalFormat",
  properties: {
    ShowDataBarOnly: {
      get: (target) => !ruleOf(target, "data-bar").showValue,
      set: (target, value) => {
        ruleOf(target, "data-bar").showValue = !booleanOf(value);
      },
    },
    BarDirection: barSetting("barDirection", "Context", (value) => choiceOf(value, ["Context", "LeftToRight", "RightToLeft"])),
    AxisFormat: barSetting("axisFormat", "Automatic", (value) => choiceOf(value, ["Automatic", "None", "CellMidPoint"])),
    AxisColor: barSetting("axisColor", "#000000", colorOrNone),
    LowerBoundRule: barBound("lower"),
    UpperBoundRule: barBound("upper"),
  },
  navigation: {
    PositiveFormat: (target) => hostObject("ConditionalDataBarPositiveFormat", target),
    NegativeFormat: (target) => hostObject("ConditionalDataBarNegativeFormat", target),
  },
});

export const conditionalDataBarPositiveFormatClass = defineClass({
  className: "ConditionalDataBarPositiveFormat",
  properties: {
    FillColor: {
      get: (target) => ruleOf(target, "data-bar").color,
      set: (target, value) => {
        ruleOf(target, "data-bar").color = colorOf(value);
      },
    },
    GradientFill: barSetting("gradientFill", true, booleanOf),
    BorderColor: barSetting("borderColor", "", colorOrNone),
  },
});

export const conditionalDataBarNegativeFormatClass = defineClass({
  className: "ConditionalDataBarNegativeFormat",
  properties: {
    FillColor: barSetting("negativeFillColor", "#FF0000", colorOf),
    MatchPositiveFillColor: barSetting("negativeMatchesFill", false, booleanOf),
    BorderColor: barSetting("negativeBorderColor", "", colorOrNone),
    MatchPositiveBorderColor: barSetting("negativeMatchesBorder", true, booleanOf),
  },
});

export const iconSetConditionalFormatClass = defineClass({
  className: "IconSetConditionalFormat",
  properties: {
    Style: {
      get: (target) => ruleOf(target, "icon-set").style,
      set: (target, value) => {
        const style = memberName(textOf(value));
        if (!iconStyles.test(style)) invalidArgument();
        const rule = ruleOf(target, "icon-set");
        const count = iconCounts[/^(?:Three|Four|Five)/.exec(style)?.[0] ?? ""] ?? 3;
        rule.style = style;
        if (rule.criteria.length !== count) {
          rule.criteria = Array.from({ length: count }, (_, index) =>
            index === 0
              ? { type: "Invalid", formula: "", operator: "Invalid" }
              : { type: "Percent", formula: `=${Math.round((100 * index) / count)}`, operator: "GreaterThanOrEqual" },
          );
        }
      },
    },
    ShowIconOnly: {
      get: (target) => !ruleOf(target, "icon-set").showValue,
      set: (target, value) => {
        ruleOf(target, "icon-set").showValue = !booleanOf(value);
      },
    },
    ReverseIconOrder: {
      get: () => false,
      set: (_target, value) => {
        if (value === true) throw new OfficeError("NotImplemented", "The stand-in does not reverse icons.");
      },
    },
    Criteria: {
      get: (target) => ruleOf(target, "icon-set").criteria.map(({ type, formula, operator }) => ({ type, formula, operator })),
      set: (target, value) => {
        const rule = ruleOf(target, "icon-set");
        if (!Array.isArray(value) || value.length !== rule.criteria.length) invalidArgument();
        rule.criteria = (value as unknown[]).map((each, index) => {
          const given = recordOf(each ?? {});
          if (index === 0) return { type: "Invalid", formula: "", operator: "Invalid" };
          return { type: choiceOf(given.type, iconTypes), formula: textOf(given.formula), operator: choiceOf(given.operator, iconOperators) };
        });
      },
    },
  },
});
