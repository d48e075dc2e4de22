import { blankPartner } from "../../core/project/blank-partner.js";
import { emptyProject } from "../../core/project/empty-project.js";
import type { Criterion, Project } from "../../core/project/project.js";
import { fillText } from "../../words/sheets.js";
import { describeTable, type UnplacedTable } from "../describe/describe-table.js";
import { matrixRow } from "../describe/partner-sheets.js";
import { quoteText } from "../formula-references.js";
import { balanceDecisionTable } from "../tables/decision-tables.js";
import { balanceIndicatorsTable, balanceLinesTable, balancePartnersTable, type BalanceRow } from "../tables/balance-tables.js";
import { matrixTable } from "../tables/matrix-table.js";
import { meansTable, resourcesTable } from "../tables/means-tables.js";
import { dimensionsTable, pairsTable } from "../tables/overlap-tables.js";
import { partnersTable } from "../tables/partners-table.js";
import { pilotIndicatorsTable, pilotPlanTable } from "../tables/pilot-tables.js";
import { criteriaTable, ratingsTable, scoresTable, valuesTable } from "../tables/scoring-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { weightingTable } from "../tables/weighting-tables.js";
import { borrowedTable } from "./borrowed-table.js";
import { CARDS, CENTROID, WEIGHTED_SUM } from "./published-cases.js";
import { figureOf, type SelfTestLine } from "./self-test-line.js";

/** Tables that hold a case, and what they must give. */
export interface LiveCase {
  tables: UnplacedTable[];
  lines: SelfTestLine[];
}

const EXACT = 1e-9;

const criterion = (code: string, more: Partial<Criterion>): Criterion => ({ code, label: code, weight: null, level: null, worst: null, half: null, best: null, unit: "", note: "", ...more });

/** Gives a case its words: the caption of each of its tables. */
export function captions({ words }: TableContext, title: string): (part: string) => string {
  return (part) => fillText(words.selfTest.data, { title, part });
}

/** A worked example of the guide: four profiles, two pairs. */
export function overlapCase(context: TableContext): LiveCase {
  const { words } = context;
  const profiles = { A: [3, 1, 0, null], B: [1, 1, 2, null], C: [3, 3, 3, 2], D: [1, 0, 2, 0] };
  const codes = Object.keys(profiles);
  const project: Project = {
    ...emptyProject(""),
    partners: codes.map((code) => ({ ...blankPartner(), code, institution: code })),
    domains: { kind: "intensity", items: ["1", "2", "3", "4"].map((label) => ({ label })), values: Object.values(profiles) },
  };
  const own = { ...context, project };
  const matrix = matrixTable(own, "domains");
  const items = matrix.columns.map(({ id }) => id).filter((id) => id.startsWith("item:"));
  const caption = captions(context, words.selfTest.titles.overlap);
  const prefix = "TestOverlap";
  const pairs = [{ a: "A", b: "B", overlap: 1 / 3, containment: 0.5 }, { a: "C", b: "D", overlap: 3 / 11, containment: 1 }];
  return {
    tables: [
      borrowedTable(describeTable(partnersTable(own), project.partners), { prefix, caption: caption(words.captions.Partners), columns: ["code"] }),
      borrowedTable(describeTable(matrix, codes.map((code, p) => matrixRow(code, items, project.domains.values[p] ?? []))), { prefix, caption: caption(words.captions.Domains), columns: ["partner", "start", ...items, "end", "total"] }),
      borrowedTable(describeTable(dimensionsTable(own), [{ code: "domains", weight: 1 }]), { prefix, caption: caption(words.captions.Dimensions), columns: ["code", "weight"] }),
      borrowedTable(describeTable(pairsTable(own), pairs), { prefix, caption: caption(words.captions.Pairs), columns: ["key", "a", "b", "wDomains", "domains", "inDomains"] }),
    ],
    lines: pairs.flatMap(({ a, b, overlap, containment }) =>
      ([["overlap", "domains", overlap], ["containment", "inDomains", containment]] as const).map(([what, column, published]): SelfTestLine => ({
        key: `${what}:${a}${b}`,
        figure: fillText(words.selfTest[what], { a, b }),
        published,
        rounded: EXACT,
        source: words.selfTest.guide,
        live: figureOf(`${prefix}Pairs`, column, "key", quoteText(`${a}|${b}`)),
        computed: null,
      })),
    ),
  };
}

