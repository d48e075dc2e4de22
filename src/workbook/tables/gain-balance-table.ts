import { GAIN_KINDS } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { PAPER, QUIET } from "../looks.js";
import { formulaColumn, type TableSpec } from "./column-spec.js";
import { participantColumns, participantRow, takesPartColumn, type ParticipantRow } from "./sharing-tables.js";
import type { TableContext } from "./table-context.js";

/** Gains of each participant of the chosen scope by kind and in €, beside what it gives. */
export function gainBalanceTable({ words }: TableContext): TableSpec<ParticipantRow> {
  const headers = words.columns.GainBalance;
  const { formulas, formats } = words;
  const mine = "{Gains.scope},INDEX({ContributionChoice.scope},1),{Gains.partner},{@partner}";
  const taking = (expression: string): string => `=IF(N({@part})=0,"",${expression})`;
  // A number typed as a text would be left out, and a line that has not got its formulas yet.
  const texts = 'COUNTIFS({Gains.partner},{@partner})>COUNTIFS({Gains.partner},{@partner},{Gains.real},">=0")';
  const sure = (expression: string): string => taking(`IF(${texts},"?",${expression})`);
  // Before the first gain of the scope is written, nobody is said to gain nothing.
  const begun = "COUNTIFS({Gains.scope},INDEX({ContributionChoice.scope},1))>0";
  const real = (kind: string): string => `COUNTIFS(${mine},{Gains.kind},${quoteText(kind)},{Gains.real},1)`;
  return {
    id: "GainBalance",
    caption: words.captions.GainBalance,
    owner: "result",
    ...participantRow,
    columns: [
      ...participantColumns(headers),
      takesPartColumn(headers.part, formats.integer),
      // Words stand where the table of the gains has words: the two share the widths of their columns.
      // For the summary, which has no room for the counts.
      formulaColumn("gets", headers.gets, taking(`IF({@kinds}="?","?",MID(${GAIN_KINDS.map((kind) => `IF({@${kind}}>0,${quoteText(`, ${words.gets[kind]}`)},"")`).join("&")},3,200))`), { look: "label", width: 30 }),
      formulaColumn("check", headers.check, taking(`IF({@kinds}="?","?",IF({@kinds}=0,IF(${begun},${quoteText(formulas.gainsNothing)},${quoteText(formulas.gainsNotEntered)}),IF(N({@net})<0,${quoteText(formulas.givesMore)},${quoteText(formulas.gains)})))`), {
        look: "check",
        width: 30,
        highlights: [
          { kind: "when", formula: `=AND({cell}<>"",{cell}<>${quoteText(formulas.gains)},{cell}<>${quoteText(formulas.gainsNotEntered)})`, fill: "#FCE4CC", color: "#8A3B00", bold: true },
          // Neither good nor bad.
          { kind: "when", formula: `={cell}=${quoteText(formulas.gainsNotEntered)}`, fill: PAPER, color: QUIET },
        ],
      }),
      ...GAIN_KINDS.map((kind) => formulaColumn<ParticipantRow>(kind, headers[kind], sure(real(words.choices.gain[kind])), { format: formats.integer, width: 13 })),
      formulaColumn("kinds", headers.kinds, taking('IF(COUNT({@service..decision})<COLUMNS({@service..decision}),"?",SUMPRODUCT(--({@service..decision}>0)))'), { format: formats.integer, look: "total", width: 10 }),
      formulaColumn("value", headers.value, sure(`IF(COUNTIFS(${mine},{Gains.value},">=0")=0,"",SUMIFS({Gains.value},${mine}))`), { format: formats.euros }),
      formulaColumn("given", headers.given, taking('IF(SUMPRODUCT(({Contributions.partner}={@partner})*ISNUMBER({Contributions.value}))=0,"",SUMIFS({Contributions.value},{Contributions.partner},{@partner}))'), {
        format: formats.euros,
      }),
      formulaColumn("net", headers.net, '=IF(COUNT({@value},{@given})<2,"",{@value}-{@given})', { format: "+#,##0;-#,##0;0", look: "total" }),
    ],
  };
}
