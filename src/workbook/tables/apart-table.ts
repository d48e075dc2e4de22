import { SHARING_KEYS, type SharingKey } from "../../core/sharing/compare-keys.js";
import { quoteText } from "../formula-references.js";
import { computedColumn, formulaColumn, labelColumn, type TableSpec } from "./column-spec.js";
import { keyCode } from "./sharing-tables.js";
import type { TableContext } from "./table-context.js";

/** The most aggrieved group under a key, as the add-in found it. */
export interface ApartRow {
  key: SharingKey | "";
  /** Names of its participants, or why there is none. */
  group: string;
  asked: number | null;
  alone: number | null;
  excess: number | null;
  verdict: string;
  trace: number | null;
}

/** A sum of squares of amounts is as long as it likes: no column holds it otherwise. */
const TRACE = "0.00000E+00";

/** Computed, with the trace of what it was computed from and a live check that it still holds. */
export function apartTable({ words }: TableContext): TableSpec<ApartRow> {
  const headers = words.columns.Apart;
  const { formulas, formats } = words;
  const all = `${SHARING_KEYS[0] ?? ""}..${SHARING_KEYS[SHARING_KEYS.length - 1] ?? ""}`;
  const amounts = `INDEX({Shares.${all}},0,MATCH({@label},{#Shares.${all}},0))`;
  const money = { format: formats.euros, width: 15 };
  return {
    id: "Apart",
    caption: words.captions.Apart,
    owner: "result",
    key: keyCode,
    blank: () => ({ key: "", group: "", asked: null, alone: null, excess: null, verdict: "", trace: null }),
    columns: [
      labelColumn<ApartRow>("key", headers.key, (row) => keyCode(row) || null, { key: true, look: "code", width: 12 }),
      labelColumn<ApartRow>("label", headers.label, (row) => (row.key === "" ? null : words.keys[row.key]), { width: 40 }),
      computedColumn<ApartRow>("group", headers.group, (row) => row.group || null, { look: "computed-text", width: 34 }),
      computedColumn<ApartRow>("verdict", headers.verdict, (row) => row.verdict || null, { look: "computed-text", width: 26 }),
      formulaColumn(
        "state",
        headers.state,
        `=IF({@computedTrace}="",IF({@trace}="","",${quoteText(formulas.stale)}),IF({@trace}="",${quoteText(formulas.stale)},IF(ABS({@trace}-{@computedTrace})>TieTolerance*(1+ABS({@computedTrace})),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)})))`,
        { look: "check", width: 16, highlights: [{ kind: "when", formula: `={cell}=${quoteText(formulas.stale)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }] },
      ),
      computedColumn<ApartRow>("asked", headers.asked, (row) => row.asked, money),
      computedColumn<ApartRow>("alone", headers.alone, (row) => row.alone, money),
      computedColumn<ApartRow>("excess", headers.excess, (row) => row.excess, { format: formats.signed, width: 15 }),
      formulaColumn("trace", headers.trace, `=IF(COUNT({Shares.alone},${amounts})<2*N(INDEX({SharingTotals.participants},1)),"",IF(COUNT({Shares.alone})=0,"",SUMPRODUCT(${amounts},{Shares.alone})+PI()*SUMSQ({Shares.alone})))`, {
        format: TRACE,
        look: "code",
      }),
      computedColumn<ApartRow>("computedTrace", headers.computedTrace, (row) => row.trace, { format: TRACE, look: "code" }),
    ],
  };
}
