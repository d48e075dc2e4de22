import { SUCCESS_EVIDENCE, SUCCESS_FACTORS, SUCCESS_LIMITS, type EvidenceId, type SuccessFactor } from "../../core/success/success-factors.js";
import { quoteText } from "../formula-references.js";
import { isChoice } from "./choice-in-formula.js";
import { someRepeated } from "./doubled-codes.js";
import { formulaColumn, labelColumn, rowFormulaColumn, type TableSpec } from "./column-spec.js";
import { audiencesDoubtful } from "./communication-tables.js";
import { chosenParticipants, chosenScope } from "./chosen-scope.js";
import type { SettingRow } from "./read-me-tables.js";
import type { TableContext } from "./table-context.js";

/** A factor by its code. */
export interface FactorRow {
  factor: SuccessFactor | null;
  /** How many pieces of evidence this workbook holds for it. */
  of: number;
}

export interface EvidenceRow {
  factor: SuccessFactor | null;
  id: EvidenceId;
}

/** Where a piece of evidence comes from: tables that its formula names, the sheet to look at, and the formula without `=`. */
interface EvidenceSource {
  sheet: keyof TableContext["words"]["tabs"];
  tables: readonly string[];
  value: (context: TableContext) => string;
}

/** Code of a factor in formulas: `F1` to `F7`. */
export function factorCode(factor: SuccessFactor): string {
  return `F${SUCCESS_FACTORS.indexOf(factor) + 1}`;
}

/** Code of a piece of evidence in formulas: `F1.1`. */
export function evidenceCode({ factor, id }: EvidenceRow): string {
  return factor === null ? "" : `${factorCode(factor)}.${(SUCCESS_EVIDENCE[factor] as readonly EvidenceId[]).indexOf(id) + 1}`;
}

const filled = (cells: string): string => `(TRIM(SUBSTITUTE(${cells},"\u00a0"," "))<>"")`;
const activeSum = "SUM({Partners.active})";
/** A question mark where some cell holds what is no number, or a partner is listed twice: the figure cannot be told. */
const unless = (doubts: readonly string[], expression: string): string => `IF(${doubts.length === 1 ? doubts[0] : `OR(${doubts.join(",")})`},"?",${expression})`;
const noNumbers = (...columns: string[]): string => `SUMPRODUCT(${columns.map((column) => `ISTEXT({${column}})+ISERROR({${column}})`).join("+")})>0`;
// Listed twice, or in a row in which the formulas do not stand yet.
const twice = 'SUMPRODUCT((COUNTIF({Partners.code},{Partners.code})>1)+({Partners.code}&{Partners.institution}<>"")*({Partners.active}=""))>0';
const expectedGains = 'SUMPRODUCT(ISTEXT({Gains.real})+ISERROR({Gains.real})+({Gains.scope}<>"")*ISBLANK({Gains.real}))>0';
const kindsGone = 'SUMPRODUCT(ISERROR({Decisions.kindCode})+({Decisions.body}<>"")*({Decisions.text}<>"")*({Decisions.kindCode}="")*(COUNTIF({Decisions.code},{Decisions.code})<2))>0';
const strangers = 'SUMPRODUCT(({Burdens.partner}<>"")*(COUNTIF({Partners.code},{Burdens.partner})=0))>0';
// Lines of a partner that is listed, but not once among the burdens; what one that is gone still gives is no burden of the group's.
const burdensGone = "SUMPRODUCT((COUNTIF({Partners.code},{Contributions.partner})>0)*ISNUMBER({Contributions.value})*(COUNTIF({Burdens.partner},{Contributions.partner})<>1))>0";
const noMeans = "SUMPRODUCT(ISERROR({Burdens.given})+ISNUMBER({Burdens.given})*(1-ISNUMBER({Burdens.means})))>0";
const ofActive = (test: string): string => unless([twice], `IF(${activeSum}=0,"",100*SUMPRODUCT({Partners.active}*${test})/${activeSum})`);
const noGains = 'SUMPRODUCT(--({Gains.scope}&{Gains.partner}<>""))=0';
const gain = (column: "real" | "obtained", extra = ""): string => `COUNTIFS({Gains.partner},{Partners.code}${extra},{Gains.${column}},1)`;
/** Share of the lines of a table that pass a test; lines hold something in one of two columns. */
const ofLines = (table: string, columns: readonly string[], test: string): string => {
  const line = `(${columns.map((column) => `{${table}.${column}}`).join("&")}<>"")`;
  return unless([someRepeated(table)], `IF(SUMPRODUCT(--${line})=0,"",100*SUMPRODUCT(${line}*${test})/SUMPRODUCT(--${line}))`);
};
const mean = (column: string, best: number): string => unless([noNumbers(`Partners.${column}`), twice], `IFERROR(MEDIAN(0,100,100*AVERAGEIFS({Partners.${column}},{Partners.active},1)/${best}),"")`);

