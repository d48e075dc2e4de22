import { planValues } from "../../core/contributions/plan-values.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { participants } from "../../core/scoring/participants.js";
import { SHARING_KEYS } from "../../core/sharing/compare-keys.js";
import { EXACT_PARTICIPANTS } from "../../core/sharing/cost-model.js";
import { groupsApart } from "../../core/sharing/groups-apart.js";
import { fillText } from "../../words/sheets.js";
import type { SheetDescription } from "../description.js";
import { sharingBegun } from "../tables/begun-sheets.js";
import { apartTable, type ApartRow } from "../tables/apart-table.js";
import { scopeItemsTable } from "../tables/scope-items-table.js";
import { shareBurdensTable, sharesTable, sharingCapsTable, sharingKeysTable, sharingStepsTable, sharingTotalsTable, type ParticipantRow } from "../tables/sharing-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/** Participants of the chosen scope, one row each. */
export function participantRows(project: Project): ParticipantRow[] {
  const { scope } = project.contributions;
  return scope === null ? [] : participants(project, scope).map((partner) => ({ partner }));
}

/** The sharing keys side by side, once a scope is chosen; before, the items that scopes pool where there are some. */
export function sharingSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const full = sharingBegun(project);
  if (!full && (project.scopeItems.length === 0 || project.scopes.length === 0)) return [];
  const items = describeTable(scopeItemsTable(context, full), project.scopeItems);
  const sheet = { id: "Sharing" as const, color: RESULT_COLOR, hint: words.hints.Sharing };
  if (!full) return [layOutSheet({ ...sheet, blocks: [items] }, words, project.name)];
  const people = participantRows(project);
  return [
    layOutSheet(
      {
        ...sheet,
        blocks: [
          describeTable(sharingTotalsTable(context), [{}]),
          describeTable(
            sharingKeysTable(context),
            SHARING_KEYS.map((key) => ({ key })),
          ),
          {
            chart: {
              id: "SharingKeys",
              kind: "bar",
              title: words.charts.keys,
              table: "SharingKeys",
              categories: "label",
              series: [{ column: "heaviest", color: "#0F6C7B" }],
              format: words.formats.percent,
            },
            rows: 16,
            columns: 6,
          },
          describeTable(sharesTable(context), people),
          describeTable(shareBurdensTable(context), people),
          describeTable(apartTable(context), apartRows(context)),
          items,
        ],
      },
      words,
      project.name,
    ),
    layOutSheet({ id: "SharingSteps", color: RESULT_COLOR, blocks: [describeTable(sharingStepsTable(context), people), describeTable(sharingCapsTable(context), people)] }, words, project.name),
  ];
}

/** The most aggrieved group under each key, for the figures of today. */
function apartRows({ project, words }: TableContext): ApartRow[] {
  const found = groupsApart(project, planValues(project));
  const nameAt = (position: number): string => {
    const partner = project.partners[position];
    return partner === undefined ? "" : nameOfPartner(partner);
  };
  return SHARING_KEYS.map((key): ApartRow => {
    const none: ApartRow = { key, group: "", asked: null, alone: null, excess: null, verdict: "", trace: null };
    const entry = found.keys.find((candidate) => candidate.key === key);
    if (entry === undefined) return none;
    if (entry.grievance === null) return { ...none, verdict: found.tooMany ? fillText(words.formulas.tooManyGroups, { n: EXACT_PARTICIPANTS }) : "", trace: entry.trace };
    const { members, asked, alone, excess } = entry.grievance;
    const apart = excess > 1e-6;
    return { key, group: members.map(nameAt).join(" · "), asked, alone, excess, verdict: apart ? words.formulas.wouldApart : words.formulas.nobodyApart, trace: entry.trace };
  });
}
