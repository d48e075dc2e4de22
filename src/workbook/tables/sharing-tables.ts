import { SHARING_KEYS, type SharingKey } from "../../core/sharing/compare-keys.js";
import { quoteText } from "../formula-references.js";
import { chosenActivity, chosenScope, partInChosen } from "./chosen-scope.js";
import { codedHeaders } from "./coded-headers.js";
import { formulaColumn, labelColumn, rowFormulaColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import { resourceColumns } from "./means-tables.js";
import type { TableContext } from "./table-context.js";

/** A participant of the chosen scope, as the workbook was written. */
export interface ParticipantRow {
  partner: string;
}

const WARN = { kind: "when" as const, fill: "#FCE4CC", color: "#8A3B00", bold: true };

/** A figure of the one line of totals. */
const total = (column: string): string => `INDEX({SharingTotals.${column}},1)`;
/** Nothing as long as there is nothing to share, or nobody knows among whom. */
const whereShared = (expression: string): string => `=IF(N(${total("total")})=0,"",${expression})`;
/** A figure of the partner of this row in another table. */
const ofPartner = (table: string, column: string): string => `INDEX({${table}.${column}},MATCH({@partner},{${table}.partner},0))`;

/** A partner's code and, live, its institution. */
export function participantColumns(headers: { partner: string; institution: string }): ColumnSpec<ParticipantRow>[] {
  return [
    labelColumn<ParticipantRow>("partner", headers.partner, (row) => row.partner || null, { key: true, look: "code", width: 12 }),
    formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 40 }),
  ];
}

export const participantRow = { key: (row: ParticipantRow): string => row.partner, blank: (): ParticipantRow => ({ partner: "" }) };

/** 1 where the partner of this row takes part in the chosen scope, 0 where it does not, a question mark where that is not known. */
export function takesPartColumn(header: string, format: string): ColumnSpec<ParticipantRow> {
  return formulaColumn("part", header, `=IF({@partner}="",0,${partInChosen})`, { format, width: 10 });
}