const SOURCES: Readonly<Record<EvidenceId, EvidenceSource>> = {
  everyoneGives: {
    sheet: "Contributions",
    tables: ["Burdens", "ContributionChoice"],
    value: () => unless([strangers, burdensGone, noMeans, `AND(${chosenScope}<>"",NOT(ISNUMBER(${chosenParticipants})))`], `IF(OR(COUNT({Burdens.given})=0,N(${chosenParticipants})=0),"",100*MIN(1,COUNTIF({Burdens.given},">0")/${chosenParticipants}))`),
  },
  evenBurdens: { sheet: "Contributions", tables: ["Burdens"], value: () => unless([strangers, burdensGone, noMeans], 'IF(SUMSQ({Burdens.burden})=0,"",100*SUM({Burdens.burden})^2/(COUNT({Burdens.burden})*SUMSQ({Burdens.burden})))') },
  knowHow: {
    sheet: "Gains",
    tables: ["Gains"],
    value: ({ words }) => {
      const kinds = [words.choices.gain.skills, words.choices.gain.exchange];
      const any = kinds.map((kind) => gain("real", `,{Gains.kind},${quoteText(kind)}`)).join("+");
      return unless([expectedGains], `IF(${noGains},"",${ofActive(`((${any})>0)`)})`);
    },
  },
  meanWill: { sheet: "Partners", tables: [], value: () => mean("politicalWill", 3) },
  writtenWill: { sheet: "Partners", tables: [], value: () => unless([noNumbers("Partners.politicalWill"), twice], `IF(COUNTIFS({Partners.active},1,{Partners.politicalWill},">=0")=0,"",100*COUNTIFS({Partners.active},1,{Partners.politicalWill},">=2")/${activeSum})`) },
  committed: { sheet: "Partners", tables: [], value: () => ofActive(isChoice("{Partners.status}", "status", "committed", "plus")) },
  gainExpected: { sheet: "Gains", tables: ["Gains"], value: () => unless([expectedGains], `IF(${noGains},"",${ofActive(`(${gain("real")}>0)`)})`) },
  gainObtained: { sheet: "Gains", tables: ["Gains"], value: () => unless([noNumbers("Gains.obtained")], `IF(COUNT({Gains.obtainedLevel},{Gains.obtainedValue})=0,"",${ofActive(`(${gain("obtained")}>0)`)})`) },
  gainKinds: {
    sheet: "Gains",
    tables: ["Gains"],
    value: () => unless([expectedGains], `IF(${noGains},"",100*SUMPRODUCT(--(COUNTIFS({Gains.kind},List_gain,{Gains.real},1)>0))/SUMPRODUCT(--(List_gain<>"")))`),
  },
  scopesForUsers: { sheet: "Scopes", tables: ["Scopes"], value: () => ofLines("Scopes", ["code", "label"], filled("{Scopes.userBenefit}")) },
  needsForUsers: { sheet: "Needs", tables: ["Needs"], value: () => ofLines("Needs", ["code", "need"], filled("{Needs.userBenefit}")) },
  actionsForUsers: { sheet: "Pilot", tables: ["PilotActions"], value: () => ofLines("PilotActions", ["code", "label"], `${filled("{PilotActions.users}")}*${filled("{PilotActions.userBenefit}")}`) },
  needsHeard: { sheet: "Needs", tables: ["Needs"], value: () => unless([someRepeated("Needs")], `IF(SUMPRODUCT(--({Needs.code}&{Needs.need}<>""))=0,"",${ofActive("(COUNTIF({Needs.partner},{Partners.code})>0)")})`) },
  termsSet: { sheet: "Scopes", tables: ["Scopes"], value: () => ofLines("Scopes", ["code", "label"], '({Scopes.term}<>"")') },
  pilotFramed: {
    sheet: "Pilot",
    tables: ["Pilot", "PilotActions"],
    value: ({ project }) => {
      const begun = ['SUMPRODUCT(--({PilotActions.code}<>""))', 'SUMPRODUCT(--({PilotIndicators.code}<>""))', ...(project.resources.length > 0 ? ['SUMPRODUCT(--({PilotPlan.partner}&{PilotPlan.resource}<>""))'] : [])];
      return `IF(${begun.join("+")}=0,"",100*(COUNT(INDEX({Pilot.start},1),INDEX({Pilot.end},1))+(${filled("INDEX({Pilot.stopRule},1)")}))/3)`;
    },
  },
  motivation: { sheet: "Partners", tables: [], value: () => mean("motivation", 5) },
  recognised: {
    sheet: "Partners",
    tables: ["Partners.recognised"],
    value: () => {
      const answered = `({Partners.active}*(${isChoice("{Partners.recognised}", "yesNo", "yes", "plus")}+${isChoice("{Partners.recognised}", "yesNo", "no", "plus")}))`;
      return unless([twice], `IF(SUMPRODUCT(${answered})=0,"",100*SUMPRODUCT({Partners.active}*${isChoice("{Partners.recognised}", "yesNo", "yes", "plus")})/SUMPRODUCT(${answered}))`);
    },
  },
  valuesWritten: { sheet: "Communication", tables: ["Belonging"], value: () => `100*${filled("INDEX({Belonging.values},1)")}` },
  seated: {
    sheet: "Governance",
    tables: ["Seats"],
    value: () => {
      const committed = isChoice("{Partners.status}", "status", "committed", "plus");
      return unless([someRepeated("Partners")], `IF(OR(SUMPRODUCT(--({Seats.partner}&{Seats.body}<>""))=0,SUMPRODUCT(--${committed})=0),"",100*SUMPRODUCT(${committed}*(COUNTIFS({Seats.partner},{Partners.code},{Seats.body},"<>")>0))/SUMPRODUCT(--${committed}))`);
    },
  },
  meetingsHeld: { sheet: "Decisions", tables: ["Bodies", "Decisions"], value: () => unless([kindsGone], ofLines("Bodies", ["code"], '(COUNTIFS({Decisions.body},{Bodies.code},{Decisions.kindCode},"K3")>0)')) },
  purposeWritten: { sheet: "ReadMe", tables: [], value: () => `100*${filled("INDEX({Project.purpose},1)")}` },
  webSpace: { sheet: "Communication", tables: ["Belonging"], value: () => `100*${filled("INDEX({Belonging.webSpace},1)")}` },
  communicationDone: { sheet: "Communication", tables: ["Communication"], value: () => ofLines("Communication", ["code", "message"], '({Communication.done}<>"")') },
  audiencesReached: { sheet: "Communication", tables: ["CommunicationCounts", "Communication"], value: () => unless([audiencesDoubtful], 'IF(SUMPRODUCT(--({Communication.code}<>""))=0,"",100*SUMPRODUCT(--({CommunicationCounts.actions}>0))/COUNTA({CommunicationCounts.code}))') },
  resultsMeasured: { sheet: "PilotBalance", tables: ["BalanceIndicators"], value: () => unless([`SUMPRODUCT(({PilotIndicators.code}<>"")*(COUNTIF({BalanceIndicators.code},{PilotIndicators.code})=0)+ISERROR({PilotIndicators.code}))>0`, "SUMPRODUCT(--ISERROR({BalanceIndicators.attainment}))>0"], ofLines("PilotIndicators", ["code", "label"], '(COUNTIFS({BalanceIndicators.code},{PilotIndicators.code},{BalanceIndicators.attainment},">-1E+300")>0)')) },
};

