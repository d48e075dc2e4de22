import type { Mentions } from "../calculation/formula-mentions.js";

/** What stands in a cell: `null` is an empty cell; an error is one of seven frozen objects. */
export type Scalar = number | string | boolean | CellError | null;

export type ErrorCode = "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!";

export interface CellError {
  readonly error: ErrorCode;
}

const errorOf = (error: ErrorCode): CellError => Object.freeze({ error });

export const errors = {
  div0: errorOf("#DIV/0!"),
  na: errorOf("#N/A"),
  name: errorOf("#NAME?"),
  null: errorOf("#NULL!"),
  num: errorOf("#NUM!"),
  ref: errorOf("#REF!"),
  value: errorOf("#VALUE!"),
} as const;

const byCode = new Map<string, CellError>(Object.values(errors).map((each) => [each.error, each]));

/** The error with that code, for instance `#N/A`, or `undefined` for any other text. */
export function errorNamed(code: string): CellError | undefined {
  return byCode.get(code.toUpperCase());
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** As Office.js says it: `range.valueTypes`. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueTypeOf(value: Scalar): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return "Error";
}

export interface Border {
  style: string;
  /** `#rrggbb`. */
  color: string;
  weight: string;
}

/** Looks of a cell. Objects are shared between cells and never changed. Colours are `#rrggbb`; an absent member is the default. */
export interface CellStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** `General`, `Left`, `Center`, `Right`, `Fill`, `Justify`, `CenterAcrossSelection`, `Distributed`. */
  readonly horizontal?: string;
  /** `Top`, `Center`, `Bottom`, `Justify`, `Distributed`. */
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  /** Cells are locked unless said otherwise. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Hyperlink {
  address?: string;
  /** For instance `'Partenaires'!A1`. */
  documentReference?: string;
  screenTip?: string;
}

/** One cell that has something. Absent cells are empty, `General`, without style. */
export interface Cell {
  /** The value typed, or the last result of `formula`. */
  value: Scalar;
  /** With its `=`, in en-US. */
  formula: string | null;
  numberFormat: string;
  style: CellStyle | null;
  hyperlink: Hyperlink | null;
  /** Typed with a leading apostrophe. */
  quoted: boolean;
  /** What the calculation knows of `formula`; its affair alone. */
  node: CellNode | null;
  /** What `formula` names, as last read. */
  mentions: Mentions | null;
}

export interface CellNode {
  readonly state: number;
}

export const general = "General";

export function emptyCell(): Cell {
  return { value: null, formula: null, numberFormat: general, style: null, hyperlink: null, quoted: false, node: null, mentions: null };
}
