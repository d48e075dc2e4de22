import { parseAddress } from "../model/address.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { attribute, part, sheetParts, type Parts } from "./file-parts.js";

/** What the library for files does not read: apostrophes, tips of links, filter buttons, heights that rows have on their own, and rules after which Excel stops. */
export function readDetails(parts: Parts, model: WorkbookModel): void {
  for (const name of Object.keys(parts)) {
    if (!name.startsWith("xl/tables/")) continue;
    const xml = part(parts, name);
    const table = model.tableNamed(attribute(/<table ([^>]*)>/.exec(xml)?.[1] ?? "", "displayName"));
    if (table) table.showFilterButton = xml.includes("<autoFilter");
  }
  const quoted = quotedStyles(part(parts, "xl/styles.xml"));
  sheetParts(parts).forEach((file, index) => {
    const sheet = model.sheets[index];
    if (!sheet) return;
    const xml = part(parts, file);
    readApostrophes(xml, sheet, quoted);
    readTips(xml, sheet);
    for (const [, row, tag = ""] of xml.matchAll(/<row r="(\d+)"([^>]*)>/g)) if (!tag.includes('customHeight="1"')) sheet.rowHeights.delete(Number(row) - 1);
    const stopping = new Set([...xml.matchAll(/<cfRule ([^>]*)stopIfTrue="1"([^>]*)>/g)].map(([, before = "", after = ""]) => Number(attribute(` ${before} ${after}`, "priority"))));
    const priorities = [...xml.matchAll(/<cfRule ([^>]*)>/g)].map(([, tag = ""]) => Number(attribute(tag, "priority"))).sort((a, b) => a - b);
    const flat = flatBars(xml);
    sheet.conditionalFormats.forEach((format, place) => {
      const priority = priorities[place] ?? -1;
      format.stopIfTrue = stopping.has(priority);
      if (format.rule.kind === "data-bar" && flat.has(priority)) format.rule.settings.gradientFill = false;
    });
  });
}

/** Numbers of the looks that say that a text was typed with an apostrophe. */
function quotedStyles(xml: string): Set<string> {
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? "";
  return new Set([...looks.matchAll(/<xf ([^>]*)>/g)].flatMap(([, tag = ""], index) => (attribute(tag, "quotePrefix") === "1" ? [String(index)] : [])));
}

/** Priorities of the data bars without gradient, which stand in a part of the sheet that came later. */
function flatBars(xml: string): Set<number> {
  const ids = new Set([...xml.matchAll(/<x14:cfRule [^>]*id="([^"]*)"[^>]*><x14:dataBar [^>]*gradient="0"/g)].map(([, id]) => id));
  return new Set(
    [...xml.matchAll(/<cfRule ([^>]*)>(?:(?!<\/cfRule>).)*<x14:id>([^<]*)<\/x14:id>/gs)].flatMap(([, tag = "", id]) => (ids.has(id) ? [Number(attribute(tag, "priority"))] : [])),
  );
}

function readApostrophes(xml: string, sheet: Worksheet, quoted: ReadonlySet<string>): void {
  if (quoted.size === 0) return;
  for (const [, address = "", style = ""] of xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)) {
    const rect = quoted.has(style) ? parseAddress(address) : null;
    const cell = rect && sheet.cellAt(rect.row, rect.column);
    if (cell) cell.quoted = true;
  }
}

function readTips(xml: string, sheet: Worksheet): void {
  for (const [, tag = ""] of xml.matchAll(/<hyperlink ([^>]*)\/>/g)) {
    const tip = attribute(tag, "tooltip");
    const rect = parseAddress(attribute(tag, "ref"));
    const cell = rect && sheet.cellAt(rect.row, rect.column);
    if (cell?.hyperlink && tip !== "") cell.hyperlink = { ...cell.hyperlink, screenTip: tip };
  }
}
