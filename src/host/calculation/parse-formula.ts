import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { CellsPiece, Piece, StructuredPiece } from "./scan-formula.js";

/** The syntax of a formula. References are the pieces that the scanner found. */
export type Expression =
  | { kind: "constant"; value: number | string | boolean }
  | { kind: "error"; code: string }
  | { kind: "reference"; piece: CellsPiece }
  | { kind: "structured"; piece: StructuredPiece }
  | { kind: "name"; name: string; sheet: string | null }
  | { kind: "operator"; operator: string; left: Expression; right: Expression }
  | { kind: "prefix"; operator: string; operand: Expression }
  | { kind: "percent"; operand: Expression }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "array"; rows: Expression[][] }
  | { kind: "union"; areas: Expression[] }
  | { kind: "missing" };

/** The node types of the parser's tree that can remain once references are out of the text. */
type ParsedNode =
  | { type: 1 | 2 | 3; value: number | string | boolean }
  | { type: 4; value: string }
  | { type: 7; op: string; left: ParsedNode; right: ParsedNode }
  | { type: 8; op: string; operand: ParsedNode }
  | { type: 9; name: string; args: ParsedNode[] }
  | { type: 10; rows: ParsedNode[][] }
  | { type: 11; operand: ParsedNode }
  | { type: 12; name: string }
  | { type: 16 }
  | { type: 17; areas: ParsedNode[] };

const skeletons = new Map<string, ParsedNode>();

/**
 * The tree of a scanned formula. The library's parser sees every reference as a placeholder name, so that the scanner alone decides what
 * a reference is, and formulas that differ by their references only are parsed once.
 * @throws SyntaxError for a formula that Excel would refuse.
 */
export function parseSkeleton(pieces: readonly Piece[]): Expression {
  const held: Piece[] = [];
  let skeleton = "";
  for (const piece of pieces) {
    if (piece.kind === "cells" || piece.kind === "structured" || piece.kind === "name" || piece.kind === "error") {
      skeleton += `ref_${held.length}_`;
      held.push(piece);
    } else skeleton += piece.text;
  }
  return expressionOf(parsedSkeleton(skeleton), held);
}

function parsedSkeleton(skeleton: string): ParsedNode {
  const known = skeletons.get(skeleton);
  if (known !== undefined) return known;
  let node: ParsedNode;
  try {
    node = parse(tokenize(skeleton)) as unknown as ParsedNode;
  } catch (cause) {
    throw new SyntaxError(`parseSkeleton cannot read ${skeleton}`, { cause });
  }
  if (skeletons.size > 20_000) skeletons.clear();
  skeletons.set(skeleton, node);
  return node;
}

function expressionOf(node: ParsedNode, held: readonly Piece[]): Expression {
  const inner = (each: ParsedNode): Expression => expressionOf(each, held);
  switch (node.type) {
    case 1:
    case 2:
    case 3:
      return { kind: "constant", value: node.value };
    case 4:
      return { kind: "error", code: node.value };
    case 7:
      return { kind: "operator", operator: node.op, left: inner(node.left), right: inner(node.right) };
    case 8:
      return { kind: "prefix", operator: node.op, operand: inner(node.operand) };
    case 9:
      return { kind: "call", name: node.name.replace(/^(?:_XLFN\.|_XLWS\.)+/, ""), args: node.args.map(inner) };
    case 10:
      return { kind: "array", rows: node.rows.map((row) => row.map(inner)) };
    case 11:
      return { kind: "percent", operand: inner(node.operand) };
    case 12:
      return heldExpression(node.name, held);
    case 16:
      return { kind: "missing" };
    case 17:
      return { kind: "union", areas: node.areas.map(inner) };
    default:
      throw new SyntaxError("parseSkeleton met a tree that the pinned parser should not make");
  }
}

function heldExpression(name: string, held: readonly Piece[]): Expression {
  const piece = held[Number(/^ref_(\d+)_$/.exec(name)?.[1])];
  if (piece?.kind === "cells") return { kind: "reference", piece };
  if (piece?.kind === "structured") return { kind: "structured", piece };
  if (piece?.kind === "name") return { kind: "name", name: piece.name, sheet: piece.sheet };
  return { kind: "error", code: piece?.text.slice(piece.text.lastIndexOf("#")) ?? "#NAME?" };
}
