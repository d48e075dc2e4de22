import type { Project } from "../../core/project/project.js";
import type { PartnerOpinions, Robustness } from "../../core/robustness/analyse-robustness.js";
import { inputTrace, tracePlaces } from "../../core/robustness/input-trace.js";
import { fillText } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { VERSION } from "../product-version.js";
import { codedHeaders } from "./coded-headers.js";
import { computedColumn, formulaColumn, labelColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";
import { amberWhenStale, stateHighlight } from "./weighting-tables.js";

/** What the sheet is written from: the analysis, with the code of each row. */
export interface RobustnessContext extends TableContext {
  robustness: Robustness;
}

/** A row of any of its tables: position of the scope, the criterion or the partner in the analysis. */
export interface PositionRow {
  code: string;
  at: number;
}

/** Ranks shown one by one: those beyond the last are added to it. */
const RANKS_SHOWN = 10;

/** Scopes that the table of partners' rankings has columns for. */
const SCOPES_SHOWN = 12;

type Options = Parameters<typeof computedColumn>[3];

const TEXT = { look: "computed-text" } as const;

/** Two figures that differ by more than rounding. */
const differ = (now: string, then: string): string => `SUMPRODUCT(--(ABS(${now}-${then})>TieTolerance*(1+ABS(${then}))))>0`;

const blankRow = (): PositionRow => ({ code: "", at: -1 });

/** Columns of the tables about scopes: code, label, and the rank that the formulas give now. */
function scopeColumns({ words }: TableContext, headers: { code: string; label: string; rank: string }): ColumnSpec<PositionRow>[] {
  return [
    labelColumn<PositionRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", width: 12 }),
    formulaColumn("label", headers.label, lookUp("code", "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
    formulaColumn("rank", headers.rank, '=IF({@code}="","",IFERROR(INDEX({Scores.rank},MATCH({@code},{Scores.code},0)),""))', { look: "total", width: 12, format: words.formats.integer }),
  ];
}

/** The values of a scope now as one number: 0 where it has no rank any more. */
const SCOPE_TRACE = '=IF({@code}="",0,IF(ISNUMBER({@rank}),IFERROR(INDEX({Values.trace},MATCH({@code},{Values.code},0))+0,0),0))';

function traceColumns({ words }: TableContext, headers: { inputs: string; computedInputs: string }, formula: string, value: (row: PositionRow) => number | null): ColumnSpec<PositionRow>[] {
  const options = { format: words.formats.score, look: "code" as const, width: 12 };
  return [formulaColumn("inputs", headers.inputs, formula, options), computedColumn<PositionRow>("computedInputs", headers.computedInputs, value, options)];
}

/** Trace of the share and of the level of each criterion that has a weight. */
function criterionTraces(project: Project, { criteria, stability }: Robustness): number[] {
  return criteria.map((c, k) => (stability[k]?.weight ?? 0) + Math.SQRT2 * (project.criteria[c]?.level ?? 0));
}

/** Squares, because shares of a whole always sum to the same. */
const sumOfSquares = (figures: readonly number[]): number => sum(figures.map((figure) => figure * figure));

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The answer in one row, with the stamp of the blocks below and the live check that they still hold. */
export function robustnessStampTable(context: RobustnessContext): TableSpec<Robustness> {
  const { project, words, robustness } = context;
  const headers = words.columns.RobustnessStamp;
  const { formulas, formats } = words;
  const ranks = robustness.opinions.additive;
  const first = ranks.indexOf(1);
  const alone = ranks.filter((rank) => rank === 1).length === 1;
  const { firstHolds } = robustness.opinions;
  const highlights = [amberWhenStale(context, "robustness")];
  const stale = ["COUNT({Scores.rank})<>COUNT({Acceptability.computedInputs})", differ("{Acceptability.inputs}", "{Acceptability.computedInputs}"), differ("{Stability.inputs}", "{Stability.computedInputs}")];
  const computed = (id: keyof typeof headers, value: () => string | number | null, options: Options = {}): ColumnSpec<Robustness> =>
    computedColumn<Robustness>(id, headers[id], value, { width: 12, highlights, ...options });
  return {
    id: "RobustnessStamp",
    caption: words.captions.RobustnessStamp,
    owner: "result",
    key: () => "1",
    blank: () => robustness,
    columns: [
      computed("first", () => ranks.flatMap((rank, k) => (rank === 1 ? [project.scopes[robustness.scopes[k] ?? -1]?.code ?? ""] : [])).join(", "), TEXT),
      formulaColumn("state", headers.state, `=IF({@version}="","",IFERROR(IF(OR(${stale.join(",")}),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)}),${quoteText(formulas.stale)}))`, {
        look: "check",
        width: 46,
        highlights: [stateHighlight(context)],
      }),
      computed("share", () => (alone ? (robustness.acceptability[first]?.[0] ?? null) : null), { format: formats.percent }),
      computed("shareInOrder", () => (alone ? (robustness.firstInOrder?.[first] ?? null) : null), { format: formats.percent }),
      computed("methods", () => (firstHolds === null ? formulas.cannotTell : firstHolds ? formulas.yes : formulas.no), TEXT),
      computed("draws", () => robustness.draws, { format: "0" }),
      computed("seed", () => robustness.seed, { format: "0" }),
      computed("error", () => robustness.error, { format: formats.percent1 }),
      computed("gap", () => robustness.drawnGap, { format: "0.0" }),
      computed("version", () => VERSION, TEXT),
      computed("checksum", () => sumOfSquares([...robustness.scopes.map((s) => robustness.traces[s] ?? 0), ...criterionTraces(project, robustness)]), { format: formats.score }),
      formulaColumn("now", headers.now, '=IF({@version}="","",SUMSQ({Acceptability.inputs},{Stability.inputs}))', { format: formats.score, width: 12 }),
    ],
  };
}

/** Column ids of the ranks, and whether the last stands for several. */
export function rankColumns({ scopes }: Robustness): { ids: string[]; more: boolean } {
  const shown = Math.min(scopes.length, RANKS_SHOWN);
  return { ids: Array.from({ length: shown }, (_, r) => `rank:${r + 1}`), more: scopes.length > shown };
}

/** Share of the weightings that give each rank to each scope. */
export function acceptabilityTable(context: RobustnessContext): TableSpec<PositionRow> {
  const { words, robustness } = context;
  const headers = words.columns.Acceptability;
  const { ids, more } = rankColumns(robustness);
  const highlights = [amberWhenStale(context, "robustness")];
  const { percent } = words.formats;
  return {
    id: "Acceptability",
    caption: words.captions.Acceptability,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      ...scopeColumns(context, headers),
      ...ids.map((id, r) => {
        const isLast = more && r === ids.length - 1;
        return computedColumn<PositionRow>(
          id,
          fillText(isLast ? headers.rankFrom : headers.rankAt, { n: r + 1 }),
          ({ at }) => {
            const shares = robustness.acceptability[at];
            return shares === undefined ? null : isLast ? sum(shares.slice(r)) : (shares[r] ?? null);
          },
          { format: percent, width: 12, highlights },
        );
      }),
      computedColumn<PositionRow>("meanRank", headers.meanRank, ({ at }) => robustness.meanRank[at] ?? null, { format: "0.00", width: 12, highlights }),
      computedColumn<PositionRow>("firstInOrder", headers.firstInOrder, ({ at }) => robustness.firstInOrder?.[at] ?? null, { format: percent, width: 12, highlights }),
      ...traceColumns(context, headers, SCOPE_TRACE, ({ at }) => robustness.traces[robustness.scopes[at] ?? -1] ?? null),
    ],
  };
}

/** The weights that one would have to hold to put each scope first. */
export function centralWeightsTable(context: RobustnessContext): TableSpec<PositionRow> {
  const { project, words, robustness } = context;
  const headers = words.columns.CentralWeights;
  const criteria = robustness.criteria.flatMap((c) => (project.criteria[c] === undefined ? [] : [project.criteria[c]]));
  const labels = codedHeaders(criteria, Object.values(headers));
  const options = { format: words.formats.percent, width: 12, highlights: [amberWhenStale(context, "robustness")] };
  return {
    id: "CentralWeights",
    caption: words.captions.CentralWeights,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      labelColumn<PositionRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("label", headers.label, lookUp("code", "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
      computedColumn<PositionRow>("share", headers.share, ({ at }) => robustness.acceptability[at]?.[0] ?? null, options),
      computedColumn<PositionRow>("confidence", headers.confidence, ({ at }) => robustness.confidence[at] ?? null, options),
      ...criteria.map(({ code }, k) => computedColumn<PositionRow>(`weight:${code}`, labels[k] ?? code, ({ at }) => robustness.centralWeights[at]?.[k] ?? null, options)),
    ],
  };
}

/** How far the weight of each criterion may move. */
export function stabilityTable(context: RobustnessContext): TableSpec<PositionRow> {
  const { project, words, robustness } = context;
  const headers = words.columns.Stability;
  const { formulas, formats } = words;
  const highlights = [amberWhenStale(context, "robustness")];
  const traces = criterionTraces(project, robustness);
  const bound = (id: "firstLow" | "firstHigh" | "fullLow" | "fullHigh", interval: "first" | "full", end: "low" | "high"): ColumnSpec<PositionRow> =>
    computedColumn<PositionRow>(id, headers[id], ({ at }) => robustness.stability[at]?.[interval][end] ?? null, { format: formats.percent1, width: 12, highlights });
  const within = "AND({@share}>={@firstLow}-TieTolerance,{@share}<={@firstHigh}+TieTolerance)";
  return {
    id: "Stability",
    caption: words.captions.Stability,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      labelColumn<PositionRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("label", headers.label, lookUp("code", "Criteria.label", "Criteria.code"), { look: "label", width: 46 }),
      formulaColumn("share", headers.share, '=IF({@code}="","",IFERROR(INDEX({Criteria.share},MATCH({@code},{Criteria.code},0)),""))', { look: "total", format: formats.percent1, width: 12 }),
      bound("firstLow", "first", "low"),
      bound("firstHigh", "first", "high"),
      bound("fullLow", "full", "low"),
      bound("fullHigh", "full", "high"),
      formulaColumn("check", headers.check, `=IF(OR(NOT(ISNUMBER({@share})),{@firstHigh}=""),"",IF(${within},${quoteText(formulas.within)},${quoteText(formulas.outside)}))`, {
        look: "check",
        width: 24,
        highlights: [{ kind: "when", formula: `={cell}=${quoteText(formulas.outside)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }],
      }),
      ...traceColumns(context, headers, '=IF({@code}="",0,N({@share})+SQRT(2)*IFERROR(N(INDEX({Criteria.level},MATCH({@code},{Criteria.code},0))),0))', ({ at }) => traces[at] ?? null),
    ],
  };
}

/** The ranks of the same scopes by methods that reason otherwise. */
export function opinionsTable(context: RobustnessContext): TableSpec<PositionRow> {
  const { words, robustness } = context;
  const headers = words.columns.Opinions;
  const options = { format: words.formats.integer, width: 12, highlights: [amberWhenStale(context, "robustness")] };
  return {
    id: "Opinions",
    caption: words.captions.Opinions,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      ...scopeColumns(context, headers),
      computedColumn<PositionRow>("topsis", headers.topsis, ({ at }) => robustness.opinions.topsis[at] ?? null, options),
      computedColumn<PositionRow>("promethee", headers.promethee, ({ at }) => robustness.opinions.promethee[at] ?? null, options),
    ],
  };
}

/** What the partners' own weights say, with the state of the two tables below. */
export function partnersStampTable(context: RobustnessContext, opinions: PartnerOpinions): TableSpec<PartnerOpinions> {
  const { project, words, robustness } = context;
  const headers = words.columns.PartnersStamp;
  const { formulas, formats } = words;
  const highlights = [amberWhenStale(context, "partners")];
  const stale = [
    `COUNTIF({PartnerWeights.takesPart},${quoteText(formulas.takesPart)})<>{@partners}`,
    "COUNT({Scores.rank})<>{@ranked}",
    differ("{GroupRanking.inputs}", "{GroupRanking.computedInputs}"),
    differ("{PartnerRankings.inputs}", "{PartnerRankings.computedInputs}"),
  ];
  const computed = (id: keyof typeof headers, value: () => string | number | null, options: Options = {}): ColumnSpec<PartnerOpinions> =>
    computedColumn<PartnerOpinions>(id, headers[id], value, { width: 12, highlights, ...options });
  const objector = opinions.objector === null ? null : project.partners[opinions.partners[opinions.objector] ?? -1];
  return {
    id: "PartnersStamp",
    caption: words.captions.PartnersStamp,
    owner: "result",
    key: () => "1",
    blank: () => opinions,
    columns: [
      computed("first", () => opinions.groupRanks.flatMap((rank, k) => (rank === 1 ? [project.scopes[opinions.scopes[k] ?? -1]?.code ?? ""] : [])).join(", "), TEXT),
      formulaColumn("state", headers.state, `=IF({@version}="","",IFERROR(IF(OR(${stale.join(",")}),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)}),${quoteText(formulas.stale)}))`, {
        look: "check",
        width: 46,
        highlights: [stateHighlight(context)],
      }),
      computed("agreement", () => opinions.agreement, { format: "0.00" }),
      computed("objector", () => objector?.code ?? null, TEXT),
      formulaColumn("objectorName", headers.objectorName, lookUp("objector", "Partners.institution", "Partners.code"), { look: "label", width: 24 }),
      computed("partners", () => opinions.partners.length, { format: formats.integer }),
      computed("ranked", () => robustness.scopes.length, { format: formats.integer }),
      computed("version", () => VERSION, TEXT),
      computed("checksum", () => sumOfSquares([...opinions.scopes.map((s) => robustness.traces[s] ?? 0), ...ownTraces(project, opinions)]), { format: formats.score }),
      formulaColumn("now", headers.now, '=IF({@version}="","",SUMSQ({GroupRanking.inputs},{PartnerRankings.inputs}))', { format: formats.score, width: 12 }),
    ],
  };
}

function ownTraces(project: Project, { partners }: PartnerOpinions): number[] {
  const places = tracePlaces(project.criteria.map(({ code }) => code));
  return partners.map((p) => inputTrace(project.criteria.map((_, c) => project.weighting.partnerWeights[p]?.[c] ?? 0), places));
}

/** The scopes by the mean of the partners' ranks. */
export function groupRankingTable(context: RobustnessContext, opinions: PartnerOpinions): TableSpec<PositionRow> {
  const { words, robustness } = context;
  const headers = words.columns.GroupRanking;
  const options = { format: words.formats.integer, width: 12, highlights: [amberWhenStale(context, "partners")] };
  const given = (at: number): number[] => opinions.ranks.flatMap((ranks) => ranks[at] ?? []);
  return {
    id: "GroupRanking",
    caption: words.captions.GroupRanking,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      ...scopeColumns(context, headers),
      computedColumn<PositionRow>("groupRank", headers.groupRank, ({ at }) => opinions.groupRanks[at] ?? null, options),
      computedColumn<PositionRow>("best", headers.best, ({ at }) => Math.min(...given(at)), options),
      computedColumn<PositionRow>("worst", headers.worst, ({ at }) => Math.max(...given(at)), options),
      ...traceColumns(context, headers, SCOPE_TRACE, ({ at }) => robustness.traces[opinions.scopes[at] ?? -1] ?? null),
    ],
  };
}

/** The ranking of each partner that has weights of its own. */
export function partnerRankingsTable(context: RobustnessContext, opinions: PartnerOpinions): TableSpec<PositionRow> {
  const { project, words } = context;
  const headers = words.columns.PartnerRankings;
  const options = { format: words.formats.integer, width: 12, highlights: [amberWhenStale(context, "partners")] };
  const byGroup = opinions.scopes.map((_, k) => k).sort((a, b) => (opinions.groupRanks[a] ?? 0) - (opinions.groupRanks[b] ?? 0) || a - b);
  const shown = byGroup.slice(0, SCOPES_SHOWN);
  const scopes = shown.map((k) => project.scopes[opinions.scopes[k] ?? -1]).filter((scope) => scope !== undefined);
  const labels = codedHeaders(scopes, Object.values(headers));
  const groupFirst = opinions.groupRanks.indexOf(1);
  const traces = ownTraces(project, opinions);
  return {
    id: "PartnerRankings",
    caption: words.captions.PartnerRankings,
    owner: "result",
    key: (row) => row.code,
    blank: blankRow,
    columns: [
      labelColumn<PositionRow>("partner", headers.partner, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      computedColumn<PositionRow>("first", headers.first, ({ at }) => opinions.scopes.flatMap((s, k) => (opinions.ranks[at]?.[k] === 1 ? [project.scopes[s]?.code ?? ""] : [])).join(", ") || null, { ...options, ...TEXT }),
      computedColumn<PositionRow>("rankOfFirst", headers.rankOfFirst, ({ at }) => opinions.ranks[at]?.[groupFirst] ?? null, options),
      ...scopes.map((scope, k) => computedColumn<PositionRow>(`scope:${scope.code}`, labels[k] ?? scope.code, ({ at }) => opinions.ranks[at]?.[shown[k] ?? -1] ?? null, options)),
      ...traceColumns(
        context,
        headers,
        `=IF({@partner}="",0,IFERROR(IF(INDEX({PartnerWeights.takesPart},MATCH({@partner},{PartnerWeights.partner},0))=${quoteText(words.formulas.takesPart)},INDEX({PartnerWeights.trace},MATCH({@partner},{PartnerWeights.partner},0))+0,0),0))`,
        ({ at }) => traces[at] ?? null,
      ),
    ],
  };
}