/** Weights that follow from an order of importance: rank-order centroid, or cards. */
export function orderCase(context: TableContext, what: "centroid" | "cards"): LiveCase {
  const { words } = context;
  const places: readonly number[] = what === "centroid" ? CENTROID.weights.map((_, k) => CENTROID.weights.length - k) : CARDS.places;
  const { source, rounded } = what === "centroid" ? CENTROID : { source: CARDS.source, rounded: CARDS.rounded };
  const published: readonly number[] = what === "centroid" ? CENTROID.weights : CARDS.weights;
  const project: Project = { ...emptyProject(""), criteria: places.map((level, k) => criterion(`C${k + 1}`, { level })) };
  project.weighting.cardsRatio = what === "cards" ? CARDS.ratio : null;
  const own = { ...context, project };
  const prefix = what === "centroid" ? "TestCentroid" : "TestCards";
  const caption = captions(context, words.selfTest.titles[what]);
  return {
    tables: [
      borrowedTable(describeTable(weightingTable(own), [project.weighting]), { prefix, caption: caption(words.captions.Weighting), columns: ["cardsRatio", "ranked", "step"] }),
      borrowedTable(describeTable(criteriaTable(own), project.criteria), { prefix, caption: caption(words.captions.Criteria), columns: ["code", "level", "place", ...(what === "centroid" ? ["equals"] : []), what] }),
    ],
    lines: published.map((weight, k): SelfTestLine => ({
      key: `${what}:${k + 1}`,
      figure: fillText(words.selfTest[what], { a: k + 1 }),
      published: weight,
      rounded,
      source,
      live: `${what === "cards" ? "100*" : ""}${figureOf(`${prefix}Criteria`, what, "code", quoteText(`C${k + 1}`))}`,
      computed: null,
    })),
  };
}

export function weightedSumCase(context: TableContext): LiveCase {
  const { words } = context;
  const { source, weights, ratings, scores, rounded } = WEIGHTED_SUM;
  const base = emptyProject("");
  const project: Project = {
    ...base,
    criteria: weights.map((weight, k) => criterion(`C${k + 1}`, { weight, worst: 0, best: 1 })),
    scopes: scores.map((_, k) => ({ code: `A${k + 1}`, label: `A${k + 1}`, activity: null, mode: null, objective: "", description: "", userBenefit: "", term: null })),
    ratings: ratings.map((row) => [...row]),
  };
  const own = { ...context, project };
  const ids = (kind: string): string[] => project.criteria.map(({ code }) => `${kind}:${code}`);
  const codes = project.scopes.map(({ code }) => matrixRow(code, [], []));
  const prefix = "TestSum";
  const caption = captions(context, words.selfTest.titles.sum);
  return {
    tables: [
      borrowedTable(describeTable(criteriaTable(own), project.criteria), { prefix, caption: caption(words.captions.Criteria), columns: ["code", "label", "worst", "half", "best", "weight", "share", "span", "middle"] }),
      borrowedTable(describeTable(ratingsTable(own), project.scopes.map(({ code }, s) => matrixRow(code, ids("criterion"), project.ratings[s] ?? []))), { prefix, caption: caption(words.captions.Ratings), columns: ["scope", ...ids("criterion")] }),
      borrowedTable(describeTable(valuesTable(own), codes), { prefix, caption: caption(words.captions.Values), columns: ["code", ...ids("value")] }),
      borrowedTable(describeTable(scoresTable(own), codes), { prefix, caption: caption(words.captions.Scores), columns: ["code", "score", ...ids("part")] }),
    ],
    lines: scores.map((score, k): SelfTestLine => ({
      key: `sum:A${k + 1}`,
      figure: fillText(words.selfTest.sum, { a: `A${k + 1}` }),
      published: score,
      rounded,
      source,
      live: figureOf(`${prefix}Scores`, "score", "code", quoteText(`A${k + 1}`)),
      computed: null,
    })),
  };
}

