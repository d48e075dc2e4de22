import { quoteText } from "../formula-references.js";
import type { SelfTestLine } from "../self-test/self-test-line.js";
import { inFormula } from "./checks-tables.js";
import { computedColumn, formulaColumn, labelColumn, rowFormulaColumn, type TableSpec } from "./column-spec.js";
import { amberUnless } from "./governance-tables.js";
import type { TableContext } from "./table-context.js";

/** Each published figure beside what the workbook makes of the same data. */
export function selfTestTable({ words }: TableContext): TableSpec<SelfTestLine> {
  const headers = words.columns.SelfTest;
  const { agrees, differs } = words.selfTest;
  const number = { format: "General", width: 14 };
  return {
    id: "SelfTest",
    caption: words.captions.SelfTest,
    owner: "result",
    filter: true,
    key: (row) => row.key,
    blank: () => ({ key: "", figure: "", published: 0, rounded: 0, source: "", live: null, computed: null }),
    columns: [
      formulaColumn("state", headers.state, `=IF(ISNUMBER({@difference}),IF(ABS({@difference})<={@rounded}*(1+TieTolerance),${quoteText(agrees)},${quoteText(differs)}),${quoteText(differs)})`, { look: "check", width: 20, highlights: [amberUnless(agrees)] }),
      labelColumn<SelfTestLine>("figure", headers.figure, (row) => row.figure || null, { width: 70 }),
      labelColumn<SelfTestLine>("published", headers.published, (row) => row.published, number),
      rowFormulaColumn<SelfTestLine>("live", headers.live, (row) => (row.live === null ? '=""' : `=IFERROR(${row.live},"?")`), { ...number, look: "total" }),
      computedColumn<SelfTestLine>("computed", headers.computed, (row) => row.computed, number),
      formulaColumn("difference", headers.difference, '=IF(ISNUMBER({@live}),{@live}-{@published},IF(ISNUMBER({@computed}),{@computed}-{@published},""))', { format: "0.0E+00", width: 12 }),
      labelColumn<SelfTestLine>("rounded", headers.rounded, (row) => row.rounded, { format: "0.0E+00", width: 12 }),
      labelColumn<SelfTestLine>("source", headers.source, (row) => row.source || null, { width: 46 }),
      labelColumn<SelfTestLine>("key", headers.key, (row) => row.key || null, { key: true, look: "code", width: 22 }),
    ],
  };
}

/** One line: whether all agree. */
export function selfTestTotalTable({ words }: TableContext): TableSpec<object> {
  const headers = words.columns.SelfTestTotal;
  const { agrees, differs, all, some } = words.selfTest;
  const counts = { n: "{@lines}", k: "{@differing}" };
  return {
    id: "SelfTestTotal",
    caption: words.captions.SelfTestTotal,
    owner: "result",
    key: () => "1",
    blank: () => ({}),
    columns: [
      formulaColumn("state", headers.state, `=IF({@differing}=0,${quoteText(agrees)},${quoteText(differs)})`, { look: "check", width: 20, highlights: [amberUnless(agrees)] }),
      formulaColumn("sentence", headers.sentence, `=IF({@differing}=0,${inFormula(all, counts)},${inFormula(some, counts)})`, { look: "label", width: 70 }),
      formulaColumn("differing", headers.differing, `=SUMPRODUCT(--({SelfTest.state}<>${quoteText(agrees)}))`, { look: "total", format: "0", width: 14 }),
      formulaColumn("lines", headers.lines, "=COUNT({SelfTest.published})", { look: "total", format: "0", width: 14 }),
    ],
  };
}
