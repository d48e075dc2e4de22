import { columnLetters, quoteSheetName } from "../model/address.js";
import type { Anchor, CellsPiece, Piece, StructuredPiece } from "./scan-formula.js";

/** The formula, without its `=`, that these pieces make. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += piece.text;
  return text;
}

/** The text of a reference to cells, from its anchors. */
export function writeCellsPiece(piece: Omit<CellsPiece, "text" | "kind">): string {
  const prefix = piece.sheet === null ? "" : `${quoteSheetName(piece.sheet)}!`;
  const row = (each: Anchor): string => `${each.fixed ? "$" : ""}${each.index + 1}`;
  const column = (each: Anchor): string => `${each.fixed ? "$" : ""}${columnLetters(each.index)}`;
  if (piece.shape === "columns") return `${prefix}${column(piece.left)}:${column(piece.right)}`;
  if (piece.shape === "rows") return `${prefix}${row(piece.top)}:${row(piece.bottom)}`;
  const first = prefix + column(piece.left) + row(piece.top);
  return piece.shape === "cell" ? first : `${first}:${column(piece.right)}${row(piece.bottom)}`;
}

/** The text of a structured reference, in the form in which Excel shows it. */
export function writeStructuredPiece(piece: Omit<StructuredPiece, "text" | "kind">): string {
  const columns = piece.columns.map(escapeColumn);
  if (piece.at) {
    const [first = "", last] = columns;
    if (last !== undefined) return `${piece.table}[@[${first}]:[${last}]]`;
    return /^[\p{L}\p{N}_.]*$/u.test(first) ? `${piece.table}[@${first}]` : `${piece.table}[@[${first}]]`;
  }
  const run = columns.map((column) => `[${column}]`).join(":");
  if (piece.specials.length === 0) return columns.length === 1 ? `${piece.table}[${columns[0] ?? ""}]` : `${piece.table}[${run}]`;
  if (piece.specials.length === 1 && run === "") return `${piece.table}[${piece.specials[0] ?? ""}]`;
  return `${piece.table}[${[...piece.specials.map((special) => `[${special}]`), ...(run === "" ? [] : [run])].join(",")}]`;
}

function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}
