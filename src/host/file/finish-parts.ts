import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { quoteMark } from "./cell-style.js";
import { text } from "./chart-xml-parts.js";

/** What the library for files cannot say, to be put into the parts that it has written. */
export interface Finish {
  /** Content of the charts, in the order in which they were added. */
  charts: string[];
  /** Names of the charts, drawing by drawing: one for each sheet that has charts. */
  chartNames: string[][];
  /** For each sheet the rows, from 1, whose height comes from their texts. */
  ownHeights: number[][];
  /** For each sheet the priorities of the conditional formats after which Excel stops. */
  stopIfTrue: number[][];
}

/** Files say no year before 1980. */
const noMoment = new Date(2000, 0, 1);

/** Completes the parts of a file and packs it again: always in the same order and with the same dates. */
export function finishParts(bytes: Uint8Array, finish: Finish): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(parts)) packed[name] = [completed(name, content, finish), { mtime: noMoment, level: 6 }];
  return zipSync(packed);
}

function completed(name: string, content: Uint8Array, finish: Finish): Uint8Array {
  const drawing = /^xl\/drawings\/drawing(\d+)\.xml$/.exec(name);
  if (drawing) return strToU8(withNames(strFromU8(content), finish.chartNames[Number(drawing[1]) - 1] ?? []));
  const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(name);
  if (chart) return strToU8(finish.charts[Number(chart[1]) - 1] ?? strFromU8(content));
  if (name === "xl/styles.xml") return strToU8(withQuotePrefixes(strFromU8(content)));
  if (/^xl\/tables\/table\d+\.xml$/.test(name)) return strToU8(withoutHiddenFilter(strFromU8(content)));
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
  if (sheet) {
    const index = Number(sheet[1]) - 1;
    const stops = new Set(finish.stopIfTrue[index]);
    const rows = new Set(finish.ownHeights[index]);
    return strToU8(withOwnIds(withOwnHeights(withStops(strFromU8(content), stops), rows)));
  }
  return content;
}

/** Cells typed with an apostrophe carry a mark in their alignment; the file has an attribute of its own for that. */
function withQuotePrefixes(styles: string): string {
  const mark = quoteMark.inFile;
  return styles.replace(/<xf ([^>]*)>(<alignment [^>]*\/>)/g, (whole, attributes: string, alignment: string) =>
    alignment.includes(mark) ? `<xf ${attributes} quotePrefix="1">${alignment.replace(` ${mark}`, "")}` : whole,
  );
}

/** The library numbers the charts of a sheet; here they get the names by which add-ins find them. */
function withNames(drawing: string, names: readonly string[]): string {
  let next = 0;
  return drawing.replace(/(<xdr:cNvPr id="\d+" name=")[^"]*"/g, (whole, before: string) => {
    const name = names[next++];
    return name === undefined ? whole : `${before}${text(name)}"`;
  });
}

function withStops(sheet: string, priorities: ReadonlySet<number>): string {
  return sheet.replace(/<cfRule ([^>]*)priority="(\d+)"/g, (whole, before: string, priority: string) =>
    priorities.has(Number(priority)) ? `<cfRule ${before}priority="${priority}" stopIfTrue="1"` : whole,
  );
}

/** The library gives data bars a random id; here they are counted. */
function withOwnIds(sheet: string): string {
  let next = 0;
  for (const [, id] of [...sheet.matchAll(/<x14:id>(\{[^}]*\})<\/x14:id>/g)]) {
    if (id !== undefined) sheet = sheet.replaceAll(id, `{00000000-0000-4000-8000-${(++next).toString(16).toUpperCase().padStart(12, "0")}}`);
  }
  return sheet;
}

/** A table without filter buttons has no filter; the library writes one whose buttons are all hidden. */
function withoutHiddenFilter(table: string): string {
  return table.replace(/<autoFilter [^>]*>(?:<filterColumn colId="\d+" hiddenButton="1"\/>)+<\/autoFilter>/, "");
}

/** The library takes every height for one that somebody has set; Excel fits the others again when their texts change. */
function withOwnHeights(sheet: string, rows: ReadonlySet<number>): string {
  return sheet.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) => (rows.has(Number(row)) ? start : whole));
}
