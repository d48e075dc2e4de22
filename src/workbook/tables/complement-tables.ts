import { DIMENSION_IDS, type DimensionId } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { formulaColumn, labelColumn, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import { MATRIX_TABLES } from "./matrix-table.js";
import type { TableContext } from "./table-context.js";

/** Table of the items of each dimension. */
export const ITEM_TABLES: Record<DimensionId, "ItemsDomains" | "ItemsAudiences" | "ItemsTools"> = { domains: "ItemsDomains", audiences: "ItemsAudiences", tools: "ItemsTools" };

/** An item of a matrix, by the header of its column. */
export interface ItemRow {
  item: string;
}

/** The items of a dimension: how many partners have each, and which one where it is alone. */
export function itemsTable({ words }: TableContext, dimension: DimensionId): TableSpec<ItemRow> {
  const headers = words.columns.Items;
  const { formulas, formats } = words;
  const table = MATRIX_TABLES[dimension];
  const column = `INDEX({${table}.start..end},0,{@position})`;
  return {
    id: ITEM_TABLES[dimension],
    caption: words.captions[ITEM_TABLES[dimension]],
    owner: "result",
    filter: true,
    key: (row) => row.item,
    blank: () => ({ item: "" }),
    columns: [
      labelColumn<ItemRow>("item", headers.item, (row) => row.item || null, { key: true, width: 30 }),
      formulaColumn("institution", headers.institution, lookUp("holder", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("holders", headers.holders, `=IF(OR({@position}="",SUMPRODUCT(({${table}.partner}<>"")*(({${table}.total}="")+ISERROR({${table}.active})))>0),"",COUNTIFS(${column},">0",{${table}.active},1))`, {
        format: formats.integer,
        width: 12,
        look: "total",
        highlights: [{ kind: "bar", color: "#8CC3CC" }],
      }),
      formulaColumn("check", headers.check, `=IF({@holders}="","",IF({@holders}=0,${quoteText(formulas.nobodyHas)},IF({@holders}=1,${quoteText(formulas.oneHas)},"")))`, {
        look: "check",
        width: 20,
        highlights: [{ kind: "when", formula: '={cell}<>""', fill: "#FCE4CC", color: "#8A3B00", bold: true }],
      }),
      formulaColumn("holder", headers.holder, `=IF(N({@holders})<>1,"",INDEX({${table}.partner},SUMPRODUCT((${column}>0)*({${table}.active}=1)*(ROW({${table}.active})-ROW({#${table}.active})))))`, {
        look: "code",
        width: 14,
      }),
      // Where the item stands in the matrix, whatever was inserted before it; an item whose header is gone has no place.
      formulaColumn("position", headers.position, `=IF(SUMPRODUCT(--({#${table}.start..end}={@item}&""))<>1,"",SUMPRODUCT(({#${table}.start..end}={@item}&"")*(COLUMN({#${table}.start..end})-COLUMN({#${table}.start})+1)))`, {
        look: "code",
        width: 10,
      }),
    ],
  };
}

/** A partner, and the labels of what it alone has. */
export interface AddsRow {
  partner: string;
  names: string;
}

/** What each partner has and what it alone has, by dimension. */
export function addsTable({ words }: TableContext): TableSpec<AddsRow> {
  const headers = words.columns.Adds;
  const { formats } = words;
  const suffix = { domains: "Domains", audiences: "Audiences", tools: "Tools" } as const;
  const number = { format: formats.integer, width: 13 };
  return {
    id: "Adds",
    caption: words.captions.Adds,
    owner: "result",
    filter: true,
    key: (row) => row.partner,
    blank: () => ({ partner: "", names: "" }),
    columns: [
      labelColumn<AddsRow>("partner", headers.partner, (row) => row.partner || null, { key: true, look: "code", width: 30 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("only", headers.only, '=IF(COUNT({@onlyDomains},{@onlyAudiences},{@onlyTools})<3,"?",{@onlyDomains}+{@onlyAudiences}+{@onlyTools})', { ...number, look: "total", highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
      ...DIMENSION_IDS.flatMap((id) => {
        const table = MATRIX_TABLES[id];
        return [
          formulaColumn<AddsRow>(`has${suffix[id]}`, headers[`has${suffix[id]}`], `=IF({@partner}="",0,IF(ISNUMBER(INDEX({${table}.total},MATCH({@partner},{${table}.partner},0))),COUNTIF(INDEX({${table}.start..end},MATCH({@partner},{${table}.partner},0),0),">0"),"?"))`, number),
          // An item whose place is not known leaves the number unknown.
          formulaColumn<AddsRow>(
            `only${suffix[id]}`,
            headers[`only${suffix[id]}`],
            `=IF(SUMPRODUCT(({${ITEM_TABLES[id]}.item}<>"")*({${ITEM_TABLES[id]}.holders}=""))+COLUMNS({#${table}.start..end})-2-SUMPRODUCT(--({${ITEM_TABLES[id]}.item}<>""))<>0,"?",COUNTIF({${ITEM_TABLES[id]}.holder},{@partner}))`,
            { ...number, look: "total" },
          ),
        ];
      }),
      labelColumn<AddsRow>("names", headers.names, (row) => row.names || null, { width: 70 }),
    ],
  };
}
