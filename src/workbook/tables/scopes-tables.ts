import { DIMENSION_IDS, type Activity, type Demand, type Gain, type Mode, type Need, type Project, type Scope, type Term } from "../../core/project/project.js";
import { choiceColumn, formulaColumn, numberColumn, textColumn, type TableSpec } from "./column-spec.js";
import { quoteText } from "../formula-references.js";
import { blankMatrixRow, lookUp, matrixCell, partnerColumns, type MatrixRow } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";
import { contributionsBegun } from "./begun-sheets.js";
import { chosenScope } from "./chosen-scope.js";
import { isRepeated } from "./doubled-codes.js";
import { codedHeaders, headingFormula, placeFormula } from "./coded-headers.js";
import { formatItems, parseItems } from "./item-list.js";

/** Column ids of the scopes in the table of interest. */
export function scopeColumns(project: Project): string[] {
  return project.scopes.map((scope) => `scope:${scope.code}`);
}

/** From the first scope to the last, in the table of interest. */
export function scopeSpan(project: Project): string {
  const ids = scopeColumns(project);
  return `${ids[0]}..${ids[ids.length - 1]}`;
}

/** Interested partners of a scope: 1 for each partner that counts, 0 for the others; an error where its column is not known, or an interest in it is no number. */
export function takesPart(project: Project, code: string): string {
  return interested(project, `INDEX({Scopes.place},MATCH(${code},{Scopes.code},0))`);
}

function interested(project: Project, place: string): string {
  return `(INDEX({Interest.${scopeSpan(project)}},0,${place})+0>=1)*{Interest.active}`;
}

/** Whether a need and a scope fit: the same activity, and the same mode where both have one. Expressions of columns or cells. */
function fits(need: string, scope: string, side: "need" | "scope"): string {
  const activity = side === "need" ? `({${need}.activity}=${scope}activity})*({${need}.activity}<>"")` : `({${scope}.activity}=${need}activity})*({${scope}.activity}<>"")`;
  const mode = side === "need" ? `(({${need}.mode}=${scope}mode})+({${need}.mode}="")+(${scope}mode}="")>0)` : `(({${scope}.mode}=${need}mode})+({${scope}.mode}="")+(${need}mode}="")>0)`;
  return `${activity}*${mode}`;
}

/** The candidate scopes. */
export function scopesTable({ project, words }: TableContext): TableSpec<Scope> {
  const headers = words.columns.Scopes;
  return {
    id: "Scopes",
    caption: words.captions.Scopes,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", activity: null, mode: null, objective: "", description: "", userBenefit: "", term: null }),
    columns: [
      textColumn<Scope>("code", headers.code, { key: true, look: "code", width: 8, help: words.help.code }),
      textColumn<Scope>("label", headers.label, { width: 34 }),
      choiceColumn<Scope, Activity, null>("activity", headers.activity, "activity", words.choices.activity, null, { width: 22, help: words.help.list }),
      choiceColumn<Scope, Mode, null>("mode", headers.mode, "mode", words.choices.mode, null, { width: 20, help: words.help.list }),
      textColumn<Scope>("objective", headers.objective, { width: 34 }),
      textColumn<Scope>("description", headers.description, { width: 40 }),
      textColumn<Scope>("userBenefit", headers.userBenefit, { width: 34 }),
      choiceColumn<Scope, Term, null>("term", headers.term, "term", words.choices.term, null, { width: 14, help: words.help.list }),
      // A label that heads no column of the interests, or several, leaves the number unknown.
      formulaColumn(
        "participants",
        headers.participants,
        `=IF({@place}="","",SUMPRODUCT(${interested(project, "{@place}")}))`,
        { width: 12, look: "total", format: words.formats.integer },
      ),
      ...(project.partners.length === 0
        ? []
        : [
            formulaColumn<Scope>("needs", headers.needs, `=IF(${isRepeated("Scopes")},"",SUMPRODUCT(${fits("Needs", "{@", "need")}*({Needs.weight}<>"")))`, { width: 14, format: words.formats.integer }),
            formulaColumn<Scope>("coverage", headers.coverage, `=IF({@needs}="","",IF(SUMPRODUCT(--({Needs.weight}="?"))>0,"?",IF(SUM({Needs.weight})=0,"",SUMPRODUCT(${fits("Needs", "{@", "need")},{Needs.weight})/SUM({Needs.weight}))))`, {
              width: 14,
              format: words.formats.percent,
              highlights: [{ kind: "bar", color: "#8CC3CC" }],
            }),
          ]),
      formulaColumn("heading", headers.heading, headingFormula(`{#Interest.${scopeSpan(project)}}`, "Scopes"), { look: "label", width: 20 }),
      formulaColumn("place", headers.place, placeFormula(`{#Interest.${scopeSpan(project)}}`), { look: "code", width: 9 }),
    ],
  };
}