/** What is shared: the value of what the scope needs, in parts, and the levels of the keys that have one. */
export function sharingTotalsTable({ words }: TableContext): TableSpec<object> {
  const headers = words.columns.SharingTotals;
  const { formulas, formats } = words;
  // Texts would be left out of the sums, a resource that is listed twice counted twice: both leave them unknown.
  const doubts = "SUMPRODUCT(ISTEXT({Demand.fixed})+ISTEXT({Demand.perParticipant})+(COUNTIF({Resources.code},{Demand.resource})>1))+SUMPRODUCT(--ISTEXT({Resources.unitValue}))";
  const needed = (part: string): string => `=IF(OR({@participants}="",${doubts}>0),"",SUMPRODUCT(({Demand.scope}={@scope})*({Demand.${part}}+0)*SUMIF({Resources.code},{Demand.resource},{Resources.unitValue})))`;
  const known = (expression: string): string => `=IF(N({@total})=0,"",${expression})`;
  const level = (column: string): string => known(`IF({@caps}*(1+TieTolerance)<{@total},"",MAX({SharingSteps.${column}}))`);
  const money = { format: formats.euros, width: 16 };
  const state = [
    `IF({@scope}="",${quoteText(formulas.chooseScope)}`,
    `IF({@participants}="",${quoteText(formulas.otherParticipants)}`,
    `IF({@total}="","?",IF({@total}=0,${quoteText(formulas.nothingNeeded)}`,
    `IF(COUNT({@items},{@caps})<2,"?"`,
    `IF({@items}>{@total}*(1+TieTolerance),${quoteText(formulas.itemsAboveTotal)}`,
    `IF({@caps}*(1+TieTolerance)<{@total},${quoteText(formulas.capsBelowTotal)},${quoteText(formulas.ok)}`,
  ];
  return {
    id: "SharingTotals",
    caption: words.captions.SharingTotals,
    owner: "result",
    key: () => "1",
    blank: () => ({}),
    columns: [
      formulaColumn("scope", headers.scope, `=${chosenScope}&""`, { look: "code", width: 12 }),
      formulaColumn("label", headers.label, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "label", width: 40 }),
      formulaColumn("state", headers.state, `=${state.join(",")}${")".repeat(state.length + 1)}`, { look: "check", width: 24, highlights: [{ ...WARN, formula: `={cell}<>${quoteText(formulas.ok)}` }] }),
      formulaColumn(
        "participants",
        headers.participants,
        '=IF(AND(SUM({Shares.part})=SUMPRODUCT(--({Shares.partner}<>"")),SUM({Shares.part})=N(INDEX({ContributionChoice.participants},1)),SUM({Shares.part})>0),SUM({Shares.part}),"")',
        { look: "total", format: formats.integer },
      ),
      formulaColumn("total", headers.total, '=IF(OR({@scope}="",COUNT({@participants},{@fixed},{@each})<3),"",{@fixed}+{@each}*{@participants})', { ...money, look: "total" }),
      formulaColumn("fixed", headers.fixed, needed("fixed"), money),
      formulaColumn("each", headers.each, needed("perParticipant"), money),
      formulaColumn("items", headers.items, known('IF(SUMPRODUCT(--({ScopeItems.each}="?"))>0,"?",SUMIFS({ScopeItems.cost},{ScopeItems.scope},{@scope},{ScopeItems.users},">0",{ScopeItems.cost},">0"))'), money),
      formulaColumn("rest", headers.rest, known('IF(OR(COUNTIFS({ScopeItems.scope},{@scope})=0,COUNT({@items})=0),"",IF({@items}>{@total}*(1+TieTolerance),"",MAX(0,{@total}-{@items})))'), money),
      formulaColumn("means", headers.means, known("SUM({Shares.means})"), money),
      formulaColumn("caps", headers.caps, known("SUM({Shares.cap})"), money),
      formulaColumn("effortLevel", headers.effortLevel, level("effort"), money),
      formulaColumn("remainderLevel", headers.remainderLevel, level("remainder"), money),
      formulaColumn("talmudLevel", headers.talmudLevel, level("talmud"), money),
    ],
  };
}

/** What each key asks of each participant. */
export function sharesTable({ words }: TableContext): TableSpec<ParticipantRow> {
  const headers = words.columns.Shares;
  const { formats } = words;
  const { keys } = words;
  const money = { format: formats.euros, width: 15 };
  const mine = "{Gains.scope},INDEX({SharingTotals.scope},1),{Gains.partner},{@partner}";
  const level = (column: string, amount: string): string => `=IF(${total(column)}="","",${amount})`;
  const given = 'IF(SUMPRODUCT(({Contributions.partner}={@partner})*ISNUMBER({Contributions.value}))=0,"",SUMIFS({Contributions.value},{Contributions.partner},{@partner}))';
  const half = `MIN({@cap}/2,${total("talmudLevel")})`;
  const amounts: Record<SharingKey, string> = {
    equal: whereShared(`${total("total")}/${total("participants")}`),
    "pro-rata": whereShared(`IF(${total("means")}=0,"",${total("total")}*MAX(0,{@means})/${total("means")})`),
    "equal-effort": level("effortLevel", `MIN({@cap},${total("effortLevel")})`),
    "equal-remainder": level("remainderLevel", `{@cap}-MIN({@cap},${total("remainderLevel")})`),
    talmud: level("talmudLevel", `IF(2*${total("total")}<=${total("caps")},${half},{@cap}-${half})`),
    "by-use": level("rest", `IF(${ofPartner("SharingSteps", "items")}="?","?",${total("rest")}/${total("participants")}+${ofPartner("SharingSteps", "items")})`),
    balanced: whereShared(given),
  };
  return {
    id: "Shares",
    caption: words.captions.Shares,
    owner: "result",
    ...participantRow,
    columns: [
      ...participantColumns(headers),
      takesPartColumn(headers.part, formats.integer),
      formulaColumn("means", headers.means, whereShared(ofPartner("Means", "value")), money),
      formulaColumn("cap", headers.cap, whereShared(ofPartner("SharingCaps", "total")), money),
      formulaColumn("gain", headers.gain, whereShared(`IF(SUMPRODUCT(({Gains.partner}={@partner})*ISTEXT({Gains.value}))>0,"?",IF(COUNTIFS(${mine},{Gains.value},">=0")=0,"",SUMIFS({Gains.value},${mine})))`), money),
      // The items are taken out of the fixed part first, then out of the others'.
      formulaColumn(
        "alone",
        headers.alone,
        whereShared(
          `IF(${ofPartner("SharingSteps", "itemsAlone")}="?","?",MAX(0,${total("fixed")}-${total("items")})+MAX(0,${total("each")}-MAX(0,${total("items")}-${total("fixed")})/${total("participants")})+${ofPartner("SharingSteps", "itemsAlone")})`,
        ),
        money,
      ),
      ...SHARING_KEYS.map((key) => formulaColumn<ParticipantRow>(key, keys[key], amounts[key], { ...money, look: "total" })),
    ],
  };
}

