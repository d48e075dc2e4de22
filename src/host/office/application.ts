import { booleanOf, choiceOf, hostObject } from "./arguments.js";
import { defineClass } from "./host-class.js";
import type { OfficeSession } from "./office-session.js";

function decimal(session: OfficeSession): string {
  return session.model.language === "fr" ? "," : ".";
}

/** French groups thousands with a narrow no-break space. */
function group(session: OfficeSession): string {
  return session.model.language === "fr" ? "\u202f" : ",";
}

export const applicationClass = defineClass({
  className: "Application",
  properties: {
    CalculationMode: {
      get: (model) => (model.calculationMode === "manual" ? "Manual" : "Automatic"),
      set: (model, value) => {
        const mode = choiceOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        model.calculationMode = mode === "Manual" ? "manual" : "automatic";
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_model, session) => decimal(session) },
    ThousandsSeparator: { get: (_model, session) => group(session) },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (model) => hostObject("CultureInfo", model) },
  methods: {
    Calculate: (model, args) => {
      args.choice(0, ["Recalculate", "Full", "FullRebuild"]);
      model.recalculate();
      return null;
    },
    SuspendApiCalculationUntilNextSync: (_model, _args, session) => {
      session.calculationSuspended = true;
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtimeClass = defineClass({
  className: "Runtime",
  properties: {
    EnableEvents: { get: (_model, session) => session.enableEvents, set: (_model, value, session) => (session.enableEvents = booleanOf(value)) },
  },
});

export const cultureInfoClass = defineClass({
  className: "CultureInfo",
  properties: { Name: { get: (model) => (model.language === "fr" ? "fr-FR" : "en-US") } },
  navigation: {
    NumberFormat: (model) => hostObject("NumberFormatInfo", model),
    DatetimeFormat: (model) => hostObject("DatetimeFormatInfo", model),
  },
});

export const numberFormatInfoClass = defineClass({
  className: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: (_model, session) => decimal(session) },
    NumberGroupSeparator: { get: (_model, session) => group(session) },
  },
});

export const datetimeFormatInfoClass = defineClass({
  className: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: () => "/" },
    TimeSeparator: { get: () => ":" },
    ShortDatePattern: { get: (model) => (model.language === "fr" ? "dd/MM/yyyy" : "M/d/yyyy") },
    LongDatePattern: { get: (model) => (model.language === "fr" ? "dddd d MMMM yyyy" : "dddd, MMMM d, yyyy") },
    LongTimePattern: { get: (model) => (model.language === "fr" ? "HH:mm:ss" : "h:mm:ss tt") },
  },
});
