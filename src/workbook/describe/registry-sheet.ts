import { ACTIVITIES, AUDIENCES, BODY_KINDS, CHANNELS, DIMENSION_IDS, ENTRY_KINDS, GAIN_KINDS, MODES, ORGANISATION_FORMS, PARTNER_STATUSES, PILOT_DECISIONS, REMARK_KINDS, RESOURCE_KINDS, TERMS, VERDICTS } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
import { SCHEMA } from "../schema.js";
import { labelColumn, type TableSpec } from "../tables/column-spec.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

/** Lists of the drop-downs, with their lengths. */
export const LISTS = {
  status: PARTNER_STATUSES.length,
  activity: ACTIVITIES.length,
  mode: MODES.length,
  term: TERMS.length,
  kind: RESOURCE_KINDS.length,
  gain: GAIN_KINDS.length,
  decision: PILOT_DECISIONS.length,
  dimension: DIMENSION_IDS.length,
  yesNo: 2,
  remark: REMARK_KINDS.length,
  verdict: VERDICTS.length,
  form: ORGANISATION_FORMS.length,
  bodyKind: BODY_KINDS.length,
  audience: AUDIENCES.length,
  channel: CHANNELS.length,
  entry: ENTRY_KINDS.length,
  shown: 4,
} as const;

/** A fact about the workbook, for reading it back. */
export interface RegistryRow {
  key: string;
  value: string | number;
}

type ListRow = Record<keyof typeof LISTS, string | null> & { position: number };

function listsTable({ words }: TableContext): TableSpec<ListRow> {
  return {
    id: "Lists",
    caption: words.captions.Lists,
    owner: "result",
    key: (row) => String(row.position),
    blank: () => listRow(0, () => null),
    columns: [
      labelColumn<ListRow>("position", "#", (row) => row.position, { key: true, width: 6 }),
      ...(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((list) => labelColumn<ListRow>(list, words.columns.Lists[list], (row) => row[list], { width: 28 })),
    ],
  };
}

/** One value of each list. */
function listRow(position: number, value: (list: keyof typeof LISTS) => string | null): ListRow {
  return { position, ...Object.fromEntries((Object.keys(LISTS) as (keyof typeof LISTS)[]).map((list) => [list, value(list)])) } as ListRow;
}

export function registryTable({ words }: TableContext): TableSpec<RegistryRow> {
  return {
    id: "Registry",
    caption: words.captions.Registry,
    owner: "result",
    key: (row) => row.key,
    blank: () => ({ key: "", value: "" }),
    columns: [
      labelColumn<RegistryRow>("key", words.columns.Registry.key, (row) => row.key, { key: true, width: 6 }),
      labelColumn<RegistryRow>("value", words.columns.Registry.value, (row) => row.value, { width: 28 }),
    ],
  };
}

/** The hidden sheet: the lists of the drop-downs and what is needed to read the workbook back. */
export function registrySheet(context: TableContext): SheetDescription {
  const { words, language, project } = context;
  const { choices } = words;
  const columns: Record<keyof typeof LISTS, readonly string[]> = {
    status: PARTNER_STATUSES.map((id) => choices.status[id]),
    activity: ACTIVITIES.map((id) => choices.activity[id]),
    mode: MODES.map((id) => choices.mode[id]),
    term: TERMS.map((id) => choices.term[id]),
    kind: RESOURCE_KINDS.map((id) => choices.kind[id]),
    gain: GAIN_KINDS.map((id) => choices.gain[id]),
    decision: PILOT_DECISIONS.map((id) => choices.decision[id]),
    dimension: DIMENSION_IDS.map((id) => choices.dimension[id]),
    yesNo: [choices.yesNo.yes, choices.yesNo.no],
    remark: REMARK_KINDS.map((id) => choices.remark[id]),
    verdict: VERDICTS.map((id) => choices.verdict[id]),
    form: ORGANISATION_FORMS.map((id) => choices.form[id]),
    bodyKind: BODY_KINDS.map((id) => choices.bodyKind[id]),
    audience: AUDIENCES.map((id) => choices.audience[id]),
    channel: CHANNELS.map((id) => choices.channel[id]),
    entry: ENTRY_KINDS.map((id) => choices.entry[id]),
    shown: [choices.combined, choices.dimension.domains, choices.dimension.audiences, choices.dimension.tools],
  };
  const longest = Math.max(...Object.values(LISTS));
  const rows = Array.from({ length: longest }, (_, r) => listRow(r + 1, (list) => columns[list][r] ?? null));
  const facts: RegistryRow[] = [
    { key: "product", value: "mutualiser" },
    { key: "schema", value: SCHEMA },
    { key: "language", value: language },
    { key: "domains", value: project.domains.kind },
    { key: "audiences", value: project.audiences.kind },
    { key: "tools", value: project.tools.kind },
  ];
  return layOutSheet({ id: "Registry", color: "#7F7F7F", hidden: true, blocks: [describeTable(listsTable(context), rows), describeTable(registryTable(context), facts)] }, words, "");
}