/** The same as shares of the partners' means. */
export function shareBurdensTable({ words }: TableContext): TableSpec<ParticipantRow> {
  const headers = words.columns.ShareBurdens;
  const { keys, formats } = words;
  return {
    id: "ShareBurdens",
    caption: words.captions.ShareBurdens,
    owner: "result",
    ...participantRow,
    columns: [
      ...participantColumns(headers),
      formulaColumn("means", headers.means, `=IF({@partner}="","",${ofPartner("Shares", "means")})`, { format: formats.euros, width: 15 }),
      ...SHARING_KEYS.map((key) =>
        formulaColumn<ParticipantRow>(key, keys[key], `=IF(N({@means})<=0,"",IF(${ofPartner("Shares", key)}="","",${ofPartner("Shares", key)}/{@means}))`, {
          format: formats.percent1,
          width: 15,
          highlights: [{ kind: "scale", group: "burdens", min: 0, max: null, colors: ["#FFFFFF", "#E8B86D"] }],
        }),
      ),
    ],
  };
}

/** Codes that say nothing in any language: what a key is stands beside them in words. */
export const KEY_CODES: Readonly<Record<SharingKey, string>> = { equal: "K1", "pro-rata": "K2", "equal-effort": "K3", "equal-remainder": "K4", talmud: "K5", "by-use": "K6", balanced: "K7" };

/** The code of a row; "" for one of no key. */
export function keyCode({ key }: { key: SharingKey | "" }): string {
  return key === "" ? "" : KEY_CODES[key];
}

/** A key: how even it is, and whom it asks for more than it may give or gains. */
export interface KeyRow {
  key: SharingKey | "";
}