/** Partner × scope: who takes part. */
export function interestTable(context: TableContext): TableSpec<MatrixRow> {
  const { project, words } = context;
  const headers = words.columns.Interest;
  const labels = codedHeaders(project.scopes, Object.values(headers));
  return {
    id: "Interest",
    caption: words.captions.Interest,
    owner: "input",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...partnerColumns(context, headers),
      // A partner that is not listed, or listed here before, does not count again.
      formulaColumn("active", headers.active, `=IF(ISNUMBER(MATCH({@partner},{Partners.code},0)),IF(MATCH({@partner},{Interest.partner},0)=ROW()-ROW({#@partner}),--(INDEX({Partners.active},MATCH({@partner},{Partners.code},0))&""),0),0*ROWS({Partners.code}))`, { width: 8, format: words.formats.integer }),
      formulaColumn("excludes", headers.excludes, lookUp("partner", "Partners.excludes", "Partners.code"), { width: 22, look: "label" }),
      ...project.scopes.map((scope, s) =>
        matrixCell(`scope:${scope.code}`, labels[s] ?? scope.label, {
          width: 16,
          help: words.help.interest,
          validation: { kind: "number", min: 0, max: 4 },
          highlights: [{ kind: "scale", group: "interest", min: 0, max: 4, colors: ["#FFFFFF", "#7DB9C4"] }],
        }),
      ),
      // Said once: the sheets of the contributions, of the sharing keys and of the pilot look it up here.
      ...(contributionsBegun(project)
        ? [
            formulaColumn<MatrixRow>(
              "chosen",
              headers.chosen,
              `=IFERROR(IF(OR({@partner}="",${chosenScope}=""),0,(INDEX({@${scopeSpan(project)}},INDEX({Scopes.place},MATCH(${chosenScope},{Scopes.code},0)))+0>=1)*{@active}),"?")`,
              { look: "total", width: 14, format: words.formats.integer },
            ),
          ]
        : []),
    ],
  };
}

