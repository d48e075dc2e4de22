/** What one cell looks like on the page. Sizes are in CSS pixels, colours are `#rrggbb`. */
export interface CellLook {
  text: string;
  /** Holds something, be it a formula that shows nothing: text from the left stops there. */
  filled: boolean;
  align: "left" | "center" | "right";
  vertical: "top" | "middle" | "bottom";
  wrap: boolean;
  /** Text that may run over the empty cells to its right. */
  spills: boolean;
  fill: string | null;
  color: string | null;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  fontSize: number | null;
  indent: number;
  /** Data bar: its length as a share of the cell, 0 to 1. */
  bar: { share: number; color: string } | null;
  borderRight: string | null;
  borderBottom: string | null;
  link: boolean;
}
