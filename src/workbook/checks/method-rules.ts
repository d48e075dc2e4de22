import type { ProblemCode } from "../../core/project/problem.js";
import { DIMENSION_IDS } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { chosenScope } from "../tables/chosen-scope.js";
import { MATRIX_TABLES } from "../tables/matrix-table.js";
import { resourceColumns } from "../tables/means-tables.js";
import { scopeSpan, takesPart } from "../tables/scopes-tables.js";
import type { PageContext } from "../tables/summary-tables.js";
import { where, type CheckRule, type Grade } from "./check-rule.js";

/**
 * The rules of the method: what must be there, what must fit together, what must be computed again. Those whose tables the workbook does not
 * hold are left out.
 *
 * @param context - the project, the words, and which tables and columns there are
 * @returns the rules, in the order of the steps
 */
export function methodRules(context: PageContext): CheckRule[] {
  return [...partnerRules(context), ...scopeRules(context), ...criterionRules(context), ...contributionRules(context), ...pilotRules(context), ...governanceRules(context), ...staleRules(context)];
}

/** Builds rules; one whose columns are not all there comes to nothing. */
function builder({ words, holds }: PageContext) {
  const texts: Readonly<Record<string, string>> = words.checkRules;
  return (code: string, grade: Grade, table: string, column: string, fails: string, options: { problems?: readonly ProblemCode[]; last?: string; together?: boolean; id?: string } = {}): CheckRule[] => {
    const named = [...fails.matchAll(/\{#?([A-Za-z]\w*)\.([^{}]+)\}/g)].flatMap(([, id = "", columns = ""]) => columns.split("..").map((each) => `${id}.${each}`));
    if (![`${table}.${column}`, ...named].every(holds)) return [];
    return [
      {
        key: `${table}.${column}:${options.id ?? code}`,
        grade,
        table,
        column,
        ...(options.last === undefined ? {} : { last: options.last }),
        ...(options.together === true ? { together: true } : {}),
        fails,
        sentence: texts[code] ?? "",
        problems: options.problems ?? [code as ProblemCode],
      },
    ];
  };
}

/** A row that says the same as one above it: where the texts of its cells, together, were there before. */
function repeats(table: string, columns: readonly string[]): string {
  const text = columns.map((column) => `{${table}.${column}}`).join('&"|"&');
  const [first = ""] = columns;
  return `(MATCH(${text},${text},0)<ROW({${table}.${first}})-ROW({#${table}.${first}}))`;
}

const text = (cells: string): string => `TRIM(SUBSTITUTE(${cells},"\u00a0"," "))`;

function partnerRules(context: PageContext): CheckRule[] {
  const { project } = context;
  const rule = builder(context);
  const used = DIMENSION_IDS.filter((id) => project[id].items.length > 0).map((id) => MATRIX_TABLES[id]);
  // A total that cannot be told is not one of nothing.
  const data = used.map((table) => `COUNTIFS({${table}.partner},{Partners.code},{${table}.total},">0")+COUNTIFS({${table}.partner},{Partners.code},{${table}.total},"")`).join("+");
  // Before the first amount nothing counts for too little.
  const amounts = resourceColumns(project);
  return [
    ...rule("no-partner", 3, "Partners", "institution", "COUNTA({Partners.code..institution})=0", { together: true }),
    ...rule("partner-duplicate", 1, "Partners", "institution", where(`(${text("{Partners.institution}")}<>"")*${repeats("Partners", ["institution", "service"])}`)),
    ...named(context),
    ...(used.length === 0 ? [] : rule("partner-without-data", 2, "Partners", "code", where(`({Partners.code}<>"")*(${data}=0)`))),
    ...(used.length === 0 ? [] : rule("weights-all-zero", 1, "Dimensions", "weight", 'COUNTIF({Dimensions.weight},">0")+COUNTIF({Dimensions.weight},"<0")=0', { together: true })),
    ...rule("unit-value-missing", 2, "Resources", "unitValue", where(`({Resources.code}<>"")*(1-ISNUMBER({Resources.unitValue}))*(COUNT({Means.${amounts[0]}..${amounts.at(-1)}})>0)`)),
  ];
}

/** Rows with a code and without a name. */
function named(context: PageContext): CheckRule[] {
  const rule = builder(context);
  const names = { Partners: "institution", Resources: "label", Scopes: "label", Criteria: "label", Bodies: "label", Communication: "message", Decisions: "text" };
  return Object.entries(names).flatMap(([table, column]) => rule("label-missing", 2, table, column, where(`({${table}.code}<>"")*(${text(`{${table}.${column}}`)}="")`)));
}

function scopeRules(context: PageContext): CheckRule[] {
  const rule = builder(context);
  const scope = '({Scopes.code}<>"")';
  return [
    ...rule("scope-without-user-benefit", 1, "Scopes", "userBenefit", where(`${scope}*(${text("{Scopes.userBenefit}")}="")`)),
    ...rule("scope-without-participant", 2, "Scopes", "participants", where("ISNUMBER({Scopes.participants})*({Scopes.participants}=0)")),
    ...rule("scope-excluded-by-mission", 1, "Scores", "outside", where("ISNUMBER({Scores.outside})*({Scores.outside}>0)")),
    ...rule("participant-without-gain", 1, "Scores", "withoutGain", where("ISNUMBER({Scores.withoutGain})*({Scores.withoutGain}>0)")),
    ...rule("gain-without-figure", 2, "Gains", "level", where('({Gains.scope}<>"")*({Gains.partner}<>"")*({Gains.level}&{Gains.value}&{Gains.obtainedLevel}&{Gains.obtainedValue}="")')),
    ...rule("scope-item-unknown", 2, "ScopeItems", "item", where(`{ScopeItems.check}=${quoteText(context.words.formulas.unknownItem)}`)),
    ...rule("scope-item-duplicate", 1, "ScopeItems", "item", where(`({ScopeItems.scope}&{ScopeItems.item}<>"")*${repeats("ScopeItems", ["scope", "dimension", "item"])}`)),
  ];
}

function criterionRules(context: PageContext): CheckRule[] {
  const { project, holds } = context;
  const rule = builder(context);
  const both = "ISNUMBER({Criteria.worst})*ISNUMBER({Criteria.best})";
  const [there, back] = [["first", "second"], ["second", "first"]].map((pair) => pair.map((column) => `{Judgements.${column}}`).join('&"|"&')) as [string, string];
  const before = (pair: string): string => `ISNUMBER(1/(MATCH(${pair},${there},0)<ROW({Judgements.first})-ROW({#Judgements.first})))`;
  const ratings = project.criteria.flatMap(({ code }): CheckRule[] => {
    const column = `criterion:${code}`;
    const of = (what: string): string => `INDEX({Criteria.${what}},MATCH(${quoteText(code)},{Criteria.code},0))`;
    const cells = `{Ratings.${column}}`;
    const bounds = `(COUNT(${of("worst")},${of("best")})=2)`;
    return [
      ...rule("rating-outside-bounds", 2, "Ratings", column, where(`ISNUMBER(${cells})*${bounds}*((${cells}<MIN(${of("worst")},${of("best")}))+(${cells}>MAX(${of("worst")},${of("best")})))`)),
      ...rule("rating-missing", 3, "Ratings", column, where(`(N(${of("weight")})>0)*({Ratings.scope}<>"")*(1-ISNUMBER(${cells}))`)),
    ];
  });
  return [
    ...rule("weights-all-zero", 1, "Criteria", "weight", 'AND(COUNTA({Criteria.code})>0,COUNTIF({Criteria.weight},">0")+COUNTIF({Criteria.weight},"<0")=0)', { together: true }),
    ...rule("criterion-bounds-missing", 1, "Criteria", "worst", where(`({Criteria.code}<>"")*(${both}=0)`)),
    ...rule("criterion-bounds-equal", 1, "Criteria", "best", where(`${both}*({Criteria.worst}={Criteria.best})`)),
    ...rule("criterion-half-outside", 1, "Criteria", "half", where(`${both}*ISNUMBER({Criteria.half})*({Criteria.worst}<>{Criteria.best})*(({Criteria.half}-{Criteria.worst})*({Criteria.best}-{Criteria.half})<=0)`)),
    ...(holds("Ratings.scope") ? ratings : []),
    ...rule("judgement-self", 2, "Judgements", "second", where('({Judgements.first}<>"")*({Judgements.first}={Judgements.second})')),
    ...rule("judgement-duplicate", 2, "Judgements", "second", where(`({Judgements.first}<>"")*({Judgements.first}<>{Judgements.second})*(${before(there)}+${before(back)}>0)`)),
  ];
}

function contributionRules(context: PageContext): CheckRule[] {
  const { project, words } = context;
  const { formulas } = words;
  const rule = builder(context);
  const state = "INDEX({ContributionChoice.state},1)";
  const computed = `(${state}<>${quoteText(formulas.notComputed)})`;
  const known = "ISNUMBER({Needed.demand})*ISNUMBER({Needed.available})*({Needed.demand}>0)*(N(INDEX({ContributionChoice.participants},1))>0)";
  // What a locked line gives is what is locked.
  const given = "SUMIFS({Contributions.locked},{Contributions.resource},{Needed.resource},{Contributions.takesPart},1)-SUMIFS({Contributions.committable},{Contributions.resource},{Needed.resource},{Contributions.locked},\">=0\")";
  const short = `${known}*({Needed.demand}-{Needed.available}-(${given})>1E-9*{Needed.demand})`;
  const locked = "SUMIFS({Contributions.locked},{Contributions.resource},{Resources.code},{Contributions.takesPart},1)";
  const participating = project.scopes.length === 0 ? "0" : takesPart(project, chosenScope);
  const [first = "", last = ""] = scopeSpan(project).split("..");
  return [
    ...rule("means-zero", 2, "Interest", first, where(`${participating}*(SUMIF({Means.partner},{Interest.partner},{Means.value})<=0)`), { last, id: "means-zero" }),
    ...rule("demand-without-means", 1, "Needed", "available", where(`${short}*({Needed.available}<=0)`)),
    ...rule("shortage", 1, "Needed", "available", where(`${short}*({Needed.available}>0)`)),
    ...rule("lock-above-cap", 1, "Contributions", "locked", where("ISNUMBER({Contributions.locked})*({Contributions.takesPart}>0)*({Contributions.committable}>=0)*({Contributions.locked}>{Contributions.committable}*(1+1E-9))")),
    ...rule("lock-above-demand", 1, "Resources", "label", where(`(${locked}>0)*(${locked}>SUMIF({Needed.resource},{Resources.code},{Needed.demand})*(1+1E-9))`)),
    ...rule("demand-not-met", 2, "Needed", "given", where(`${computed}*({Needed.check}=${quoteText(formulas.notMet)})`), { problems: [] }),
    ...rule("above-cap", 1, "Contributions", "amount", where(`{Contributions.check}=${quoteText(formulas.aboveCap)}`), { problems: [] }),
    ...rule("lock-not-kept", 2, "Contributions", "amount", where(`{Contributions.check}=${quoteText(formulas.lockNotKept)}`), { problems: [] }),
  ];
}

function pilotRules(context: PageContext): CheckRule[] {
  const { formulas } = context.words;
  const rule = builder(context);
  const limit = "INDEX({Pilot.longestMonths},1)";
  const reversed = (table: string): string => where(`ISNUMBER({${table}.start})*ISNUMBER({${table}.end})*({${table}.end}<{${table}.start})`);
  const indicator = '({PilotIndicators.code}<>"")';
  return [
    ...rule("end-before-start", 1, "Pilot", "end", reversed("Pilot")),
    ...rule("end-before-start", 1, "PilotActions", "end", reversed("PilotActions")),
    ...rule("action-without-user-benefit", 2, "PilotActions", "users", where(`({PilotActions.counts}=1)*((${text("{PilotActions.users}")}="")+(${text("{PilotActions.userBenefit}")}="")>0)`)),
    ...rule("kept-too-long", 2, "PilotActions", "end", where(`({PilotActions.counts}=1)*ISNUMBER({PilotActions.months})*ISNUMBER(${limit})*({PilotActions.months}>${limit}+AmountTolerance)`)),
    ...rule("kept-above-capacity", 2, "PilotUse", "used", where(`(SUM({PilotActions.counts})>0)*({PilotUse.check}=${quoteText(formulas.exceeded)})`)),
    ...rule("gains-from-no-action", 2, "PilotPartners", "actions", where(`{PilotPartners.check}=${quoteText(formulas.noAction)}`)),
    ...rule("indicator-without-baseline", 2, "PilotIndicators", "baseline", where(`${indicator}*(ISNUMBER({PilotIndicators.baseline})*ISNUMBER({PilotIndicators.baselineDate})=0)`)),
    ...rule("actual-missing", 3, "PilotPlan", "actual", where('(COUNT({PilotPlan.actual})>0)*ISNUMBER({PilotPlan.planned})*({PilotPlan.actual}="")')),
  ];
}

function governanceRules(context: PageContext): CheckRule[] {
  const { formulas } = context.words;
  const t = quoteText;
  const rule = builder(context);
  const chosen = "INDEX({GovernanceChoice.form},1)";
  const late = (column: string): string => where(`ISNUMBER({Decisions.date})*ISNUMBER({Decisions.${column}})*(INT({Decisions.${column}})<INT({Decisions.date}))`);
  return [
    ...rule("answer-missing", 3, "OrganisationAnswers", "value", where('({OrganisationAnswers.code}<>"")*({OrganisationAnswers.value}="")'), { problems: [] }),
    ...rule("form-ruled-out", 2, "GovernanceChoice", "form", `AND(${chosen}<>"",TRIM(INDEX({GovernanceChoice.formReason},1))="",COUNTIFS({OrganisationForms.form},${chosen},{OrganisationForms.state},${t(formulas.formRuledOut)})>0)`, { together: true }),
    ...rule("body-without-member", 2, "Bodies", "members", where("ISNUMBER({Bodies.members})*({Bodies.members}=0)")),
    ...rule("seat-duplicate", 2, "Seats", "member", where(`({Seats.partner}&{Seats.body}<>"")*${repeats("Seats", ["body", "partner", "member", "role"])}`)),
    ...rule("partner-without-seat", 3, "PartnerSeats", "check", where(`(COUNTA({Bodies.code})>0)*({PartnerSeats.check}=${t(formulas.sitsNowhere)})`)),
    // The first two of these are counted above, body by body and partner by partner.
    ...rule("seat-check", 3, "SeatChecks", "state", where(`({SeatChecks.code}>"G2")*({SeatChecks.state}<>${t(formulas.ok)})`), { problems: [] }),
    ...rule("communication-check", 3, "CommunicationChecks", "state", where(`({CommunicationChecks.code}<>"")*({CommunicationChecks.state}<>${t(formulas.ok)})`), { problems: [] }),
    ...rule("dates-reversed", 2, "Decisions", "due", late("due")),
    ...rule("dates-reversed", 2, "Decisions", "done", late("done")),
  ];
}

/** Ends the key of a rule about results that no longer follow from what they were computed from. */
export const STALE = "stale";

function staleRules(context: PageContext): CheckRule[] {
  const { formulas } = context.words;
  const rule = builder(context);
  const is = (table: string, state: string): string => where(`{${table}.state}=${quoteText(state)}`);
  return [
    ...["JudgementCheck", "RobustnessStamp", "PartnersStamp", "Apart", "ContributionChoice"].flatMap((table) => rule("stale", 2, table, "state", is(table, formulas.stale), { id: STALE, problems: [] })),
    ...rule("not-computed", 3, "ContributionChoice", "state", where(`({ContributionChoice.scope}<>"")*({ContributionChoice.state}=${quoteText(formulas.notComputed)})`), { problems: [] }),
  ];
}
