import type { DimensionId, Project } from "../../core/project/project.js";
import type { SheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import type { Highlight } from "../description.js";
import { computedColumn, formulaColumn, labelColumn, numberColumn, textColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import { MATRIX_TABLES } from "./matrix-table.js";
import { groupColumn, groupTraceColumns, type GroupsContext } from "./overlap-groups-tables.js";
import type { TableContext } from "./table-context.js";
import { amberWhenStale } from "./weighting-tables.js";

/** Which dimension the heat map shows: the label of a column of the pairs. */
export interface OverlapViewRow {
  shown: string;
}

export function overlapViewTable({ words }: TableContext): TableSpec<OverlapViewRow> {
  return {
    id: "OverlapView",
    caption: words.captions.OverlapView,
    owner: "input",
    key: () => "1",
    blank: () => ({ shown: "" }),
    columns: [
      {
        id: "shown",
        header: words.columns.OverlapView.shown,
        role: "input",
        look: "input",
        width: 22,
        help: words.help.list,
        validation: { kind: "list-from", table: "Lists", column: "shown" },
        value: (row) => row.shown,
        parse: (row, cell) => {
          row.shown = cell.text();
        },
      },
    ],
  };
}

/** A dimension and its weight in the combined overlap. */
export interface DimensionRow {
  code: DimensionId;
  weight: number | null;
}

export function dimensionsTable({ words }: TableContext): TableSpec<DimensionRow> {
  const headers = words.columns.Dimensions;
  return {
    id: "Dimensions",
    caption: words.captions.Dimensions,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "domains", weight: null }),
    columns: [
      labelColumn<DimensionRow>("label", headers.label, (row) => words.choices.dimension[row.code], { width: 22 }),
      numberColumn<DimensionRow>("weight", headers.weight, { min: 0, help: words.help.weight }),
      // What formulas look for: people read the label.
      {
        ...labelColumn<DimensionRow>("code", headers.code, (row) => row.code, { key: true, look: "code", width: 11 }),
        parse: (row, cell) => {
          row.code = cell.text() as DimensionId;
        },
      },
    ],
  };
}

/** Two partners, `a` before `b` in the project's order. */
export interface PairRow {
  a: string;
  b: string;
}

const SCALE: Highlight = { kind: "scale", group: "overlap", min: 0, max: 1, colors: ["#FFFFFF", "#7DB9C4"] };

