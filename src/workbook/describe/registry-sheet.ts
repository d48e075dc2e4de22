import { ACTIVITIES, GAIN_KINDS, MODES, PARTNER_STATUSES, PILOT_DECISIONS, RESOURCE_KINDS, TERMS } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
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
  shown: 4,
} as const;

/** Form of the project that this version writes and reads. */
export const SCHEMA = 1;

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
    blank: () => ({ position: 0, status: null, activity: null, mode: null, term: null, kind: null, gain: null, decision: null, shown: null }),
    columns: [
      labelColumn<ListRow>("position", "#", (row) => row.position, { key: true, width: 6 }),
      ...(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((list) => labelColumn<ListRow>(list, words.columns.Lists[list], (row) => row[list], { width: 28 })),
    ],
  };
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
    shown: [choices.combined, choices.dimension.domains, choices.dimension.audiences, choices.dimension.tools],
  };
  const longest = Math.max(...Object.values(LISTS));
  const rows = Array.from({ length: longest }, (_, r): ListRow => ({
    position: r + 1,
    status: columns.status[r] ?? null,
    activity: columns.activity[r] ?? null,
    mode: columns.mode[r] ?? null,
    term: columns.term[r] ?? null,
    kind: columns.kind[r] ?? null,
    gain: columns.gain[r] ?? null,
    decision: columns.decision[r] ?? null,
    shown: columns.shown[r] ?? null,
  }));
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
