import { rectAddress } from "../model/address.js";
import { maxColumns, maxRows } from "../model/rect.js";
import type { PageLayout } from "../model/sheet-parts.js";
import type { Worksheet } from "../model/worksheet.js";
import { booleanOf, choiceOf, hostObject, numberOf, recordOf, textOf } from "./arguments.js";
import { defineClass, type HostObject, type PropertyDefinition } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { rangeArgument } from "./references.js";

/** Excel's names for paper in Office.js and in our model. */
const papers = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive", "Statement", "Folio"] as const;

function margin(side: keyof PageLayout["margins"]): PropertyDefinition<Worksheet> {
  return {
    get: ({ pageLayout }) => pageLayout.margins[side],
    set: ({ pageLayout }, value) => {
      pageLayout.margins[side] = numberOf(value);
    },
  };
}

function flag(member: "centerHorizontally" | "centerVertically" | "printGridlines"): PropertyDefinition<Worksheet> {
  return {
    get: ({ pageLayout }) => pageLayout[member],
    set: ({ pageLayout }, value) => {
      pageLayout[member] = booleanOf(value);
    },
  };
}

function fixed(value: unknown): PropertyDefinition<Worksheet> {
  return {
    get: () => value,
    set: (_sheet, given) => {
      if (given !== value) throw new OfficeError("NotImplemented", "The stand-in keeps this setting of the page as it is.");
    },
  };
}

function readZoom({ pageLayout }: Worksheet): unknown {
  const { fitWidth, fitHeight, zoom } = pageLayout;
  if (fitWidth === 0 && fitHeight === 0) return { scale: zoom };
  return { ...(fitWidth > 0 ? { horizontalFitToPages: fitWidth } : {}), ...(fitHeight > 0 ? { verticalFitToPages: fitHeight } : {}) };
}

function writeZoom({ pageLayout }: Worksheet, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordOf(value);
  const given = (pages: unknown) => (pages === undefined || pages === null ? 0 : numberOf(pages));
  pageLayout.fitWidth = given(horizontalFitToPages);
  pageLayout.fitHeight = given(verticalFitToPages);
  if (scale !== undefined && scale !== null) {
    const percent = numberOf(scale);
    if (percent < 10 || percent > 400) invalidArgument();
    pageLayout.zoom = percent;
  }
}

function margins(value: unknown, unit: string): Partial<PageLayout["margins"]> {
  const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit] ?? invalidArgument();
  return Object.fromEntries(Object.entries(recordOf(value)).map(([side, size]) => [side, numberOf(size) * points]));
}

function titleRows(self: Worksheet, session: OfficeSession): HostObject | null {
  const lines = self.pageLayout.titleRows;
  return session.rangeOrNull(self, lines && { row: lines.first, column: 0, rows: lines.last - lines.first + 1, columns: maxColumns });
}

function titleColumns(self: Worksheet, session: OfficeSession): HostObject | null {
  const lines = self.pageLayout.titleColumns;
  return session.rangeOrNull(self, lines && { row: 0, column: lines.first, rows: maxRows, columns: lines.last - lines.first + 1 });
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new OfficeError("ItemNotFound");
  return object;
}

export const pageLayoutClass = defineClass({
  className: "PageLayout",
  properties: {
    Orientation: {
      get: ({ pageLayout }) => (pageLayout.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: ({ pageLayout }, value) => {
        pageLayout.orientation = choiceOf(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait";
      },
    },
    PaperSize: {
      get: ({ pageLayout }) => pageLayout.paperSize,
      set: ({ pageLayout }, value) => {
        pageLayout.paperSize = choiceOf(value, papers);
      },
    },
    Zoom: { get: readZoom, set: writeZoom },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: fixed(false),
    BlackAndWhite: fixed(false),
    DraftMode: fixed(false),
    FirstPageNumber: fixed(""),
    PrintComments: fixed("NoComments"),
    PrintErrors: fixed("AsDisplayed"),
    PrintOrder: fixed("DownThenOver"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const range = rangeArgument(args.at(0), sheet, session);
      if (range.sheet !== sheet) invalidArgument();
      sheet.pageLayout.printArea = range.rect;
      return null;
    },
    GetPrintAreaOrNullObject: (sheet, _args, session) => (sheet.pageLayout.printArea ? session.areas(sheet, [sheet.pageLayout.printArea]) : null),
    SetPrintMargins: (sheet, args) => {
      Object.assign(sheet.pageLayout.margins, margins(args.at(1), args.choice(0, ["Points", "Inches", "Centimeters"])));
      return null;
    },
    SetPrintTitleRows: (sheet, args, session) => {
      const { rect } = rangeArgument(args.at(0), sheet, session);
      if (rect.columns < maxColumns) invalidArgument(`Print titles must be whole rows, not ${rectAddress(rect)}.`);
      sheet.pageLayout.titleRows = { first: rect.row, last: rect.row + rect.rows - 1 };
      return null;
    },
    SetPrintTitleColumns: (sheet, args, session) => {
      const { rect } = rangeArgument(args.at(0), sheet, session);
      if (rect.rows < maxRows) invalidArgument(`Print titles must be whole columns, not ${rectAddress(rect)}.`);
      sheet.pageLayout.titleColumns = { first: rect.column, last: rect.column + rect.columns - 1 };
      return null;
    },
    GetPrintTitleRows: (sheet, _args, session) => orNotFound(titleRows(sheet, session)),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => titleRows(sheet, session),
    GetPrintTitleColumns: (sheet, _args, session) => orNotFound(titleColumns(sheet, session)),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) => titleColumns(sheet, session),
  },
});

export const headerFooterGroupClass = defineClass({
  className: "HeaderFooterGroup",
  properties: { State: fixed("Default"), UseSheetMargins: fixed(true), UseSheetScale: fixed(true) },
  navigation: { DefaultForAllPages: (sheet) => hostObject("HeaderFooter", sheet) },
});

function part(where: "header" | "footer", side: "left" | "center" | "right"): PropertyDefinition<Worksheet> {
  return {
    get: ({ pageLayout }) => pageLayout[where][side],
    set: ({ pageLayout }, value) => {
      pageLayout[where][side] = textOf(value);
    },
  };
}

export const headerFooterClass = defineClass({
  className: "HeaderFooter",
  properties: {
    LeftHeader: part("header", "left"),
    CenterHeader: part("header", "center"),
    RightHeader: part("header", "right"),
    LeftFooter: part("footer", "left"),
    CenterFooter: part("footer", "center"),
    RightFooter: part("footer", "right"),
  },
});
