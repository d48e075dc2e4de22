import type { ContributionLine, ContributionPlan, Stamp } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { dateTimeOfSerial } from "../serial-dates.js";
import { computedColumn, dateContent, formulaColumn, labelColumn, numberColumn, optionalTextColumn, textColumn, type TableSpec } from "./column-spec.js";
import { chosenActivity, chosenParticipants, chosenScope, partInChosen } from "./chosen-scope.js";
import { lookUp } from "./matrix-row.js";
import { resourceColumns } from "./means-tables.js";
import type { TableContext } from "./table-context.js";

/** Lines whose two columns differ; the tolerance grows with numbers that cannot hold the sixth decimal. */
function differing(now: string, then: string): string {
  return `--(ABS(${now}-${then})>AmountTolerance*(1+AmountTolerance*ABS(${now})))`;
}

/** Figures that are not those of the amounts any more. */
const CHANGED = `=IFERROR(SUMPRODUCT(${differing("{Contributions.inputs}", "{Contributions.computedInputs}")})+SUMPRODUCT(${differing("{Needed.demand}", "{Needed.computedDemand}")}),"?")`;

/** Participants, needs and amounts that the tables do not hold yet. */
const UNCOUNTED = `=IFERROR(${[
  "SUMPRODUCT(({Interest.chosen}=1)*(COUNTIF({Contributions.partner},{Interest.partner})=0))",
  "SUMPRODUCT(({Demand.scope}={@scope})*(COUNTIF({Needed.resource},{Demand.resource})=0))",
  'SUMPRODUCT(({Needed.demand}>0)*(COUNTIFS({Contributions.resource},{Needed.resource},{Contributions.amount},">=0")<{@participants}))',
].join("+")},"?")`;

/** What makes the amounts out of date, each an expression that is true or false. */
function staleness(notComputed: string): string[] {
  return [
    "{@scope}<>{@computedScope}",
    "{@participants}<>{@computedParticipants}",
    "ABS({@floor}-{@computedFloor})>AmountTolerance",
    `{@changed}+{@uncounted}+COUNTIF({Contributions.check},${quoteText(notComputed)})>0`,
  ];
}

