/** Values of a chart or of a series by their Office.js path. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

export function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}

export function element(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

/** `<c:gapWidth val="60"/>`. */
export function value(tag: string, content: string | number): string {
  return `<c:${tag} val="${typeof content === "number" ? content : text(content)}"/>`;
}

/** A colour that was set, or `otherwise`. */
export function color(given: unknown, otherwise: string): string {
  return typeof given === "string" && given !== "" ? given : otherwise;
}

export function fillXml(tint: string): string {
  return `<a:solidFill><a:srgbClr val="${tint.slice(1).toUpperCase()}"/></a:solidFill>`;
}

const dashes: Record<string, string> = { Dash: "dash", DashDot: "dashDot", DashDotDot: "lgDashDotDot", Dot: "sysDot", RoundDot: "sysDot" };

/** A line; weights are points. */
export function lineXml(settings: Settings, path: string, tint: string, weight: number): string {
  const style = String(settings[`${path}.lineStyle`] ?? "Continuous");
  if (style === "None") return "<a:ln><a:noFill/></a:ln>";
  const width = Math.round(Number(settings[`${path}.weight`] ?? weight) * 12_700);
  const dash = dashes[style] ? `<a:prstDash val="${dashes[style]}"/>` : "";
  return `<a:ln w="${width}">${fillXml(color(settings[`${path}.color`], tint))}${dash}</a:ln>`;
}

export interface FontDefaults {
  size: number;
  color: string;
  bold?: boolean;
}

/** Properties of a run of text: sizes are hundredths of a point. */
export function fontXml(tag: string, settings: Settings, path: string, otherwise: FontDefaults): string {
  const size = Math.round(Number(settings[`${path}.size`] ?? otherwise.size) * 100);
  const bold = settings[`${path}.bold`] ?? otherwise.bold ?? false;
  const italic = settings[`${path}.italic`] === true ? ' i="1"' : "";
  const name = settings[`${path}.name`];
  const face = typeof name === "string" ? `<a:latin typeface="${text(name)}"/>` : "";
  return `<${tag} sz="${size}" b="${bold === true ? 1 : 0}"${italic}>${fillXml(color(settings[`${path}.color`], otherwise.color))}${face}</${tag}>`;
}

/** Default looks of the text of a part. */
export function textXml(properties: string, rotation?: number): string {
  const body = rotation === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${rotation * 60_000}" vert="horz"/>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

const places: Record<string, string> = { Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t", Bottom: "b" };

/** Labels of a series: its own settings, else those of the whole chart. Every flag is said, since Excel takes a missing one for true. */
export function labelsXml(series: Settings, chart: Settings, stacked: boolean): string {
  if (series.hasDataLabels !== true && chart.hasDataLabels !== true) return "";
  const setting = (name: string) => series[`dataLabels.${name}`] ?? chart[`dataLabels.${name}`];
  const format = setting("numberFormat");
  const place = places[String(setting("position"))];
  const flag = (tag: string, name: string, otherwise: boolean) => value(tag, (setting(name) ?? otherwise) === true ? 1 : 0);
  return element(
    "c:dLbls",
    (typeof format === "string" ? `<c:numFmt formatCode="${text(format)}" sourceLinked="0"/>` : "") +
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
      textXml(fontXml("a:defRPr", chart, "dataLabels.format.font", { size: 8, color: "#404040" })) +
      // Stacked bars know no place outside.
      (place !== undefined && !(stacked && place === "outEnd") ? value("dLblPos", place) : "") +
      flag("showLegendKey", "showLegendKey", false) +
      flag("showVal", "showValue", true) +
      flag("showCatName", "showCategoryName", false) +
      flag("showSerName", "showSeriesName", false) +
      flag("showPercent", "showPercentage", false) +
      flag("showBubbleSize", "showBubbleSize", false),
  );
}