/** One line a pair: the overlap on each dimension and combined. */
export function pairsTable({ project, words }: TableContext): TableSpec<PairRow> {
  const headers = words.columns.Pairs;
  return {
    id: "Pairs",
    caption: isLarge(project) ? words.large.pairsCaption : words.captions.Pairs,
    owner: "result",
    filter: true,
    key: (row) => `${row.a}|${row.b}`,
    blank: () => ({ a: "", b: "" }),
    columns: [
      labelColumn<PairRow>("key", headers.key, (row) => `${row.a}|${row.b}`, { key: true, look: "code", width: 9 }),
      labelColumn<PairRow>("a", headers.a, (row) => row.a, { look: "code", width: 7 }),
      labelColumn<PairRow>("b", headers.b, (row) => row.b, { look: "code", width: 7 }),
      formulaColumn("institutionA", headers.institutionA, lookUp("a", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("institutionB", headers.institutionB, lookUp("b", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      // A line whose codes are not those of its pair any more would speak of another pair.
      ...figureColumns(words, PAIR, '{@key}<>{@a}&"|"&{@b}'),
    ],
  };
}

/** The overlap of two partners on each dimension and combined, with the weights that count; unknown where there is a doubt. */
function figureColumns<Row>(words: SheetWords, sides: Sides, doubt?: string): ColumnSpec<Row>[] {
  const headers = words.columns.Pairs;
  const percent = { format: words.formats.percent, width: 11, highlights: [SCALE] };
  return [
    formulaColumn("domains", headers.domains, overlapFormula("domains", sides), percent),
    formulaColumn("audiences", headers.audiences, overlapFormula("audiences", sides), percent),
    formulaColumn("tools", headers.tools, overlapFormula("tools", sides), percent),
    formulaColumn("combined", headers.combined, `=IF(COUNT({@wDomains..wTools})<3,IF(SUMPRODUCT(--({@wDomains..wTools}="?"))>0,"?",""),IF(SUM({@wDomains..wTools})=0,"",SUMPRODUCT({@domains..tools},{@wDomains..wTools})/SUM({@wDomains..wTools})))`, percent),
    formulaColumn("wDomains", headers.wDomains, weightFormula("domains", sides, doubt), { width: 10, format: words.formats.amount }),
    formulaColumn("wAudiences", headers.wAudiences, weightFormula("audiences", sides, doubt), { width: 10, format: words.formats.amount }),
    formulaColumn("wTools", headers.wTools, weightFormula("tools", sides, doubt), { width: 10, format: words.formats.amount }),
    formulaColumn("inDomains", headers.inDomains, containmentFormula("domains", sides), percent),
    formulaColumn("inAudiences", headers.inAudiences, containmentFormula("audiences", sides), percent),
    formulaColumn("inTools", headers.inTools, containmentFormula("tools", sides), percent),
  ];
}

/** The columns of the two partners in a formula. */
interface Sides {
  a: string;
  b: string;
}
const PAIR: Sides = { a: "{@a}", b: "{@b}" };
const CHOSEN: Sides = { a: "{@partner}", b: "INDEX({OverlapPartner.chosen},1)" };

/** Sum of a partner's row; no number where the partner or its row is gone, or where some cell of it is no number. */
function totalOf(dimension: DimensionId, code: string): string {
  const table = MATRIX_TABLES[dimension];
  return `INDEX({${table}.total},MATCH(${code},{${table}.partner},0))`;
}

/** Column of the weights of a dimension: a number where the sums of both partners are known. */
const WEIGHTS = { domains: "{@wDomains}", audiences: "{@wAudiences}", tools: "{@wTools}" } as const satisfies Record<DimensionId, string>;

/** The weight of a dimension counts where both partners have data; empty where one of the two is no partner any more, a question mark where one has no sum. */
function weightFormula(dimension: DimensionId, { a, b }: Sides, doubt?: string): string {
  const listed = (code: string): string => `MATCH(${code},{Partners.code},0)`;
  const weight = `IF(COUNT(${listed(a)},${listed(b)})<2,"",IFERROR(IF(${totalOf(dimension, a)}*${totalOf(dimension, b)}>0,INDEX({Dimensions.weight},MATCH(${quoteText(dimension)},{Dimensions.code},0))+0,0),"?"))`;
  return doubt === undefined ? `=${weight}` : `=IF(${doubt},"?",${weight})`;
}

/** Weighted Jaccard (Ruzicka): (S − D)/(S + D) = 2/(1 + D/S) − 1, with S = Σ(a + b) and D = Σ|a − b|; nothing where S is 0. */
function overlapFormula(dimension: DimensionId, { a, b }: Sides): string {
  const table = MATRIX_TABLES[dimension];
  const row = (code: string): string => `INDEX({${table}.start..end},MATCH(${code},{${table}.partner},0),0)`;
  const known = WEIGHTS[dimension];
  return `=IF(ISNUMBER(${known}),IFERROR(2/(1+SUMPRODUCT(ABS(${row(a)}-${row(b)}))/(${totalOf(dimension, a)}+${totalOf(dimension, b)}))-1,""),${known})`;
}

/** Containment: Σmin / the smaller sum; with an overlap of J and a sum of S for both, Σmin is S·J/(1 + J). Nothing where the smaller sum is 0. */
function containmentFormula(dimension: DimensionId, { a, b }: Sides): string {
  const sums = `${totalOf(dimension, a)},${totalOf(dimension, b)}`;
  const overlap = `{@${dimension}}`;
  return `=IF(ISNUMBER(${overlap}),IFERROR(${overlap}/(1+${overlap})*(1+MAX(${sums})/MIN(${sums})),""),${overlap})`;
}

/** From here on all pairs are too many to look at, and to calculate. */
export const LARGE = 60;

/** Whether a project has more partners than a map of all pairs can show. */
export function isLarge(project: Project): boolean {
  return project.partners.length > LARGE;
}

/** The partner that the others are compared with, where there are too many for a map. */
export interface OverlapPartnerRow {
  chosen: string;
}

export function overlapPartnerTable({ words }: TableContext): TableSpec<OverlapPartnerRow> {
  const headers = words.columns.OverlapPartner;
  return {
    id: "OverlapPartner",
    caption: words.captions.OverlapPartner,
    owner: "input",
    key: () => "1",
    blank: () => ({ chosen: "" }),
    columns: [
      textColumn<OverlapPartnerRow>("chosen", headers.chosen, { look: "input", width: 22, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("chosen", "Partners.institution", "Partners.code"), { look: "label", width: 40 }),
    ],
  };
}

/** Two partners that the reader chooses. */
export interface OverlapTwoRow {
  a: string;
  b: string;
}

export function overlapTwoTable({ words }: TableContext): TableSpec<OverlapTwoRow> {
  const headers = words.columns.OverlapTwo;
  const choice = { look: "input" as const, help: words.help.lookUpPartner, validation: { kind: "list-from" as const, table: "Partners", column: "code" } };
  return {
    id: "OverlapTwo",
    caption: words.captions.OverlapTwo,
    owner: "input",
    key: () => "1",
    blank: () => ({ a: "", b: "" }),
    columns: [
      textColumn<OverlapTwoRow>("a", headers.a, { ...choice, width: 22 }),
      formulaColumn("institutionA", headers.institutionA, lookUp("a", "Partners.institution", "Partners.code"), { look: "label", width: 40 }),
      textColumn<OverlapTwoRow>("b", headers.b, { ...choice, width: 12 }),
      formulaColumn("institutionB", headers.institutionB, lookUp("b", "Partners.institution", "Partners.code"), { look: "label", width: 40 }),
      ...figureColumns<OverlapTwoRow>(words, PAIR),
    ],
  };
}

/** Each partner against the chosen one. */
export function overlapWithTable(context: GroupsContext): TableSpec<OverlapRow> {
  const { project, words, groups } = context;
  const headers = words.columns.Overlap;
  return {
    id: "Overlap",
    caption: words.large.overlapCaption,
    owner: "result",
    filter: true,
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<OverlapRow>("partner", headers.partner, (row) => row.code, { key: true, look: "code", width: 8 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 40 }),
      groupColumn<OverlapRow>(context),
      // All pairs are too many to calculate again at every change: the mean is computed with the groups.
      computedColumn<OverlapRow>("mean", headers.mean, (row) => groups.means[project.partners.findIndex(({ code }) => code === row.code)] ?? null, {
        format: words.formats.percent,
        width: 12,
        highlights: [amberWhenStale(context, "groups")],
      }),
      ...figureColumns<OverlapRow>(words, CHOSEN),
      ...groupTraceColumns<OverlapRow>(context),
    ],
  };
}

/** A partner of the heat map. */
export interface OverlapRow {
  code: string;
}

/** The heat map: each cell looks its pair up, whichever of the two comes first. */
export function overlapTable(context: GroupsContext): TableSpec<OverlapRow> {
  const { project, words } = context;
  const headers = words.columns.Overlap;
  const ids = partnerColumnIds(project);
  return {
    id: "Overlap",
    caption: words.captions.Overlap,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<OverlapRow>("partner", headers.partner, (row) => row.code, { key: true, look: "code", width: 8 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("mean", headers.mean, `=IF(SUMPRODUCT(--({@${ids[0]}..${ids[ids.length - 1]}}="?"))>0,"?",IF(COUNT({@${ids[0]}..${ids[ids.length - 1]}})=0,"",AVERAGE({@${ids[0]}..${ids[ids.length - 1]}})))`, {
        format: words.formats.percent,
        width: 12,
        look: "total",
        highlights: [{ kind: "bar", color: "#8CC3CC" }],
      }),
      groupColumn<OverlapRow>(context),
      ...project.partners.map((partner) => {
        const header = `{#@partner:${partner.code}}`;
        return formulaColumn(
          `partner:${partner.code}`,
          partner.code,
          `=IF({@partner}=${header},"",IFNA(INDEX({Pairs.domains..combined},IFERROR(MATCH(IF({@partner}<${header},{@partner}&"|"&${header},${header}&"|"&{@partner}),{Pairs.key},0),MATCH(IF({@partner}<${header},${header}&"|"&{@partner},{@partner}&"|"&${header}),{Pairs.key},0)),MATCH(INDEX({OverlapView.shown},1),{#Pairs.domains..combined},0)),"?"))`,
          { format: words.formats.percent, width: project.partners.length > FEW ? 6 : 10, highlights: [SCALE] },
        );
      }),
      ...groupTraceColumns<OverlapRow>(context),
    ],
  };
}

/** Up to so many partners, their columns are about as wide as those of the tables below. */
const FEW = 12;

/** Column ids of the partners in the heat map. */
export function partnerColumnIds(project: Project): string[] {
  return project.partners.map((partner) => `partner:${partner.code}`);
}
