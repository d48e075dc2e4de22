import { lookFormat, type LookFormat } from "../../workbook/looks.js";
import type { Appliers } from "./target.js";

/** Lines of a border: a light grey that stays visible on paper, and a warmer one for cells to fill in. */
const BORDER_COLOR = { thin: "#C9D3D7", input: "#D9B44A", bottom: "#0F6C7B" } as const;
const ALL_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const BOTTOM = ["EdgeBottom"] as const;

/** Looks: each is a few properties of a few ranges, never of single cells. */
export const lookAppliers: Appliers<"look"> = {
  look(target, { areas, look }) {
    const drawn = lookFormat(look);
    for (const format of target.formats(areas)) draw(format, drawn);
  },
};

function draw(format: Excel.RangeFormat, look: LookFormat): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.underline !== undefined) format.font.underline = look.underline ? "Single" : "None";
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border === undefined) return;
  for (const side of look.border === "bottom" ? BOTTOM : ALL_SIDES) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = BORDER_COLOR[look.border];
  }
}