/** The scope chosen, with the stamp of the amounts and the live check that they still hold. */
export function contributionChoiceTable({ words }: TableContext): TableSpec<ContributionPlan> {
  const headers = words.columns.ContributionChoice;
  const { formulas, formats } = words;
  const stampOf = (row: ContributionPlan): Stamp => (row.stamp ??= { at: "", version: "", scope: "", participants: 0, floor: null, demand: [] });
  return {
    id: "ContributionChoice",
    caption: words.captions.ContributionChoice,
    owner: "input",
    key: () => "1",
    blank: () => ({ scope: null, floor: null, lines: [], stamp: null }),
    columns: [
      optionalTextColumn<ContributionPlan>("scope", headers.scope, { help: words.help.chosenScope, width: 12, look: "input", validation: { kind: "list-from", table: "Scopes", column: "code" } }),
      formulaColumn("label", headers.label, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "label", width: 46 }),
      formulaColumn("activity", headers.activity, `=IF({@scope}="","–",IF(INDEX({Scopes.activity},MATCH({@scope},{Scopes.code},0))="","–",INDEX({Scopes.activity},MATCH({@scope},{Scopes.code},0))))`, { look: "label", width: 14 }),
      formulaColumn("participants", headers.participants, `=IF({@scope}="","",IF(INDEX({Scopes.participants},MATCH({@scope},{Scopes.code},0))="","",INDEX({Scopes.participants},MATCH({@scope},{Scopes.code},0))))`, { width: 12, format: formats.integer, look: "total" }),
      numberColumn<ContributionPlan>("floor", headers.floor, { min: 0, max: 1, format: formats.percent1, help: words.help.floor, width: 12 }),
      formulaColumn(
        "state",
        headers.state,
        `=IF({@computedScope}="",${quoteText(formulas.notComputed)},IF(AND({@scope}<>"",NOT(ISNUMBER({@participants}))),"",IFERROR(IF(OR(${staleness(formulas.notComputed).join(",")}),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)}),"")))`,
        {
          look: "check",
          width: 30,
          highlights: [{ kind: "when", formula: `={cell}<>${quoteText(formulas.upToDate)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }],
        },
      ),
      computedColumn<ContributionPlan>("computedAt", headers.computedAt, (row) => dateContent(row.stamp?.at ?? null), {
        format: `${formats.date} hh:mm`,
        width: 16,
        parse: (row, cell) => {
          const at = typeof cell.raw === "number" ? dateTimeOfSerial(cell.raw) : null;
          if (at !== null) stampOf(row).at = at;
        },
      }),
      computedColumn<ContributionPlan>("version", headers.version, (row) => row.stamp?.version ?? null, {
        look: "computed-text",
        width: 10,
        parse: (row, cell) => {
          if (row.stamp !== null) row.stamp.version = cell.text();
        },
      }),
      computedColumn<ContributionPlan>("computedScope", headers.computedScope, (row) => row.stamp?.scope ?? null, {
        look: "computed-text",
        width: 12,
        parse: (row, cell) => {
          if (row.stamp !== null) row.stamp.scope = cell.text();
        },
      }),
      computedColumn<ContributionPlan>("computedParticipants", headers.computedParticipants, (row) => row.stamp?.participants ?? null, {
        width: 14,
        format: formats.integer,
        parse: (row, cell) => {
          if (row.stamp !== null) row.stamp.participants = cell.number() ?? 0;
        },
      }),
      computedColumn<ContributionPlan>("computedFloor", headers.computedFloor, (row) => row.stamp?.floor ?? null, {
        width: 14,
        format: formats.percent1,
        parse: (row, cell) => {
          if (row.stamp !== null) row.stamp.floor = cell.number();
        },
      }),
      formulaColumn("changed", headers.changed, CHANGED, { look: "code", width: 12, format: formats.integer }),
      formulaColumn("uncounted", headers.uncounted, UNCOUNTED, { look: "code", width: 12, format: formats.integer }),
    ],
  };
}

/** A resource that some scope needs, and what was needed when the amounts were computed. */
export interface NeededRow {
  resource: string;
  computedDemand: number | null;
}

export function neededTable({ words }: TableContext): TableSpec<NeededRow> {
  const headers = words.columns.Needed;
  const { formulas, formats } = words;
  const sumOf = (part: string): string => `SUMIFS({Demand.${part}},{Demand.scope},${chosenScope},{Demand.resource},{@resource})`;
  const warn = { kind: "when" as const, fill: "#FCE4CC", color: "#8A3B00", bold: true };
  return {
    id: "Needed",
    caption: words.captions.Needed,
    owner: "result",
    key: (row) => row.resource,
    blank: () => ({ resource: "", computedDemand: null }),
    columns: [
      labelColumnWithCode("resource", headers.resource),
      formulaColumn("label", headers.label, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 46 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
      // Texts would be left out of the sums.
      formulaColumn(
        "demand",
        headers.demand,
        `=IF(OR({@resource}="",NOT(ISNUMBER(${chosenParticipants})),SUMPRODUCT(ISTEXT({Demand.fixed})+ISTEXT({Demand.perParticipant}))>0),"",${sumOf("fixed")}+${sumOf("perParticipant")}*${chosenParticipants})`,
        { format: formats.amount, look: "total" },
      ),
      // Known where each participant has one line, with a known amount.
      formulaColumn(
        "available",
        headers.available,
        `=IF(N({@demand})=0,"",IF(SUMPRODUCT(({Interest.chosen}<>0)*(COUNTIFS({Contributions.partner},{Interest.partner},{Contributions.resource},{@resource})<>1))+SUMPRODUCT(({Contributions.resource}={@resource})*ISTEXT({Contributions.committable}))>0,"",SUMIFS({Contributions.committable},{Contributions.resource},{@resource})))`,
        { format: formats.amount },
      ),
      formulaColumn("given", headers.given, "=SUMIFS({Contributions.amount},{Contributions.resource},{@resource})", { format: formats.amount }),
      formulaColumn("difference", headers.difference, '=IF({@demand}="","",{@given}-{@demand})', { format: formats.signed }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@demand}="","",IF({@demand}=0,"–",IF({@available}="","",IF({@available}<{@demand}-AmountTolerance,${quoteText(formulas.shortage)},IF(ABS({@difference})<=AmountTolerance,${quoteText(formulas.met)},${quoteText(formulas.notMet)})))))`,
        {
          look: "check",
          width: 14,
          highlights: [
            { ...warn, formula: `={cell}=${quoteText(formulas.shortage)}` },
            { ...warn, formula: `={cell}=${quoteText(formulas.notMet)}` },
          ],
        },
      ),
      computedColumn<NeededRow>("computedDemand", headers.computedDemand, (row) => row.computedDemand, {
        format: formats.amount,
        width: 16,
        parse: (row, cell) => {
          row.computedDemand = cell.number();
        },
      }),
    ],
  };
}

function labelColumnWithCode(id: "resource", header: string): TableSpec<NeededRow>["columns"][number] {
  return {
    ...labelColumn<NeededRow>(id, header, (row) => row[id] || null, { key: true, look: "code", width: 12 }),
    parse: (row, cell) => {
      row[id] = cell.text();
    },
  };
}

/** A participant and what weighs on it. */
export interface BurdenRow {
  partner: string;
}

export function burdensTable({ words }: TableContext): TableSpec<BurdenRow> {
  const headers = words.columns.Burdens;
  const { formulas, formats } = words;
  const mine = "({Contributions.partner}={@partner})";
  // Lines by which it could give something of value when the amounts were computed, where all is told: what is no number, or a lost place, leaves the reason unknown rather than wrong.
  const able = `${mine}*ISNUMBER({Contributions.amount})*({Contributions.committable}>AmountTolerance)*ISNUMBER({Contributions.unitValue})*({Contributions.unitValue}>0)`;
  const untold = `SUMPRODUCT(${mine}*((1-ISNUMBER({Contributions.committable}))+ISTEXT({Contributions.locked})+ISTEXT({Contributions.amount})))>0`;
  const lines = (condition: string): string => `=IF(ISNUMBER({@able}),SUMPRODUCT(${able}*${condition}),"")`;
  const free = '({Contributions.locked}="")';
  const floor = "INDEX({ContributionChoice.floor},1)";
  const counted = { width: 11, format: formats.integer, look: "code" as const };
  return {
    id: "Burdens",
    caption: words.captions.Burdens,
    owner: "result",
    key: (row) => row.partner,
    blank: () => ({ partner: "" }),
    columns: [
      labelColumn<BurdenRow>("partner", headers.partner, (row) => row.partner || null, { key: true, look: "code", width: 12 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("means", headers.means, `=IF({@partner}="","",INDEX({Means.value},MATCH({@partner},{Means.partner},0)))`, { format: formats.euros }),
      formulaColumn("given", headers.given, `=IF(SUMPRODUCT(${mine}*ISNUMBER({Contributions.value}))=0,"",SUMIFS({Contributions.value},{Contributions.partner},{@partner}))`, { format: formats.euros }),
      formulaColumn("burden", headers.burden, '=IF(OR({@given}="",{@means}=""),"",IF({@means}=0,"",{@given}/{@means}))', {
        format: formats.percent1,
        look: "total",
        highlights: [{ kind: "bar", color: "#8CC3CC" }],
      }),
      formulaColumn(
        "heldBy",
        headers.heldBy,
        `=IF(OR({@given}="",{@able}="?",ISTEXT(${floor})),"",IF({@able}=0,${quoteText(formulas.nothingToGive)},IF(OR({@free}=0,AND({@lockedAbove}>0,{@givesFreely}=0)),${quoteText(formulas.locked)},IF({@belowCap}=0,${quoteText(formulas.capped)},IF(AND(N(${floor})>0,N({@burden})<=N(${floor})+AmountTolerance),${quoteText(formulas.floor)},${quoteText(formulas.free)})))))`,
        { look: "label", width: 26 },
      ),
      // Of its lines, those by which it could give something of value: what holds it is told from them.
      formulaColumn("able", headers.able, `=IF(${untold},"?",SUMPRODUCT(${able}))`, counted),
      formulaColumn("free", headers.free, lines(free), counted),
      formulaColumn("lockedAbove", headers.lockedAbove, lines("({Contributions.locked}>0)"), counted),
      formulaColumn("givesFreely", headers.givesFreely, lines(`${free}*({Contributions.amount}>AmountTolerance)`), counted),
      formulaColumn("belowCap", headers.belowCap, lines("ISNUMBER({Contributions.slack})*({Contributions.slack}>AmountTolerance)"), counted),
    ],
  };
}

/** Who gives how much of what. */
export function contributionsTable({ project, words }: TableContext): TableSpec<ContributionLine> {
  const headers = words.columns.Contributions;
  const { formulas, formats } = words;
  const resources = resourceColumns(project);
  const span = `${resources[0]}..${resources[resources.length - 1]}`;
  const row = "MATCH({@partner},{Means.partner},0)";
  const outside = `ISNUMBER(SEARCH(${chosenActivity},INDEX({Partners.excludes},MATCH({@partner},{Partners.code},0))))`;
  // A resource that heads no column of the means leaves the amount unknown.
  const place = "INDEX({Resources.place},MATCH({@resource},{Resources.code},0))";
  const declared = `=IF(OR({@partner}="",ISNA(MATCH({@resource},{Resources.code},0))),0,IF(${place}="","",INDEX({Means.${span}},${row},${place})*1))`;
  const committable = `=IF({@partner}="","",IF(COUNT({@takesPart},{@declared})<2,"",IF(OR({@takesPart}=0,${outside}),0,{@declared}*INDEX({Means.share},${row}))))`;
  const counts = `AND(N({@takesPart})>0,OR(N({@locked})>0,IFERROR(N(INDEX({Needed.demand},MATCH({@resource},{Needed.resource},0))),0)>0))`;
  const warn = { kind: "when" as const, fill: "#FCE4CC", color: "#8A3B00", bold: true };
  return {
    id: "Contributions",
    caption: words.captions.Contributions,
    owner: "result",
    key: (row) => (row.partner === "" ? "" : `${row.partner}|${row.resource}`),
    blank: () => ({ partner: "", resource: "", amount: null, locked: null, inputs: null, note: "" }),
    columns: [
      textColumn<ContributionLine>("partner", headers.partner, { key: true, look: "code", width: 12, help: words.help.partnerCode, refers: "Partners" }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      textColumn<ContributionLine>("resource", headers.resource, { key: true, look: "code", width: 12, help: words.help.resourceCode, refers: "Resources" }),
      formulaColumn("resourceLabel", headers.resourceLabel, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 26 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 12 }),
      formulaColumn("takesPart", headers.takesPart, `=IF({@partner}="",0,${partInChosen})`, { format: formats.integer, width: 10 }),
      formulaColumn("declared", headers.declared, declared, { format: formats.amount }),
      formulaColumn("committable", headers.committable, committable, { format: formats.amount }),
      numberColumn<ContributionLine>("locked", headers.locked, { min: 0, format: formats.amount, help: words.help.locked }),
      computedColumn<ContributionLine>("amount", headers.amount, (row) => row.amount, {
        format: formats.amount,
        parse: (row, cell) => {
          row.amount = cell.number();
        },
      }),
      formulaColumn("unitValue", headers.unitValue, `=IF(ISNA(MATCH({@resource},{Resources.code},0)),"",IF(INDEX({Resources.unitValue},MATCH({@resource},{Resources.code},0))="","",INDEX({Resources.unitValue},MATCH({@resource},{Resources.code},0))))`, { format: formats.amount }),
      formulaColumn("value", headers.value, '=IF(OR({@amount}="",{@unitValue}=""),"",{@amount}*{@unitValue})', { format: formats.euros, look: "total" }),
      formulaColumn("slack", headers.slack, '=IF(OR({@amount}="",{@committable}=""),"",ROUND({@committable}-{@amount},9))', { format: formats.amount }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@partner}="","",IF({@amount}="",IF(${counts},${quoteText(formulas.notComputed)},""),IF({@committable}="","",IF({@amount}>{@committable}+AmountTolerance,${quoteText(formulas.aboveCap)},IF(ISTEXT({@locked}),"?",IF(AND({@locked}<>"",ABS({@amount}-N({@locked}))>AmountTolerance),${quoteText(formulas.lockNotKept)},${quoteText(formulas.ok)}))))))`,
        { look: "check", width: 24, highlights: [{ ...warn, formula: `=AND({cell}<>"",{cell}<>${quoteText(formulas.ok)})` }] },
      ),
      textColumn<ContributionLine>("note", headers.note, { width: 26 }),
      formulaColumn("inputs", headers.inputs, `=IF(OR({@partner}="",{@computedInputs}=""),0,IF(NOT(ISNUMBER({@committable})),"?",{@committable}+PI()*N({@unitValue})+EXP(1)*({@locked}+0)+SQRT(2)*INDEX({Means.value},${row})))`, { format: formats.amount, look: "code" }),
      computedColumn<ContributionLine>("computedInputs", headers.computedInputs, (row) => row.inputs, {
        format: formats.amount,
        parse: (row, cell) => {
          row.inputs = cell.number();
        },
      }),
    ],
  };
}