export function sharingKeysTable({ words }: TableContext): TableSpec<KeyRow> {
  const headers = words.columns.SharingKeys;
  const { formats } = words;
  const all = `${SHARING_KEYS[0] ?? ""}..${SHARING_KEYS[SHARING_KEYS.length - 1] ?? ""}`;
  // Where the column of the key of a row stands, whatever its label says now.
  const at =
    (table: string) =>
    ({ key }: KeyRow): string =>
      key === "" ? '=""' : `=COLUMN({#${table}.${key}})-SUMPRODUCT(MIN(COLUMN({#${table}.${all}})))+1`;
  const amounts = `INDEX({Shares.${all}},0,{@amountsAt})`;
  const burdens = `INDEX({ShareBurdens.${all}},0,{@burdensAt})`;
  const known = (expression: string): string => `=IF({@asked}="","",${expression})`;
  // A line that is gone from one of the tables leaves what is said of all unknown.
  const complete = (table: string, expression: string): string => `IF(COUNTA({${table}.partner})<COUNTA({Shares.partner}),"?",${expression})`;
  // Where nobody bears anything, all is even and nothing can be said.
  const even = (expression: string): string => `=IF(ISNUMBER({@heaviest}),IF({@heaviest}=0,"",${expression}),{@heaviest})`;
  const place = "{SharingSteps.place}";
  const beyond = (limit: string): string => known(`IF(SUMPRODUCT(--({Shares.${limit}}="?"))>0,"?",SUMPRODUCT(--((${amounts}-TieTolerance)/(1+TieTolerance)>{Shares.${limit}})))`);
  return {
    id: "SharingKeys",
    caption: words.captions.SharingKeys,
    owner: "result",
    key: keyCode,
    blank: () => ({ key: "" }),
    columns: [
      labelColumn<KeyRow>("key", headers.key, (row) => keyCode(row) || null, { key: true, look: "code", width: 12 }),
      labelColumn<KeyRow>("label", headers.label, (row) => (row.key === "" ? null : words.keys[row.key]), { width: 40 }),
      formulaColumn("asked", headers.asked, whereShared(`IF(COUNT(${amounts})<${total("participants")},"",SUM(${amounts}))`), { format: formats.euros, width: 14 }),
      formulaColumn("heaviest", headers.heaviest, known(complete("ShareBurdens", `IF(COUNT(${burdens})=0,"",MAX(${burdens}))`)), { format: formats.percent1, look: "total", highlights: [{ kind: "bar", color: "#E8B86D" }] }),
      formulaColumn("jain", headers.jain, even(`SUM(${burdens})^2/(COUNT(${burdens})*SUMSQ(${burdens}))`), { format: formats.score }),
      formulaColumn("gini", headers.gini, even(`IF({@ranked}="?","?",SUMPRODUCT((${place}>0)*(2*${place}-{@ranked}-1)*SMALL(${burdens},${place}+(${place}=0)))/({@ranked}*SUM(${burdens})))`), { format: formats.score }),
      formulaColumn("aboveCap", headers.aboveCap, beyond("cap"), { format: formats.integer, width: 14, highlights: [{ ...WARN, formula: "=N({cell})>0" }] }),
      formulaColumn("losing", headers.losing, beyond("gain"), { format: formats.integer, width: 14, highlights: [{ ...WARN, formula: "=N({cell})>0" }] }),
      rowFormulaColumn<KeyRow>("amountsAt", headers.amountsAt, at("Shares"), { look: "code", width: 12 }),
      rowFormulaColumn<KeyRow>("burdensAt", headers.burdensAt, at("ShareBurdens"), { look: "code", width: 12 }),
      formulaColumn("ranked", headers.ranked, `=${complete("SharingSteps", `MAX(${place})`)}`, { look: "code", width: 12, format: formats.integer }),
    ],
  };
}

