import type { Border, BorderEdge, CellStyle } from "../model/cell.js";
import type { StylePatch } from "../model/format-cells.js";
import type { Rect } from "../model/rect.js";
import { choiceOf, hostObject } from "./arguments.js";
import { cellsOf, RangeTarget } from "./cells.js";
import { colorOf } from "./colors.js";
import { defineClass } from "./host-class.js";
import type { BorderTarget } from "./host-types.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { borderEdges, commonLook } from "./range-format.js";

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

const none: Border = { style: "None", color: "#000000", weight: "Thin" };

/** Weights of the styles that have only one. */
const onlyWeights: Partial<Record<(typeof styles)[number], string>> = { Double: "Thick", SlantDashDot: "Medium" };

/** The cells that carry the border, and on which of their edges: an inside border lies on the lower or right edge of all but the last. */
function carriers({ cells, edge }: BorderTarget): { rect: Rect; edge: BorderEdge }[] {
  return cells.areas.flatMap(({ rect }): { rect: Rect; edge: BorderEdge }[] => {
    const last = { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 };
    if (edge === "EdgeTop") return [{ rect: { ...rect, rows: 1 }, edge }];
    if (edge === "EdgeBottom") return [{ rect: { ...rect, row: last.row, rows: 1 }, edge }];
    if (edge === "EdgeLeft") return [{ rect: { ...rect, columns: 1 }, edge }];
    if (edge === "EdgeRight") return [{ rect: { ...rect, column: last.column, columns: 1 }, edge }];
    if (edge === "InsideHorizontal") return rect.rows < 2 ? [] : [{ rect: { ...rect, rows: rect.rows - 1 }, edge: "EdgeBottom" }];
    if (edge === "InsideVertical") return rect.columns < 2 ? [] : [{ rect: { ...rect, columns: rect.columns - 1 }, edge: "EdgeRight" }];
    return [{ rect, edge }];
  });
}

export function readBorder<K extends keyof Border>(target: BorderTarget, member: K): Border[K] | null {
  const found = new Set(carriers(target).map(({ rect, edge }) => commonLook(cellsOf(new RangeTarget(target.cells.sheet, rect)), (style) => (style?.borders?.[edge] ?? none)[member])));
  if (found.size === 0) return none[member];
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Changes one border of each cell and leaves its other borders. */
export function writeBorder(target: BorderTarget, change: (border: Border) => Border, session: OfficeSession): void {
  const { sheet } = target.cells;
  session.requireAllowed(sheet, "allowFormatCells");
  for (const { rect, edge } of carriers(target)) {
    const redrawn = (style: CellStyle | null): StylePatch => ({ borders: withBorder(style?.borders, edge, change(style?.borders?.[edge] ?? none)) });
    session.model.setStyle(sheet, rect, redrawn, session.source);
  }
}

function withBorder(borders: CellStyle["borders"], edge: BorderEdge, border: Border): CellStyle["borders"] {
  const { [edge]: _old, ...others } = borders ?? {};
  const next = border.style === "None" ? others : { ...others, [edge]: border };
  const inOrder = Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.length === 0 ? undefined : Object.fromEntries(inOrder);
}

/** A colour or weight given to an absent border draws it. */
function drawn(border: Border): Border {
  return border.style === "None" ? { ...border, style: "Continuous" } : border;
}

export const rangeBorderCollectionClass = defineClass({
  className: "RangeBorderCollection",
  properties: { Count: { get: () => borderEdges.length } },
  items: (cells) => borderEdges.map((edge) => hostObject("RangeBorder", { cells, edge })),
  indexer: (cells, args) => hostObject("RangeBorder", { cells, edge: args.choice(0, borderEdges) }),
  methods: {
    GetItemAt: (cells, args) => hostObject("RangeBorder", { cells, edge: borderEdges[args.number(0)] ?? invalidArgument() }),
  },
});

export const rangeBorderClass = defineClass({
  className: "RangeBorder",
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target) => readBorder(target, "style"),
      set: (target, value, session) => {
        const style = choiceOf(value, styles);
        writeBorder(target, (border) => ({ ...border, style, weight: onlyWeights[style] ?? border.weight }), session);
      },
    },
    Color: {
      get: (target) => readBorder(target, "color") ?? "",
      set: (target, value, session) => {
        const color = colorOf(value);
        writeBorder(target, (border) => drawn({ ...border, color }), session);
      },
    },
    Weight: {
      get: (target) => readBorder(target, "weight"),
      set: (target, value, session) => {
        const weight = choiceOf(value, weights);
        writeBorder(target, (border) => drawn({ ...border, weight }), session);
      },
    },
    TintAndShade: { get: () => 0 },
  },
});