/** A worked example of the guide: two partners, one resource, one indicator. */
export function pilotCase(context: TableContext): LiveCase {
  const { words } = context;
  const base = emptyProject("");
  const project: Project = {
    ...base,
    partners: ["A", "B"].map((code) => ({ ...blankPartner(), code, institution: code })),
    resources: [{ code: "R1", label: "R1", kind: "human", unit: "", skill: "", unitValue: 300, step: null }],
    means: [[100], [50]],
    pilot: {
      ...base.pilot,
      plan: [
        { partner: "A", resource: "R1", planned: 10, actual: 12 },
        { partner: "B", resource: "R1", planned: 6, actual: 3 },
      ],
      indicators: [{ code: "I1", label: "", unit: "", baseline: 20, baselineDate: null, target: 10, actual: 14 }],
    },
  };
  const own = { ...context, project };
  const row = (partial: Partial<BalanceRow>): BalanceRow => ({ partner: "", resource: "", code: "", ...partial });
  const prefix = "TestPilot";
  const caption = captions(context, words.selfTest.titles.pilot);
  const partners = ["A", "B"].map((partner) => row({ partner }));
  const figures = [
    { what: "variance", column: "variance", table: "BalanceLines", of: { A: 2, B: -3 } },
    { what: "rate", column: "rate", table: "BalanceLines", of: { A: 1.2, B: 0.5 } },
    { what: "burden", column: "actualBurden", table: "BalancePartners", of: { A: 0.12, B: 0.06 } },
  ] as const;
  const line = (key: string, figure: string, published: number, live: string): SelfTestLine => ({ key, figure, published, rounded: EXACT, source: words.selfTest.guide, live, computed: null });
  return {
    tables: [
      borrowedTable(describeTable(partnersTable(own), project.partners), { prefix, caption: caption(words.captions.Partners), columns: ["code"] }),
      borrowedTable(describeTable(resourcesTable(own), project.resources), { prefix, caption: caption(words.captions.Resources), columns: ["code", "unitValue"] }),
      borrowedTable(describeTable(meansTable(own), project.partners.map(({ code }, p) => matrixRow(code, ["resource:R1"], project.means[p] ?? []))), { prefix, caption: caption(words.captions.Means), columns: ["partner", "resource:R1", "value"] }),
      borrowedTable(describeTable(pilotPlanTable(own), project.pilot.plan), { prefix, caption: caption(words.captions.PilotPlan), columns: ["partner", "resource", "planned", "actual"] }),
      borrowedTable(describeTable(balanceLinesTable(own), project.pilot.plan.map(({ partner, resource }) => row({ partner, resource }))), { prefix, caption: caption(words.captions.BalanceLines), columns: ["partner", "resource", "planned", "actual", "variance", "rate", "plannedValue", "actualValue"] }),
      borrowedTable(describeTable(balanceDecisionTable(own), [{ code: "1" }]), { prefix, caption: caption(words.captions.BalanceDecision), columns: ["uncounted"] }),
      borrowedTable(describeTable(balancePartnersTable(own), partners), { prefix, caption: caption(words.captions.BalancePartners), columns: ["partner", "planned", "actual", "variance", "rate", "plannedBurden", "actualBurden"] }),
      borrowedTable(describeTable(pilotIndicatorsTable(own), project.pilot.indicators), { prefix, caption: caption(words.captions.PilotIndicators), columns: ["code", "baseline", "target", "actual"] }),
      borrowedTable(describeTable(balanceIndicatorsTable(own), [row({ code: "I1" })]), { prefix, caption: caption(words.captions.BalanceIndicators), columns: ["code", "baseline", "target", "actual", "attainment"] }),
    ],
    lines: [
      ...figures.flatMap(({ what, column, table, of }) => Object.entries(of).map(([a, published]) => line(`${what}:${a}`, fillText(words.selfTest[what], { a }), published, figureOf(`${prefix}${table}`, column, "partner", quoteText(a))))),
      line("attainment", words.selfTest.attainment, 0.6, figureOf(`${prefix}BalanceIndicators`, "attainment", "code", quoteText("I1"))),
    ],
  };
}