/** Sheet on which a piece of evidence is found. */
export function evidenceSheet(id: EvidenceId): EvidenceSource["sheet"] {
  return SOURCES[id].sheet;
}

/**
 * The evidence that the workbook at hand can show.
 *
 * @param holds - whether the workbook holds a table, or a column written `Table.column`
 * @returns rows in the order of the method
 */
export function evidenceRows(holds: (table: string) => boolean): EvidenceRow[] {
  return SUCCESS_FACTORS.flatMap((factor) => SUCCESS_EVIDENCE[factor].map((id: EvidenceId): EvidenceRow => ({ factor, id }))).filter(({ id }) => SOURCES[id].tables.every(holds));
}

/** The factors with their scores, bands and ranks. */
export function successFactorsTable({ words }: TableContext): TableSpec<FactorRow> {
  const headers = words.columns.SuccessFactors;
  const { formulas, formats } = words;
  const own = "{SuccessEvidence.factor},{@code}";
  return {
    id: "SuccessFactors",
    caption: words.captions.SuccessFactors,
    owner: "result",
    key: (row) => (row.factor === null ? "" : factorCode(row.factor)),
    blank: () => ({ factor: null, of: 0 }),
    columns: [
      labelColumn<FactorRow>("code", headers.code, (row) => (row.factor === null ? null : factorCode(row.factor)), { key: true, look: "code", width: 12 }),
      labelColumn<FactorRow>("factor", headers.factor, (row) => (row.factor === null ? null : words.factors[row.factor]), { width: 46 }),
      formulaColumn("score", headers.score, `=IF(OR(COUNTIF(${own})<>{@of},COUNTIFS(${own},{SuccessEvidence.value},"~?")>0,SUMPRODUCT(({SuccessEvidence.factor}={@code})*ISBLANK({SuccessEvidence.value}))>0),"?",IF({@known}=0,"",AVERAGEIFS({SuccessEvidence.value},{SuccessEvidence.factor},{@code})))`, { look: "total", width: 12, format: "0", highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
      formulaColumn("band", headers.band, `=IF(NOT(ISNUMBER({@score})),{@score}&"",IF({@score}>=SuccessSolid-TieTolerance,${quoteText(formulas.bandSolid)},IF({@score}>=SuccessFragile-TieTolerance,${quoteText(formulas.bandStrengthen)},${quoteText(formulas.bandFragile)})))`, {
        look: "check",
        width: 26,
        highlights: [{ kind: "when", formula: `={cell}=${quoteText(formulas.bandFragile)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }],
      }),
      formulaColumn("rank", headers.rank, '=IF({@score}="","",IF(COUNTIF({SuccessFactors.score},"~?")+SUMPRODUCT(({SuccessFactors.code}<>"")*ISBLANK({SuccessFactors.score}))+SUMPRODUCT(({SuccessEvidence.factor}<>"")*(COUNTIF({SuccessFactors.code},{SuccessEvidence.factor})=0))>0,"?",1+SUMPRODUCT(ISNUMBER({SuccessFactors.score})*({SuccessFactors.score}<{@score}-TieTolerance))))', { width: 14, format: formats.integer }),
      formulaColumn("known", headers.known, `=COUNTIFS(${own},{SuccessEvidence.value},">=0")`, { width: 12, format: formats.integer }),
      labelColumn<FactorRow>("of", headers.of, (row) => row.of, { width: 8, format: formats.integer }),
    ],
  };
}

/** The evidence, one a row, with its sheet. */
export function successEvidenceTable(context: TableContext): TableSpec<EvidenceRow> {
  const { words } = context;
  const headers = words.columns.SuccessEvidence;
  return {
    id: "SuccessEvidence",
    caption: words.captions.SuccessEvidence,
    owner: "result",
    key: evidenceCode,
    blank: () => ({ factor: null, id: "purposeWritten" }),
    columns: [
      labelColumn<EvidenceRow>("code", headers.code, evidenceCode, { key: true, look: "code", width: 12 }),
      labelColumn<EvidenceRow>("measured", headers.measured, (row) => words.evidence[row.id], { width: 46 }),
      rowFormulaColumn<EvidenceRow>("value", headers.value, (row) => `=IFERROR(${SOURCES[row.id].value(context)},"?")`, { look: "total", width: 12, format: "0", highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
      labelColumn<EvidenceRow>("sheet", headers.sheet, (row) => words.tabs[SOURCES[row.id].sheet], { look: "table-link", width: 26 }),
      labelColumn<EvidenceRow>("factor", headers.factor, (row) => (row.factor === null ? null : factorCode(row.factor)), { look: "code", width: 14 }),
      formulaColumn("weight", headers.weight, '=IF(NOT(ISNUMBER({@value})),"",1/COUNTIFS({SuccessEvidence.factor},{@factor},{SuccessEvidence.value},">=0"))', { width: 12, format: words.formats.percent }),
      labelColumn<EvidenceRow>("factorName", headers.factorName, (row) => (row.factor === null ? null : words.factors[row.factor]), { width: 22 }),
    ],
  };
}

/** Limits of the bands. */
export function successLimits({ words }: TableContext): SettingRow[] {
  return [
    { code: "SuccessFragile", note: words.limits.fragile, value: SUCCESS_LIMITS.fragile },
    { code: "SuccessSolid", note: words.limits.solid, value: SUCCESS_LIMITS.solid },
  ];
}
