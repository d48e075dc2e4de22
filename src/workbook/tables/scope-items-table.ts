import { DIMENSION_IDS, type DimensionId, type ScopeItem } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { choiceColumn, formulaColumn, numberColumn, textColumn, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import { MATRIX_TABLES } from "./matrix-table.js";
import type { TableContext } from "./table-context.js";

/** Of each dimension, an expression that depends on it; nothing for another dimension. */
export function byDimension(context: TableContext, column: string, expression: (table: string) => string, other: string): string {
  const labels = context.words.choices.dimension;
  return DIMENSION_IDS.reduceRight((rest, id) => `IF(${column}=${quoteText(labels[id])},${expression(MATRIX_TABLES[id])},${rest})`, other);
}

/** The items that scopes pool, with what each costs; for the chosen scope, who uses them, where there is one to choose. */
export function scopeItemsTable(context: TableContext, withChosen: boolean): TableSpec<ScopeItem> {
  const { words } = context;
  const headers = words.columns.ScopeItems;
  const { formulas, formats } = words;
  const item = (table: string): string => `({#${table}.start..end}={@item}&"")`;
  /** Participants that have an item of this name in one matrix. */
  const users = (table: string): string =>
    // Where some cell of the matrix is no number, nobody knows.
    `IF(SUMPRODUCT(({${table}.partner}<>"")*({${table}.total}=""))>0,"?",SUMPRODUCT(${item(table)}*({${table}.start..end}>0)*COUNTIF({Shares.partner},{${table}.partner})*{${table}.active}))`;
  const found = byDimension(context, "{@dimension}", (table) => `SUMPRODUCT(--${item(table)})`, "0");
  const unused = withChosen ? `IF({@users}=0,${quoteText(formulas.nobodyUses)},${quoteText(formulas.ok)})` : quoteText(formulas.ok);
  const unshared = 'OR({@scope}="",{@scope}<>INDEX({SharingTotals.scope},1),INDEX({SharingTotals.participants},1)="")';
  return {
    id: "ScopeItems",
    caption: words.captions.ScopeItems,
    owner: "input",
    key: (row) => (row.scope === "" && row.item === "" ? "" : `${row.scope}|${row.item}`),
    blank: () => ({ scope: "", dimension: "domains", item: "", cost: null }),
    columns: [
      textColumn<ScopeItem>("scope", headers.scope, { key: true, look: "code", width: 10, help: words.help.scopeCode, validation: { kind: "list-from", table: "Scopes", column: "code" } }),
      formulaColumn("scopeLabel", headers.scopeLabel, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "label", width: 40 }),
      choiceColumn<ScopeItem, DimensionId, DimensionId>("dimension", headers.dimension, "dimension", words.choices.dimension, "domains", { width: 14, help: words.help.list }),
      textColumn<ScopeItem>("item", headers.item, { key: true, width: 26, help: words.help.itemLabel }),
      numberColumn<ScopeItem>("cost", headers.cost, { min: 0, format: formats.euros, help: words.help.itemCost }),
      ...(withChosen
        ? [
            formulaColumn<ScopeItem>(
              "users",
              headers.users,
              `=IF(${unshared},"",${byDimension(context, "{@dimension}", (table) => `{@in${table}}`, "0")})`,
              { format: formats.integer, width: 12 },
            ),
            formulaColumn<ScopeItem>("each", headers.each, '=IF(OR({@users}="?",AND({@users}<>"",ISTEXT({@cost}))),"?",IF(N({@users})=0,0,MAX(0,{@cost})/{@users}))', { format: formats.euros, width: 12 }),
            formulaColumn<ScopeItem>("counted", headers.counted, '=IF({@each}="?","?",{@each}*N({@users}))', { format: formats.euros, width: 12 }),
          ]
        : []),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@scope}&{@item}="","",IF(COUNTIF({Scopes.code},{@scope})=0,${quoteText(formulas.unknownScope)},IF(${found}=0,${quoteText(formulas.unknownItem)},${unused})))`,
        { look: "check", width: 20, highlights: [{ kind: "when", formula: `=AND({cell}<>"",{cell}<>${quoteText(formulas.ok)})`, fill: "#FCE4CC", color: "#8A3B00", bold: true }] },
      ),
      ...(withChosen ? DIMENSION_IDS.map((id) => MATRIX_TABLES[id]).map((table) => formulaColumn<ScopeItem>(`in${table}`, headers[`in${table}`], `=IF(${unshared},"",${users(table)})`, { format: formats.integer, look: "code", width: 12 })) : []),
    ],
  };
}
