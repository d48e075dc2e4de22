import { tracePlaces } from "../../core/robustness/input-trace.js";
import { judgementWeights } from "../../core/weights/judgement-weights.js";
import type { Criterion, Project } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { computedColumn, formulaColumn, labelColumn, numberColumn, textColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { blankMatrixRow, lookUp, matrixCell, type MatrixRow } from "./matrix-row.js";
import { takesPart } from "./scopes-tables.js";
import type { TableContext } from "./table-context.js";
import { codedHeaders } from "./coded-headers.js";
import { longSum } from "./long-sum.js";
import { amberWhenStale, knownCriteria, orderColumns, traceTerm } from "./weighting-tables.js";

/** The criteria, with the bounds and the weight of each. */
export function criteriaTable(context: TableContext): TableSpec<Criterion> {
  const { project, words } = context;
  const headers = words.columns.Criteria;
  const others = words.columns.CriteriaWeights;
  const { formulas } = words;
  const { weights } = judgementWeights(project);
  return {
    id: "Criteria",
    caption: words.captions.Criteria,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", weight: null, level: null, worst: null, half: null, best: null, unit: "", note: "" }),
    columns: [
      textColumn<Criterion>("code", headers.code, { key: true, look: "code", width: 8, help: words.help.code }),
      textColumn<Criterion>("label", headers.label, { width: 34 }),
      textColumn<Criterion>("unit", headers.unit, { width: 16 }),
      numberColumn<Criterion>("worst", headers.worst, { help: words.help.worst, format: words.formats.amount }),
      numberColumn<Criterion>("half", others.half, { help: words.help.half, format: words.formats.amount }),
      numberColumn<Criterion>("best", headers.best, { help: words.help.best, format: words.formats.amount }),
      formulaColumn("direction", headers.direction, `=IF({@span}="","",IF({@span}>0,${quoteText(formulas.benefit)},${quoteText(formulas.cost)}))`, { look: "label", width: 20 }),
      numberColumn<Criterion>("weight", headers.weight, { min: 0, help: words.help.weight }),
      // A weight that is no number would be left out of the sum, a criterion that is listed twice counted twice.
      formulaColumn("share", headers.share, `=IF(OR(SUM({Criteria.weight})=0,SUMPRODUCT(ISTEXT({Criteria.weight})+(COUNTIF({Criteria.code},{Criteria.code})>1))>0),"",({@weight}+0)/SUM({Criteria.weight}))`, {
        format: words.formats.percent1,
        highlights: [{ kind: "bar", color: "#8CC3CC" }],
      }),
      numberColumn<Criterion>("level", others.level, { validation: { kind: "number", min: 1, max: 1000, whole: true }, help: words.help.criterionLevel }),
      ...orderColumns<Criterion>(context),
      computedColumn<Criterion>("pairwise", others.pairwise, (row) => weights[project.criteria.indexOf(row)] ?? null, { format: words.formats.percent1, width: 12, highlights: [amberWhenStale(context, "judgements")] }),
      formulaColumn("span", headers.span, `=IF(COUNT({@worst},{@best})<2,"",IF({@best}={@worst},"",{@best}-{@worst}))`, { width: 10, format: words.formats.amount }),
      formulaColumn("middle", others.middle, `=IF({@span}="","",IF({@half}="",({@worst}+{@best})/2,IF(NOT(ISNUMBER({@half})),"",IF(({@half}-{@worst})*({@best}-{@half})>0,{@half},""))))`, { width: 12, format: words.formats.amount }),
      textColumn<Criterion>("note", headers.note, { width: 44 }),
    ],
  };
}

function criterionHeaders(project: Project, taken: readonly string[]): string[] {
  return codedHeaders(project.criteria, taken);
}

function scopeColumnsOf(id: "scope" | "code", code: string, label: string): ColumnSpec<MatrixRow>[] {
  return [
    labelColumn<MatrixRow>(id, code, (row) => row.code || null, { key: true, look: "code", width: 8 }),
    formulaColumn("label", label, lookUp(id, "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
  ];
}

/** Scope × criterion, in the unit of each criterion. */
export function ratingsTable({ project, words }: TableContext): TableSpec<MatrixRow> {
  const headers = words.columns.Ratings;
  const labels = criterionHeaders(project, Object.values(headers));
  return {
    id: "Ratings",
    caption: words.captions.Ratings,
    owner: "input",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...scopeColumnsOf("scope", headers.scope, headers.label).map((column) => (column.id === "scope" ? withCode(column) : column)),
      ...project.criteria.map((criterion, c) => {
        const bounds = [criterion.worst, criterion.best].filter((bound) => bound !== null);
        return matrixCell(`criterion:${criterion.code}`, labels[c] ?? criterion.label, {
          width: 14,
          format: words.formats.amount,
          help: words.help.rating,
          validation: bounds.length < 2 ? { kind: "number", min: -1e12, max: 1e12 } : { kind: "number", min: Math.min(...bounds), max: Math.max(...bounds) },
        });
      }),
    ],
  };
}

function withCode(column: ColumnSpec<MatrixRow>): ColumnSpec<MatrixRow> {
  return {
    ...column,
    refers: "Scopes",
    parse: (row, cell) => {
      row.code = cell.text();
    },
  };
}

/** The value of each rating, 0 to 1. */
export function valuesTable(context: TableContext): TableSpec<MatrixRow> {
  const { project, words } = context;
  const headers = { ...words.columns.Values, trace: words.columns.CriteriaWeights.trace };
  const labels = criterionHeaders(project, Object.values(headers));
  const places = tracePlaces(project.criteria.map(({ code }) => code));
  const values = `value:${project.criteria[0]?.code ?? ""}..value:${project.criteria[project.criteria.length - 1]?.code ?? ""}`;
  const trace = longSum<MatrixRow>(
    context,
    project.criteria.map(({ code, label }, c) => ({ expression: traceTerm(`IF({@value:${code}}="",0,1+{@value:${code}})`, places[c] ?? c), header: labels[c] ?? label })),
    { id: "part", taken: [...Object.values(headers), ...labels], format: words.formats.score, unless: '{@code}=""' },
  );
  return {
    id: "Values",
    caption: words.captions.Values,
    owner: "result",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...scopeColumnsOf("code", headers.code, headers.label),
      ...project.criteria.map((criterion, c) => {
        const rating = `INDEX({Ratings.criterion:${criterion.code}},MATCH({@code},{Ratings.scope},0))`;
        const bound = (column: string): string => `INDEX({Criteria.${column}},MATCH(${quoteText(criterion.code)},{Criteria.code},0))`;
        // One that is no criterion any more, its line deleted, has no value and no part.
        return formulaColumn(
          `value:${criterion.code}`,
          labels[c] ?? criterion.label,
          `=IF(OR(${rating}="",IFNA(${bound("middle")},"")=""),"",(MEDIAN(0,1,(${rating}-${bound("worst")})/(${bound("middle")}-${bound("worst")}))+MEDIAN(0,1,(${rating}-${bound("middle")})/(${bound("best")}-${bound("middle")})))/2)`,
          { format: words.formats.score, width: 14, highlights: [{ kind: "scale", group: "values", min: 0, max: 1, colors: ["#FFFFFF", "#7DB9C4"] }] },
        );
      }),
      ...trace.columns,
      formulaColumn("trace", headers.trace, `=IF(OR({@code}="",${knownCriteria(project)}<COLUMNS({@${values}})),"",${trace.expression})`, { format: words.formats.score, look: "code", width: 12 }),
    ],
  };
}

/** Column ids of the part of each criterion in the scores. */
export function partColumns(project: Project): string[] {
  return project.criteria.map((criterion) => `part:${criterion.code}`);
}

/** The scores, with the part of each criterion, the range where ratings are missing, the rank and what sets a scope apart. */
export function scoresTable(context: TableContext): TableSpec<MatrixRow> {
  const { project, words } = context;
  const headers = words.columns.Scores;
  const { formulas, formats } = words;
  const labels = criterionHeaders(project, Object.values(headers));
  const parts = partColumns(project);
  const span = `${parts[0]}..${parts[parts.length - 1]}`;
  const scope = (column: string): string => `INDEX({Scopes.${column}},MATCH({@code},{Scopes.code},0))`;
  // Lines of the criteria that hold something: one that was typed below has no column here yet.
  const lines = 'SUMPRODUCT(--({Criteria.code}&{Criteria.label}&{Criteria.weight}<>""))';
  // Scopes of which nobody can tell whether they stand before the others: without a score or a veto that can be computed, or rated without a line here.
  const unranked = 'SUMPRODUCT(ISERROR({Scores.score})+({Scores.veto}="?")*ISNUMBER({Scores.score}))+SUMPRODUCT((COUNTIF({Scopes.code},{Ratings.scope})>0)*(COUNTIF({Scores.code},{Ratings.scope})*COUNTIF({Values.code},{Ratings.scope})=0))';
  const missing = longSum<MatrixRow>(
    context,
    project.criteria.map(({ code, label }, c) => ({ expression: `({@part:${code}}="")*IFNA(INDEX({Criteria.share},MATCH(${quoteText(code)},{Criteria.code},0)),0)`, header: labels[c] ?? label })),
    { id: "missing", taken: [...Object.values(headers), ...labels], format: formats.score, unless: "COUNT({Criteria.share})=0" },
  );
  return {
    id: "Scores",
    caption: words.captions.Scores,
    owner: "result",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...scopeColumnsOf("code", headers.code, headers.label),
      formulaColumn(
        "rank",
        headers.rank,
        `=IF(OR({@score}="",{@veto}<>""),"",IF(${unranked}>0,"?",1+SUMPRODUCT(ISNUMBER({Scores.score})*({Scores.veto}="")*({Scores.score}>{@score}+TieTolerance))))`,
        { look: "total", width: 8, format: formats.integer, highlights: [{ kind: "when", formula: "={cell}=1", fill: "#CFE8D8", color: "#0B5D3B", bold: true }] },
      ),
      formulaColumn("score", headers.score, `=IF(OR(COUNT({Criteria.share})=0,COUNT({@${span}})<${lines}),"",SUM({@${span}}))`, {
        look: "total",
        width: 9,
        format: formats.score,
      }),
      // Parts are looked up by code: one that was changed has a part that nobody can tell.
      formulaColumn("low", headers.low, `=IF(OR(COUNT({Criteria.share})=0,${knownCriteria(project)}<MIN(COLUMNS({@${span}}),${lines})),"",SUM({@${span}}))`, { width: 9, format: formats.score }),
      // A criterion without a column leaves the range unknown rather than too narrow.
      formulaColumn("high", headers.high, `=IF(OR(COUNT({Criteria.share})=0,${knownCriteria(project)}<${lines},{@low}=""),"",{@low}+${missing.expression})`, {
        width: 9,
        format: formats.score,
      }),
      formulaColumn(
        "veto",
        headers.veto,
        `=IF(TRIM(SUBSTITUTE(${scope("userBenefit")},"\u00a0"," "))="",${quoteText(formulas.noUserBenefit)},IF(COUNT({@outside},{@withoutGain})<2,"?",IF({@outside}>0,${quoteText(formulas.outsideMissions)},IF({@withoutGain}>0,${quoteText(formulas.withoutGain)},""))))`,
        { look: "check", width: 30, highlights: [{ kind: "when", formula: '={cell}<>""', fill: "#FCE4CC", color: "#8A3B00", bold: true }] },
      ),
      formulaColumn("participants", headers.participants, `=IF(${scope("participants")}="","",${scope("participants")})`, { width: 12, format: formats.integer }),
      formulaColumn(
        "outside",
        headers.outside,
        `=IF({@participants}="","",IF(${scope("activity")}="",0,SUMPRODUCT(${takesPart(project, "{@code}")}*ISNUMBER(SEARCH(${scope("activity")},{Interest.excludes})))))`,
        { width: 12, format: formats.integer },
      ),
      formulaColumn(
        "withoutGain",
        headers.withoutGain,
        `=IF(OR({@participants}="",COUNTIFS({Gains.scope},{@code},{Gains.real},"~?")>0),"",IF(COUNTIFS({Gains.scope},{@code})=0,0,SUMPRODUCT(${takesPart(project, "{@code}")}*(COUNTIFS({Gains.scope},{@code},{Gains.partner},{Interest.partner},{Gains.real},1)=0))))`,
        { width: 10, format: formats.integer },
      ),
      ...project.criteria.map((criterion, c) => {
        const share = `INDEX({Criteria.share},MATCH(${quoteText(criterion.code)},{Criteria.code},0))`;
        const value = `INDEX({Values.value:${criterion.code}},MATCH({@code},{Values.code},0))`;
        return formulaColumn(`part:${criterion.code}`, labels[c] ?? criterion.label, `=IF(IFNA(${share},"")="","",IF(${share}=0,0,IF(${value}="","",${share}*${value})))`, {
          format: formats.score,
          width: 14,
        });
      }),
      ...missing.columns,
    ],
  };
}
