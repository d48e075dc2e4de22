import { columnIndex } from "../model/address.js";
import { maxRows } from "../model/rect.js";

/** One end of a reference: a row or a column counted from 0, and whether a `$` holds it. */
export interface Anchor {
  index: number;
  fixed: boolean;
}

export interface CellsPiece {
  kind: "cells";
  text: string;
  /** Name of the sheet, unquoted, or `null` for the formula's own. */
  sheet: string | null;
  top: Anchor;
  left: Anchor;
  bottom: Anchor;
  right: Anchor;
  /** `cell` A1, `range` A1:B2, `columns` A:B, `rows` 1:2. */
  shape: "cell" | "range" | "columns" | "rows";
}

export interface StructuredPiece {
  kind: "structured";
  text: string;
  /** "" for the table in which the formula stands. */
  table: string;
  /** `#This Row`, `#Headers`, `#Data`, `#Totals`, `#All`. */
  specials: string[];
  /** None: all columns; one; or the first and the last of a run. */
  columns: string[];
  /** Written with `@`. */
  at: boolean;
}

export type Piece =
  | { kind: "text" | "string" | "function" | "error"; text: string }
  | { kind: "name"; text: string; sheet: string | null; name: string }
  | CellsPiece
  | StructuredPiece;

const patterns = {
  space: /\s+/y,
  string: /"(?:[^"]|"")*"/y,
  error: /#(?:REF!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|VALUE!)/iy,
  sheet: /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy,
  cells: /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.([!?\\])/uy,
  columns: /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.([!?\\$])/uy,
  rows: /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.])/uy,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  word: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  operator: /<>|<=|>=|[-+*/^&=<>,(){};:%@]/y,
};

/**
 * Cuts a formula into the pieces that references, names and everything else are made of; the texts of the pieces, joined, give the formula
 * back. One reading serves calculation and every operation that makes formulas follow moved cells or new names.
 * @param formula in en-US, without its `=`.
 * @throws SyntaxError for a character or a bracket that no formula can hold there.
 */
export function scanFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const first = formula.charAt(at);
    const quiet = first === '"' ? match(patterns.string) : first <= " " || first === "\u00A0" ? match(patterns.space) : null;
    const error = first === "#" ? match(patterns.error) : null;
    const operator = match(patterns.operator);
    if (quiet !== null) pieces.push({ kind: first === '"' ? "string" : "text", text: quiet[0] });
    else if (error !== null) pieces.push({ kind: "error", text: error[0].toUpperCase() });
    else if (first === "[") pieces.push(scanStructured(formula, at, ""));
    else if (operator !== null) pieces.push({ kind: "text", text: operator[0] });
    else pieces.push(scanWord(formula, at, match));
    at += pieces[pieces.length - 1]?.text.length ?? 1;
  }
  return pieces;
}

function scanWord(formula: string, at: number, matchAt: (pattern: RegExp) => RegExpExecArray | null): Piece {
  let found = formula.includes("!", at) ? matchAt(patterns.sheet) : null;
  if (found !== null) {
    const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? "";
    const prefix = found[0];
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at + prefix.length;
      return pattern.exec(formula);
    };
    const reference = scanReference(match, sheet, prefix);
    if (reference !== null) return reference;
    const error = match(patterns.error);
    if (error !== null) return { kind: "error", text: prefix + error[0].toUpperCase() };
    const word = match(patterns.word);
    if (word !== null) return { kind: "name", text: prefix + word[0], sheet, name: word[0] };
    throw new SyntaxError(`scanFormula found no reference after ${prefix}`);
  }
  const reference = scanReference(matchAt, null, "");
  if (reference !== null) return reference;
  found = matchAt(patterns.word);
  if (found !== null) {
    const text = found[0];
    const next = formula.charAt(at + text.length);
    if (next === "(") return { kind: "function", text: text.toUpperCase() };
    if (next === "[") return scanStructured(formula, at, text);
    if (/^(?:true|false)$/i.test(text)) return { kind: "text", text: text.toUpperCase() };
    return { kind: "name", text, sheet: null, name: text };
  }
  found = matchAt(patterns.number);
  if (found === null) throw new SyntaxError(`scanFormula found an unexpected ${formula.charAt(at)} in ${formula}`);
  return { kind: "text", text: found[0] };
}

