import { quoteText } from "../formula-references.js";
import type { Project, Resource } from "../../core/project/project.js";
import { choiceColumn, formulaColumn, numberColumn, textColumn, type TableSpec } from "./column-spec.js";
import { blankMatrixRow, matrixCell, partnerColumns, type MatrixRow } from "./matrix-row.js";
import { longSum } from "./long-sum.js";
import type { TableContext } from "./table-context.js";
import { codedHeaders, headingFormula, placeFormula } from "./coded-headers.js";

/** The resources, one a row, each with the value of a unit. */
export function resourcesTable({ project, words }: TableContext): TableSpec<Resource> {
  const headers = words.columns.Resources;
  const columns = resourceColumns(project);
  const inMeans = `{#Means.${columns[0]}..${columns[columns.length - 1]}}`;
  return {
    id: "Resources",
    caption: words.captions.Resources,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", kind: "human", unit: "", skill: "", unitValue: null, step: null }),
    columns: [
      textColumn<Resource>("code", headers.code, { key: true, look: "code", width: 8, help: words.help.code }),
      textColumn<Resource>("label", headers.label, { width: 34 }),
      choiceColumn<Resource, Resource["kind"], Resource["kind"]>("kind", headers.kind, "kind", words.choices.kind, "human", { width: 14, help: words.help.list }),
      textColumn<Resource>("unit", headers.unit, { width: 14 }),
      textColumn<Resource>("skill", headers.skill, { width: 20 }),
      numberColumn<Resource>("unitValue", headers.unitValue, { format: words.formats.amount, min: 0, help: words.help.unitValue, width: 14 }),
      numberColumn<Resource>("step", headers.step, { min: 0, help: words.help.step }),
      formulaColumn("check", headers.check, `=IF({@label}="","",IF({@unitValue}="",${quoteText(words.formulas.noUnitValue)},IF(ISNUMBER({@unitValue}),${quoteText(words.formulas.ok)},"?")))`, {
        look: "check",
        width: 16,
        highlights: [{ kind: "when", formula: `=AND({cell}<>"",{cell}<>${quoteText(words.formulas.ok)})`, fill: "#FCE4CC", color: "#8A3B00", bold: true }],
      }),
      formulaColumn("heading", headers.heading, headingFormula(inMeans, "Resources"), { look: "label", width: 31 }),
      formulaColumn("place", headers.place, placeFormula(inMeans), { look: "code", width: 9 }),
    ],
  };
}

/** Column ids of the resources in the Means table, in the project's order. */
export function resourceColumns(project: Project): string[] {
  return project.resources.map((resource) => `resource:${resource.code}`);
}

/** Partner × resource, with the value of all means. */
export function meansTable(context: TableContext): TableSpec<MatrixRow> {
  const { project, words } = context;
  const headers = words.columns.Means;
  const labels = codedHeaders(project.resources, Object.values(headers));
  const value = longSum<MatrixRow>(
    context,
    project.resources.map(({ code, label }, r) => ({
      expression: `{@resource:${code}}*(INDEX({Resources.unitValue},MATCH(${quoteText(code)},{Resources.code},0))+0)`,
      header: labels[r] ?? label,
    })),
    { id: "subtotal", taken: [...Object.values(headers), ...labels], format: words.formats.euros, unless: '{@partner}=""' },
  );
  return {
    id: "Means",
    caption: words.captions.Means,
    owner: "input",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      ...partnerColumns(context, headers),
      ...project.resources.map((resource, r) =>
        matrixCell(`resource:${resource.code}`, labels[r] ?? resource.label, {
          width: 14,
          format: words.formats.amount,
          help: words.help.amount,
          validation: { kind: "number", min: 0, max: null },
          wanted: true,
        }),
      ),
      formulaColumn(
        "share",
        headers.share,
        `=IF({@partner}="","",IF(INDEX({Partners.share},MATCH({@partner},{Partners.code},0))="",1,INDEX({Partners.share},MATCH({@partner},{Partners.code},0))+0))`,
        { format: words.formats.percent },
      ),
      ...value.columns,
      formulaColumn(
        "value",
        headers.value,
        `=IF({@partner}="","",${value.expression})`,
        { look: "total", format: words.formats.euros, width: 16 },
      ),
    ],
  };
}
