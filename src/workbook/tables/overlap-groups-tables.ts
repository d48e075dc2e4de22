import { CLOSE_OVERLAP, type CloseGroup } from "../../core/overlap/close-groups.js";
import type { PartnerGroups } from "../../core/overlap/group-partners.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { fillText } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { VERSION } from "../product-version.js";
import { computedColumn, formulaColumn, labelColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { MATRIX_TABLES } from "./matrix-table.js";
import type { TableContext } from "./table-context.js";
import { amberWhenStale, stateHighlight } from "./weighting-tables.js";

/** What the sheet is written from: the groups as they are now. */
export interface GroupsContext extends TableContext {
  groups: PartnerGroups;
}

/** A group and its number, from 1; 0 where there is none. */
export interface GroupRow extends CloseGroup {
  number: number;
}

/** So that what moves from one dimension to another does not make up for itself: numbers of which no fraction is a fraction of another. */
const FACTORS: Record<DimensionId, { text: string; value: number }> = {
  domains: { text: "", value: 1 },
  audiences: { text: "PI()*", value: Math.PI },
  tools: { text: "EXP(1)*", value: Math.E },
};

/** How many groups there are, from what they were computed, and whether they still hold. */
export function groupsStampTable(context: GroupsContext): TableSpec<PartnerGroups> {
  const { project, words, groups } = context;
  const headers = words.columns.GroupsStamp;
  const { formulas, formats } = words;
  const highlights = [amberWhenStale(context, "groups")];
  const traces = project.partners.map((_, p) => partnerTrace(project, p));
  const stale = ["SUM({Partners.active})<>{@partners}", "SUMPRODUCT(--(ABS({Overlap.inputs}-{Overlap.computedInputs})>TieTolerance*(1+ABS({Overlap.computedInputs}))))>0"];
  const computed = (id: keyof typeof headers, value: () => string | number | null, options: Parameters<typeof computedColumn>[3] = {}): ColumnSpec<PartnerGroups> =>
    computedColumn<PartnerGroups>(id, headers[id], value, { width: 12, highlights, ...options });
  return {
    id: "GroupsStamp",
    caption: words.captions.GroupsStamp,
    owner: "result",
    key: () => "1",
    blank: () => groups,
    columns: [
      computed("groups", () => groups.groups.length, { format: formats.integer }),
      formulaColumn("state", headers.state, `=IF({@version}="","",IFERROR(IF(OR(${stale.join(",")}),${quoteText(formulas.stale)},${quoteText(formulas.upToDate)}),${quoteText(formulas.stale)}))`, {
        look: "check",
        width: 46,
        highlights: [stateHighlight(context)],
      }),
      computed("least", () => CLOSE_OVERLAP, { format: formats.percent }),
      computed("apart", () => groups.considered - groups.groups.reduce((sum, { members }) => sum + members.length, 0), { format: formats.integer }),
      computed("partners", () => groups.considered, { format: formats.integer }),
      computed("version", () => VERSION, { look: "computed-text" }),
      computed("checksum", () => traces.reduce((sum, trace) => sum + trace, 0), { format: formats.score }),
      formulaColumn("now", headers.now, '=IF({@version}="","",SUM({Overlap.inputs}))', { format: formats.score, width: 12 }),
    ],
  };
}

/** One line a group: who is in it, and how much its members have in common on average. */
export function closeGroupsTable(context: GroupsContext): TableSpec<GroupRow> {
  const { words } = context;
  const headers = words.columns.CloseGroups;
  const highlights = [amberWhenStale(context, "groups")];
  return {
    id: "CloseGroups",
    caption: words.captions.CloseGroups,
    owner: "result",
    key: (row) => String(row.number),
    blank: () => ({ number: 0, members: [], overlap: 0 }),
    columns: [
      labelColumn<GroupRow>("number", headers.number, (row) => row.number, { key: true, look: "code", width: 8, format: "0" }),
      computedColumn<GroupRow>("members", headers.members, (row) => membersOf(context, row), {
        look: "computed-text",
        width: 46,
        highlights,
      }),
      computedColumn<GroupRow>("size", headers.size, (row) => row.members.length || null, { format: words.formats.integer, width: 12, highlights }),
      computedColumn<GroupRow>("overlap", headers.overlap, (row) => (row.number === 0 ? null : row.overlap), { format: words.formats.percent, width: 12, highlights }),
    ],
  };
}

/** Names of a group that are read one by one; of a larger one the first are, and each partner has the number of its group in the table of partners. */
const MOST_NAMES = 12;
const FIRST_NAMES = 8;

function membersOf({ project, words }: GroupsContext, { number, members }: GroupRow): string {
  if (number === 0) return words.formulas.noGroup;
  const names = members.flatMap((p) => project.partners[p] ?? []).map(nameOfPartner);
  if (names.length <= MOST_NAMES) return names.join(" · ");
  return fillText(words.formulas.groupOfMany, { names: names.slice(0, FIRST_NAMES).join(" · "), n: String(names.length - FIRST_NAMES), group: String(number) });
}

/** Group of each partner, for the table of partners. */
export function groupColumn<Row extends { code: string }>(context: GroupsContext): ColumnSpec<Row> {
  const { project, words, groups } = context;
  return computedColumn<Row>("group", words.columns.Overlap.group, (row) => groups.groupOf[project.partners.findIndex(({ code }) => code === row.code)] ?? null, {
    format: "0",
    width: 10,
    highlights: [amberWhenStale(context, "groups")],
  });
}

/** What each partner covers as one number, now and when the groups were computed. */
export function groupTraceColumns<Row extends { code: string }>({ project, words }: GroupsContext): ColumnSpec<Row>[] {
  const headers = words.columns.Overlap;
  const options = { format: words.formats.score, look: "code" as const, width: 12 };
  const terms = DIMENSION_IDS.map((id) => `${FACTORS[id].text}${traceOf(id)}`);
  return [
    formulaColumn("inputs", headers.inputs, `=IFERROR(INDEX({Partners.active},MATCH({@partner},{Partners.code},0))*(${terms.join("+")})/SUM({Dimensions.weight}),0)`, options),
    computedColumn<Row>(
      "computedInputs",
      headers.computedInputs,
      (row) => {
        const position = project.partners.findIndex(({ code }) => code === row.code);
        return position < 0 ? null : partnerTrace(project, position);
      },
      options,
    ),
  ];
}

/** What the partner covers in a dimension, as its matrix sums it up, with the weight of the dimension. */
function traceOf(dimension: DimensionId): string {
  const table = MATRIX_TABLES[dimension];
  return `INDEX({Dimensions.weight},MATCH(${quoteText(dimension)},{Dimensions.code},0))*INDEX({${table}.trace},MATCH({@partner},{${table}.partner},0))`;
}

/** The same as the formula of `inputs`. */
export function partnerTrace({ partners, dimensionWeights, ...project }: Project, position: number): number {
  const weights = DIMENSION_IDS.reduce((sum, id) => sum + (dimensionWeights[id] ?? 0), 0);
  if (partners[position]?.status === "withdrawn" || weights === 0) return 0;
  const terms = DIMENSION_IDS.map((id) => FACTORS[id].value * (dimensionWeights[id] ?? 0) * (project[id].values[position] ?? []).reduce<number>((sum, value, k) => sum + (value ?? 0) * Math.sqrt(k + 1), 0));
  return terms.reduce((sum, term) => sum + term, 0) / weights;
}
