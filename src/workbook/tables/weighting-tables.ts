import type { PairJudgement, Project, Weighting } from "../../core/project/project.js";
import { tracePlaces, tracePrime } from "../../core/robustness/input-trace.js";
import { isConsistent } from "../../core/weights/is-consistent.js";
import { judgementWeights } from "../../core/weights/judgement-weights.js";
import type { Highlight } from "../description.js";
import { quoteText } from "../formula-references.js";
import { WARNING_FILL, WARNING_INK } from "../looks.js";
import { VERSION } from "../product-version.js";
import { codedHeaders } from "./coded-headers.js";
import { computedColumn, formulaColumn, numberColumn, textColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { longSum } from "./long-sum.js";
import { blankMatrixRow, matrixCell, partnerColumns, type MatrixRow } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";

/** The cells that say whether computed figures still follow from what the workbook holds. */
export const STATE_NAMES = { judgements: "JudgementsState", robustness: "RobustnessState", partners: "PartnersState", groups: "GroupsState" } as const;

/** Turns a computed cell amber once what it was computed from has changed. */
export function amberWhenStale({ words }: TableContext, state: keyof typeof STATE_NAMES): Highlight {
  return { kind: "when", formula: `=${STATE_NAMES[state]}<>${quoteText(words.formulas.upToDate)}`, fill: WARNING_FILL, color: WARNING_INK };
}

/** The state itself. */
export function stateHighlight({ words }: TableContext): Highlight {
  return { kind: "when", formula: `={cell}<>${quoteText(words.formulas.upToDate)}`, fill: WARNING_FILL, color: WARNING_INK, bold: true };
}

/** The term of one column in a trace of inputs, see `inputTrace`. */
export function traceTerm(expression: string, position: number): string {
  const round = 1 + Math.floor(position / 12);
  return `${expression}*SQRT(${tracePrime(position)})${round === 1 ? "" : `*${round}`}`;
}

/** How many of the criteria that have columns are still in their list, under their codes: an expression. */
export function knownCriteria({ criteria }: Project): string {
  return criteria.length === 0 ? "0" : `SUMPRODUCT(COUNTIF({Criteria.code},{${criteria.map(({ code }) => quoteText(code)).join(",")}}))`;
}

/** How far apart the ends of the row of cards are, one row. */
export function weightingTable({ words }: TableContext): TableSpec<Pick<Weighting, "cardsRatio">> {
  const headers = words.columns.Weighting;
  return {
    id: "Weighting",
    caption: words.captions.Weighting,
    owner: "input",
    key: () => "1",
    blank: () => ({ cardsRatio: null }),
    columns: [
      numberColumn<Pick<Weighting, "cardsRatio">>("cardsRatio", headers.cardsRatio, { min: 1, help: words.help.cardsRatio }),
      // An order that is a text would be left out, a criterion that is listed twice counted twice.
      formulaColumn("ranked", headers.ranked, "=IF(SUMPRODUCT(ISTEXT({Criteria.level})+(COUNTIF({Criteria.code},{Criteria.code})>1))>0,\"\",COUNT({Criteria.level}))", { format: words.formats.integer }),
      formulaColumn(
        "step",
        headers.step,
        '=IF(OR(N({@ranked})=0,NOT(ISNUMBER({@cardsRatio}))),"",IF({@cardsRatio}<1,"",IF(MAX({Criteria.level})=MIN({Criteria.level}),0,({@cardsRatio}-1)/(MAX({Criteria.level})-MIN({Criteria.level})))))',
        { format: "0.00" },
      ),
    ],
  };
}

/** A judgement as it is shown. */
export type JudgementRow = PairJudgement;

/** Criteria compared two by two; what all judgements together say of each pair stands beside. */
export function judgementsTable(context: TableContext): TableSpec<JudgementRow> {
  const { project, words } = context;
  const headers = words.columns.Judgements;
  const { weights } = judgementWeights(project);
  const weightOf = (code: string): number | null => weights[project.criteria.findIndex((criterion) => criterion.code === code)] ?? null;
  const label = (column: string): string => `IFERROR(INDEX({Criteria.label},MATCH({@${column}},{Criteria.code},0))&"","?")`;
  const highlights = [amberWhenStale(context, "judgements")];
  return {
    id: "Judgements",
    caption: words.captions.Judgements,
    owner: "input",
    key: (row) => (row.first === "" && row.second === "" ? "" : `${row.first}|${row.second}`),
    blank: () => ({ first: "", second: "", ratio: null }),
    columns: [
      textColumn<JudgementRow>("first", headers.first, { key: true, look: "code", width: 8, help: words.help.criterionCode, validation: { kind: "list-from", table: "Criteria", column: "code" } }),
      formulaColumn("label", headers.label, `=IF({@first}&{@second}="","",${label("first")}&" / "&${label("second")})`, { look: "label", width: 46 }),
      textColumn<JudgementRow>("second", headers.second, { key: true, look: "code", width: 8, help: words.help.criterionCode, validation: { kind: "list-from", table: "Criteria", column: "code" } }),
      numberColumn<JudgementRow>("ratio", headers.ratio, { validation: { kind: "number", min: 0.11, max: 9 }, format: "# ?/?", help: words.help.ratio }),
      computedColumn<JudgementRow>(
        "implied",
        headers.implied,
        ({ first, second }) => {
          const [a, b] = [weightOf(first), weightOf(second)];
          return a === null || b === null || b === 0 ? null : a / b;
        },
        { format: "0.00", width: 12, highlights },
      ),
      computedColumn<JudgementRow>("computedPair", headers.computedPair, ({ first, second }) => (first === "" && second === "" ? null : `${first}|${second}`), { look: "computed-text", width: 12 }),
      computedColumn<JudgementRow>("computedRatio", headers.computedRatio, (row) => row.ratio, { format: "0.00", width: 12 }),
    ],
  };
}

/** Whether the judgements agree, one row: none before two criteria are compared. */
export function judgementCheckTable(context: TableContext): TableSpec<Project> {
  const { project, words } = context;
  const headers = words.columns.JudgementCheck;
  const { formulas } = words;
  const { consistencyRatio, randomIndex, revisit } = judgementWeights(project);
  const codeAt = (position: number): string => project.criteria[position]?.code ?? "";
  const isOk = isConsistent(consistencyRatio);
  const highlights = [amberWhenStale(context, "judgements")];
  const filled = "{Judgements.first}&{Judgements.second}";
  const stale = [
    `{@lines}<>SUMPRODUCT(--(${filled}<>""))`,
    `SUMPRODUCT((${filled}<>"")*({Judgements.first}&"|"&{Judgements.second}<>{Judgements.computedPair}))>0`,
    "SUMPRODUCT(--(ABS({Judgements.ratio}-{Judgements.computedRatio})>TieTolerance))>0",
  ];
  return {
    id: "JudgementCheck",
    caption: words.captions.JudgementCheck,
    owner: "result",
    key: () => "1",
    blank: () => project,
    columns: [
      computedColumn<Project>("lines", headers.lines, ({ weighting }) => weighting.judgements.filter(({ first, second }) => first !== "" || second !== "").length, { width: 12, format: words.formats.integer }),
      formulaColumn("state", headers.state, `=IFERROR(IF({@lines}="","",IF(OR(${stale.join(",")}),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)})),${quoteText(formulas.stale)})`, {
        look: "check",
        width: 34,
        highlights: [stateHighlight(context)],
      }),
      computedColumn<Project>("consistent", headers.consistent, () => (isOk === null ? formulas.cannotTell : isOk ? formulas.yes : formulas.no), { look: "computed-text", width: 12, highlights }),
      computedColumn<Project>("ratio", headers.ratio, () => consistencyRatio, { format: "0.000", width: 12, highlights }),
      computedColumn<Project>("randomIndex", headers.randomIndex, () => randomIndex, { format: "0.000", width: 12, highlights }),
      computedColumn<Project>("revisit", headers.revisit, () => (revisit === null ? null : `${codeAt(revisit.first)} / ${codeAt(revisit.second)}`), { look: "computed-text", width: 12, highlights }),
      computedColumn<Project>("given", headers.given, () => revisit?.given ?? null, { format: "0.00", width: 12, highlights }),
      computedColumn<Project>("implied", headers.implied, () => revisit?.implied ?? null, { format: "0.00", width: 12, highlights }),
      computedColumn<Project>("version", headers.version, () => VERSION, { look: "computed-text", width: 10 }),
    ],
  };
}

/** Column ids of the criteria in the partners' own weights. */
export function ownWeightColumns(project: Project): string[] {
  return project.criteria.map((criterion) => `own:${criterion.code}`);
}

/** What each partner would have the criteria count for. */
export function partnerWeightsTable(context: TableContext): TableSpec<MatrixRow> {
  const { project, words } = context;
  const headers = words.columns.PartnerWeights;
  const { formulas } = words;
  const labels = codedHeaders(project.criteria, Object.values(headers));
  const ids = ownWeightColumns(project);
  const places = tracePlaces(project.criteria.map(({ code }) => code));
  // The others then count in other places.
  const gone = `${knownCriteria(project)}<COLUMNS({@${ids[0] ?? ""}..${ids[ids.length - 1] ?? ""}})`;
  const sum = longSum<MatrixRow>(
    context,
    // A criterion that was taken off the list keeps its column until the next write, and counts no more.
    ids.map((id, c) => ({ expression: traceTerm(`{@${id}}*COUNT(MATCH(${quoteText(project.criteria[c]?.code ?? "")},{Criteria.code},0))`, places[c] ?? c), header: labels[c] ?? "" })),
    { id: "part", taken: [...Object.values(headers), ...labels], format: words.formats.score, unless: '{@partner}=""' },
  );
  return {
    id: "PartnerWeights",
    caption: words.captions.PartnerWeights,
    owner: "input",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...partnerColumns(context, headers),
      ...ids.map((id, c): ColumnSpec<MatrixRow> => matrixCell(id, labels[c] ?? "", { width: 14, format: words.formats.amount, help: words.help.ownWeight, validation: { kind: "number", min: 0, max: 1e6 } })),
      ...sum.columns,
      formulaColumn(
        "takesPart",
        headers.takesPart,
        `=IF(OR({@partner}="",NOT(ISNUMBER({@trace}))),"",IFERROR(IF(AND({@trace}>0,--(INDEX({Partners.active},MATCH({@partner},{Partners.code},0))&"")=1),${quoteText(formulas.takesPart)},${quoteText(formulas.takesNoPart)}),""))`,
        { look: "label", width: 16 },
      ),
      formulaColumn("trace", headers.trace, `=IF(OR({@partner}="",${gone}),"",IFERROR(${sum.expression},""))`, { format: words.formats.score, look: "code", width: 12 }),
    ],
  };
}