function scanReference(match: (pattern: RegExp) => RegExpExecArray | null, sheet: string | null, prefix: string): CellsPiece | null {
  let found = match(patterns.cells);
  if (found !== null) {
    const [text, leftFixed, left = "", topFixed, top = "", rightFixed, right, bottomFixed, bottom] = found;
    const start = { left: anchor(columnIndex(left), leftFixed), top: anchor(Number(top) - 1, topFixed) };
    const single = right === undefined || bottom === undefined;
    const end = single ? start : { left: anchor(columnIndex(right), rightFixed), top: anchor(Number(bottom) - 1, bottomFixed) };
    if (start.left.index < 0 || end.left.index < 0 || start.top.index >= maxRows || end.top.index >= maxRows) return null;
    const [topmost, lowest] = inOrder(start.top, end.top);
    const [leftmost, rightmost] = inOrder(start.left, end.left);
    return {
      kind: "cells",
      text: prefix + text.toUpperCase(),
      sheet,
      top: topmost,
      left: leftmost,
      bottom: lowest,
      right: rightmost,
      shape: single ? "cell" : "range",
    };
  }
  found = match(patterns.columns);
  if (found !== null) {
    const [text, leftFixed, left = "", rightFixed, right = ""] = found;
    const [first, last] = inOrder(anchor(columnIndex(left), leftFixed), anchor(columnIndex(right), rightFixed));
    if (first.index < 0 || last.index < 0) return null;
    const [top, bottom] = [anchor(0, "$"), anchor(maxRows - 1, "$")];
    return { kind: "cells", text: prefix + text.toUpperCase(), sheet, top, left: first, bottom, right: last, shape: "columns" };
  }
  found = match(patterns.rows);
  if (found !== null) {
    const [text, topFixed, top = "", bottomFixed, bottom = ""] = found;
    const [first, last] = inOrder(anchor(Number(top) - 1, topFixed), anchor(Number(bottom) - 1, bottomFixed));
    if (last.index >= maxRows) return null;
    const [left, right] = [anchor(0, "$"), anchor(16_383, "$")];
    return { kind: "cells", text: prefix + text, sheet, top: first, left, bottom: last, right, shape: "rows" };
  }
  return null;
}

function anchor(index: number, dollar: string | undefined): Anchor {
  return { index, fixed: dollar === "$" };
}

function inOrder(a: Anchor, b: Anchor): [Anchor, Anchor] {
  return a.index <= b.index ? [a, b] : [b, a];
}

/** Reads `Table[…]`: the brackets nest once; `'` holds the character after it. */
function scanStructured(formula: string, at: number, table: string): StructuredPiece {
  const open = at + table.length;
  let depth = 0;
  let end = open;
  for (; end < formula.length; end++) {
    const character = formula.charAt(end);
    if (character === "'") end++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) break;
  }
  if (depth !== 0 || end >= formula.length) throw new SyntaxError(`scanFormula found an open bracket in ${formula}`);
  const piece: StructuredPiece = { kind: "structured", text: formula.slice(at, end + 1), table, specials: [], columns: [], at: false };
  let inside = formula.slice(open + 1, end).trim();
  if (inside.startsWith("@")) {
    piece.at = true;
    piece.specials.push("#This Row");
    inside = inside.slice(1).trim();
  }
  if (inside === "") return piece;
  if (!inside.startsWith("[")) addItem(piece, inside);
  else for (const item of inside.matchAll(/\[((?:[^\]']|'.)*)\]/gs)) addItem(piece, item[1] ?? "");
  if (piece.columns.length > 2) throw new SyntaxError(`scanFormula found more than two columns in ${piece.text}`);
  return piece;
}

function addItem(piece: StructuredPiece, item: string): void {
  const special = /^#(?:this row|headers|data|totals|all)$/i.test(item);
  if (!special) piece.columns.push(item.replace(/'(.)/gs, "$1"));
  else piece.specials.push(item.toLowerCase().replace(/(?<=^#| )\p{L}/gu, (letter) => letter.toUpperCase()));
}
