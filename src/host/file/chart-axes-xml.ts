import { element, fontXml, lineXml, text, textXml, value, type Settings } from "./chart-xml-parts.js";

const grey = "#D9D9D9";

/** The two axes of a chart, none for pies. */
export function axesXml(group: string, direction: "bar" | "col" | undefined, settings: Settings): string {
  const reversed = settings["axes.categoryAxis.reversePlotOrder"] === true && settings["axes.categoryAxis.position"] !== "Maximum";
  if (group === "pieChart" || group === "doughnutChart") return "";
  const [categories, values] = direction === "bar" ? (["l", reversed ? "t" : "b"] as const) : (["b", reversed ? "r" : "l"] as const);
  if (group === "scatterChart") return numeric(settings, "axes.categoryAxis", 111111111, 222222222, "b") + numeric(settings, "axes.valueAxis", 222222222, 111111111, "l");
  return named(settings, categories) + numeric(settings, "axes.valueAxis", 222222222, 111111111, values, group === "areaChart" ? "midCat" : "between");
}

function named(settings: Settings, place: string): string {
  const path = "axes.categoryAxis";
  return element(
    "c:catAx",
    value("axId", 111111111) +
      element("c:scaling", orientation(settings, path)) +
      value("delete", settings[`${path}.visible`] === false ? 1 : 0) +
      value("axPos", place) +
      gridlines(settings, path, "majorGridlines", false) +
      titleXml(settings, path, place) +
      numberFormat(settings, path) +
      ticks(settings, path, "None") +
      `<c:spPr>${lineXml(settings, `${path}.format.line`, "#BFBFBF", 0.75)}</c:spPr>` +
      labels(settings, path) +
      value("crossAx", 222222222) +
      value("crosses", crossing(settings, "axes.valueAxis")) +
      value("auto", 1) +
      value("lblAlgn", "ctr") +
      value("lblOffset", 100) +
      (typeof settings[`${path}.tickLabelSpacing`] === "number" ? value("tickLblSkip", Number(settings[`${path}.tickLabelSpacing`])) : "") +
      value("noMultiLvlLbl", 0),
  );
}

function numeric(settings: Settings, path: string, id: number, other: number, place: string, between = "midCat"): string {
  const number = (name: string, tag: string) => (typeof settings[`${path}.${name}`] === "number" ? value(tag, Number(settings[`${path}.${name}`])) : "");
  return element(
    "c:valAx",
    value("axId", id) +
      element("c:scaling", orientation(settings, path) + number("maximum", "max") + number("minimum", "min")) +
      value("delete", settings[`${path}.visible`] === false ? 1 : 0) +
      value("axPos", place) +
      gridlines(settings, path, "majorGridlines", path === "axes.valueAxis") +
      titleXml(settings, path, place) +
      numberFormat(settings, path) +
      ticks(settings, path, "None") +
      "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" +
      labels(settings, path) +
      value("crossAx", other) +
      value("crosses", crossing(settings, path === "axes.valueAxis" ? "axes.categoryAxis" : "axes.valueAxis")) +
      value("crossBetween", between) +
      number("majorUnit", "majorUnit") +
      number("minorUnit", "minorUnit"),
  );
}

/** Where an axis crosses the other one, which Office.js keeps as the `position` of that other one. */
function crossing(settings: Settings, other: string): string {
  return { Maximum: "max", Minimum: "min" }[String(settings[`${other}.position`])] ?? "autoZero";
}

function orientation(settings: Settings, path: string): string {
  return value("orientation", settings[`${path}.reversePlotOrder`] === true ? "maxMin" : "minMax");
}

function gridlines(settings: Settings, path: string, name: string, otherwise: boolean): string {
  const shown = settings[`${path}.${name}.visible`] ?? otherwise;
  return shown === true ? element(`c:${name}`, `<c:spPr>${lineXml(settings, `${path}.${name}.format.line`, grey, 0.75)}</c:spPr>`) : "";
}

function titleXml(settings: Settings, path: string, place: string): string {
  const title = settings[`${path}.title.text`];
  if (typeof title !== "string" || title === "" || settings[`${path}.title.visible`] === false) return "";
  const font = { size: 9, color: "#595959" };
  const turn = place === "l" ? ' rot="-5400000" vert="horz"' : "";
  const run = `<a:r>${fontXml("a:rPr", settings, `${path}.title.format.font`, font)}<a:t>${text(title)}</a:t></a:r>`;
  return element("c:title", `<c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr>${fontXml("a:defRPr", settings, `${path}.title.format.font`, font)}</a:pPr>${run}</a:p></c:rich></c:tx>` + value("overlay", 0));
}

function numberFormat(settings: Settings, path: string): string {
  const format = settings[`${path}.numberFormat`];
  return typeof format === "string" ? `<c:numFmt formatCode="${text(format)}" sourceLinked="0"/>` : '<c:numFmt formatCode="General" sourceLinked="1"/>';
}

const tickMarks: Record<string, string> = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
const labelPlaces: Record<string, string> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };

function ticks(settings: Settings, path: string, otherwise: string): string {
  return (
    value("majorTickMark", tickMarks[String(settings[`${path}.majorTickMark`] ?? otherwise)] ?? "none") +
    value("minorTickMark", tickMarks[String(settings[`${path}.minorTickMark`] ?? "None")] ?? "none") +
    value("tickLblPos", labelPlaces[String(settings[`${path}.tickLabelPosition`] ?? "NextToAxis")] ?? "nextTo")
  );
}

function labels(settings: Settings, path: string): string {
  const turn = settings[`${path}.textOrientation`];
  return textXml(fontXml("a:defRPr", settings, `${path}.format.font`, { size: 9, color: "#404040" }), typeof turn === "number" && turn !== 0 ? -turn : undefined);
}