/** Helper columns: for each participant the level that its limit would give, and its part of the items that it uses. */
export function sharingStepsTable({ words }: TableContext): TableSpec<ParticipantRow> {
  const headers = words.columns.SharingSteps;
  const { formats } = words;
  const money = { format: formats.euros, width: 15 };
  const known = (expression: string): string => `=IF({@cap}="","",${expression})`;
  const level = (shared: string, below: string): string => known(`(${shared}-${below})/(${total("participants")}-{@smaller})`);
  const items = (table: "Domains" | "Audiences" | "Tools", label: string, cost: "each" | "counted"): string =>
    known(
      `IF(COUNTIF({ScopeItems.${cost}},"~?")>0,"?",SUMPRODUCT(({ScopeItems.dimension}=${quoteText(label)})*({ScopeItems.item}&""={#${table}.start..end})*(INDEX({${table}.start..end},MATCH({@partner},{${table}.partner},0),0)>0)*ISNUMBER(INDEX({${table}.start..end},MATCH({@partner},{${table}.partner},0),0))*{ScopeItems.${cost}}))`,
    );
  const sum = (...columns: string[]): string => known(`IF(COUNT({@${columns.join("},{@")}})<${columns.length},"?",{@${columns.join("}+{@")}})`);
  const labels = words.choices.dimension;
  return {
    id: "SharingSteps",
    caption: words.captions.SharingSteps,
    owner: "result",
    ...participantRow,
    columns: [
      ...participantColumns(headers),
      formulaColumn("cap", headers.cap, whereShared(ofPartner("Shares", "cap")), money),
      formulaColumn("smaller", headers.smaller, known("SUMPRODUCT(ISNUMBER({SharingSteps.cap})*({SharingSteps.cap}<{@cap}))"), { format: formats.integer }),
      formulaColumn("below", headers.below, known("SUMPRODUCT(({SharingSteps.cap}<{@cap})*{SharingSteps.cap})"), money),
      formulaColumn("effort", headers.effort, level(total("total"), "{@below}"), money),
      formulaColumn("remainder", headers.remainder, level(`${total("caps")}-${total("total")}`, "{@below}"), money),
      formulaColumn("talmud", headers.talmud, level(`MIN(${total("total")},${total("caps")}-${total("total")})`, "{@below}/2"), money),
      formulaColumn("domains", headers.domains, items("Domains", labels.domains, "each"), money),
      formulaColumn("audiences", headers.audiences, items("Audiences", labels.audiences, "each"), money),
      formulaColumn("tools", headers.tools, items("Tools", labels.tools, "each"), money),
      formulaColumn("items", headers.items, sum("domains", "audiences", "tools"), money),
      formulaColumn("domainsAlone", headers.domainsAlone, items("Domains", labels.domains, "counted"), money),
      formulaColumn("audiencesAlone", headers.audiencesAlone, items("Audiences", labels.audiences, "counted"), money),
      formulaColumn("toolsAlone", headers.toolsAlone, items("Tools", labels.tools, "counted"), money),
      formulaColumn("itemsAlone", headers.itemsAlone, sum("domainsAlone", "audiencesAlone", "toolsAlone"), money),
      formulaColumn("counted", headers.counted, `=IF({@cap}="",0,IF(N(${ofPartner("Shares", "means")})>0,1,0))`, { format: formats.integer }),
      formulaColumn("place", headers.place, "=IF({@counted}=0,0,SUMPRODUCT({SharingSteps.counted}*(ROW({SharingSteps.counted})<=ROW())))", { format: formats.integer }),
    ],
  };
}

/** Partner × resource: the most that each may give of what the scope needs, in €. */
export function sharingCapsTable({ project, words }: TableContext): TableSpec<ParticipantRow> {
  const headers = words.columns.SharingCaps;
  const { formats } = words;
  const ids = resourceColumns(project);
  const labels = codedHeaders(project.resources, Object.values(headers));
  const outside = `ISNUMBER(SEARCH(${chosenActivity},INDEX({Partners.excludes},MATCH({@partner},{Partners.code},0))))`;
  const needed = (code: string): string => {
    const sum = (part: string): string => `SUMIFS({Demand.${part}},{Demand.scope},${total("scope")},{Demand.resource},${quoteText(code)})`;
    return `${sum("fixed")}+${sum("perParticipant")}*${total("participants")}`;
  };
  const unitValue = (code: string): string => `MAX(0,N(INDEX({Resources.unitValue},MATCH(${quoteText(code)},{Resources.code},0))))`;
  return {
    id: "SharingCaps",
    caption: words.captions.SharingCaps,
    owner: "result",
    ...participantRow,
    columns: [
      ...participantColumns(headers),
      // A partner whose missions exclude the activity may give nothing.
      formulaColumn("share", headers.share, whereShared(`IF(${outside},0,${ofPartner("Means", "share")})`), { format: formats.percent }),
      ...project.resources.map(({ code }, r) =>
        formulaColumn<ParticipantRow>(
          `cap:${code}`,
          labels[r] ?? code,
          `=IF({@share}="","",MIN(MAX(0,${ofPartner("Means", ids[r] ?? "")}*{@share}),${needed(code)})*${unitValue(code)})`,
          { format: formats.euros, width: 14 },
        ),
      ),
      formulaColumn("total", headers.total, `=IF({@share}="","",SUM({@cap:${project.resources[0]?.code ?? ""}..cap:${project.resources[project.resources.length - 1]?.code ?? ""}}))`, {
        format: formats.euros,
        look: "total",
        width: 16,
      }),
    ],
  };
}