/** What the scopes need of each resource. */
export function demandTable({ words }: TableContext): TableSpec<Demand> {
  const headers = words.columns.Demand;
  return {
    id: "Demand",
    caption: words.captions.Demand,
    owner: "input",
    key: (row) => (row.scope === "" && row.resource === "" ? "" : `${row.scope}|${row.resource}`),
    blank: () => ({ scope: "", resource: "", fixed: null, perParticipant: null }),
    columns: [
      textColumn<Demand>("scope", headers.scope, { key: true, look: "code", width: 8, help: words.help.scopeCode, validation: { kind: "list-from", table: "Scopes", column: "code" } }),
      formulaColumn("scopeLabel", headers.scopeLabel, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
      textColumn<Demand>("resource", headers.resource, { key: true, look: "code", width: 10, help: words.help.resourceCode, validation: { kind: "list-from", table: "Resources", column: "code" } }),
      formulaColumn("resourceLabel", headers.resourceLabel, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 22 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
      numberColumn<Demand>("fixed", headers.fixed, { min: 0, format: words.formats.amount, help: words.help.amount, width: 14 }),
      numberColumn<Demand>("perParticipant", headers.perParticipant, { min: 0, format: words.formats.amount, help: words.help.amount, width: 14 }),
    ],
  };
}

/** What each partner gains from each scope. */
export function gainsTable({ project, words }: TableContext): TableSpec<Gain> {
  const headers = words.columns.Gains;
  // A gain is real where its level or its value is above 0; nobody knows where one of them is a text.
  const real = (level: string, value: string): string => `=IF(OR(ISTEXT({@${level}}),ISTEXT({@${value}})),"?",IF(OR(N({@${level}})>0,N({@${value}})>0),1,0))`;
  const tried = contributionsBegun(project) ? `=IF(ISNA(MATCH(${chosenScope},{Scopes.code},0)),1,IF({@scope}=${chosenScope},1,0))` : '=IF({@scope}="",0,1)';
  const counted = { width: 11, format: words.formats.integer };
  return {
    id: "Gains",
    caption: words.captions.Gains,
    owner: "input",
    key: (row) => (row.scope === "" && row.partner === "" ? "" : `${row.scope}|${row.partner}`),
    blank: () => ({ scope: "", partner: "", kind: "service", level: null, value: null, obtainedLevel: null, obtainedValue: null, note: "" }),
    columns: [
      textColumn<Gain>("scope", headers.scope, { key: true, look: "code", width: 8, help: words.help.scopeCode, validation: { kind: "list-from", table: "Scopes", column: "code" } }),
      formulaColumn("scopeLabel", headers.scopeLabel, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
      textColumn<Gain>("partner", headers.partner, { key: true, look: "code", width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      choiceColumn<Gain, Gain["kind"], Gain["kind"]>("kind", headers.kind, "gain", words.choices.gain, "service", { width: 26, help: words.help.list }),
      numberColumn<Gain>("level", headers.level, { min: 0, max: 3, help: words.help.level }),
      numberColumn<Gain>("value", headers.value, { min: 0, format: words.formats.euros, help: words.help.amount }),
      numberColumn<Gain>("obtainedLevel", headers.obtainedLevel, { min: 0, max: 3, help: words.help.obtainedLevel }),
      numberColumn<Gain>("obtainedValue", headers.obtainedValue, { min: 0, format: words.formats.euros, help: words.help.amount }),
      textColumn<Gain>("note", headers.note, { width: 40 }),
      formulaColumn("real", headers.real, real("level", "value"), counted),
      formulaColumn("obtained", headers.obtained, real("obtainedLevel", "obtainedValue"), counted),
      formulaColumn("tried", headers.tried, tried, counted),
    ],
  };
}

/** What each partner needs, and for which users. */
export function needsTable({ project, words }: TableContext): TableSpec<Need> {
  const headers = words.columns.Needs;
  return {
    id: "Needs",
    caption: words.captions.Needs,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", partner: "", activity: null, mode: null, need: "", objective: "", items: [], priority: null, userBenefit: "" }),
    columns: [
      textColumn<Need>("code", headers.code, { key: true, look: "code", width: 8, help: words.help.code }),
      textColumn<Need>("partner", headers.partner, { look: "code", width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      choiceColumn<Need, Activity, null>("activity", headers.activity, "activity", words.choices.activity, null, { width: 22, help: words.help.list }),
      choiceColumn<Need, Mode, null>("mode", headers.mode, "mode", words.choices.mode, null, { width: 20, help: words.help.list }),
      textColumn<Need>("need", headers.need, { width: 40 }),
      textColumn<Need>("objective", headers.objective, { width: 34 }),
      {
        id: "items",
        header: headers.items,
        role: "input",
        look: "input-text",
        width: 26,
        help: words.help.items,
        value: (row) => formatItems(row.items) || null,
        parse: (row, cell) => {
          row.items = parseItems(cell.text(), DIMENSION_IDS.flatMap((id) => project[id].items.map((item) => item.label)));
        },
      },
      numberColumn<Need>("priority", headers.priority, { min: 1, max: 5, wanted: true, help: words.help.priority, highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
      textColumn<Need>("userBenefit", headers.userBenefit, { width: 34 }),
      // The needs of a withdrawn partner do not count, nor does a need that is listed above; one without priority counts for nothing.
      formulaColumn("weight", headers.weight, `=IF(OR({@partner}&{@need}&{@activity}&{@priority}="",${isRepeated("Needs")}),"",IF(COUNTIFS({Partners.code},{@partner},{Partners.active},0)>0,"",IF(ISTEXT({@priority}),"?",{@priority}+0)))`, { width: 12, format: words.formats.integer }),
      ...(project.scopes.length === 0
        ? []
        : [
            // A scope that is listed above does not answer again: its needs are not counted, and say nothing.
            formulaColumn<Need>("answeredBy", headers.answeredBy, `=IF({@weight}="","",SUMPRODUCT(${fits("{@", "Scopes", "scope")}${project.partners.length === 0 ? "" : "*(1-ISTEXT({Scopes.needs}))"}))`, { width: 12, format: words.formats.integer, look: "total" }),
            formulaColumn<Need>("check", headers.check, `=IF({@answeredBy}="","",IF({@answeredBy}=0,${quoteText(words.formulas.unanswered)},${quoteText(words.formulas.answered)}))`, {
              look: "check",
              width: 24,
              highlights: [{ kind: "when", formula: `={cell}=${quoteText(words.formulas.unanswered)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }],
            }),
          ]),
    ],
  };
}