/** Live columns of the criteria's order of importance, beside the typed one. */
export function orderColumns<Row>({ words }: TableContext): ColumnSpec<Row>[] {
  const headers = words.columns.CriteriaWeights;
  const ranked = "N(INDEX({Weighting.ranked},1))";
  const step = "INDEX({Weighting.step},1)";
  // Places from the first to the last: as many lines as criteria.
  const line = "(ROW({Criteria.code})-ROW({#Criteria.code}))";
  // The lesser of the places from its own to this line, and of the criteria that share its place.
  const least = `{@equals}+${line}-{@place}+1-ABS({@equals}-${line}+{@place}-1)`;
  const lowest = "MIN({Criteria.level})";
  return [
    formulaColumn("place", headers.place, `=IF(OR(NOT(ISNUMBER({@level})),${ranked}=0),"",1+COUNTIF({Criteria.level},">"&{@level}))`, { width: 9, format: words.formats.integer }),
    formulaColumn("centroid", headers.centroid, `=IF({@place}="","",SUMPRODUCT((${line}>={@place})*(${line}<=${ranked})*(${least})/${line})/2/${ranked}/{@equals})`, {
      width: 12,
      format: words.formats.percent1,
    }),
    formulaColumn("cards", headers.cards, `=IF(OR({@place}="",NOT(ISNUMBER(${step}))),"",(1+${step}*({@level}-${lowest}))/(${ranked}+${step}*(SUM({Criteria.level})-${ranked}*${lowest})))`, {
      width: 12,
      format: words.formats.percent1,
    }),
    formulaColumn("equals", headers.equals, '=IF({@place}="","",COUNTIF({Criteria.level},{@level}))', { look: "code", width: 10 }),
  ];
}
