import type { ReactElement } from "react";
import type { DimensionId, Project } from "../../../core/project/project.js";
import { nameOfPartner } from "../../../core/project/readable-names.js";
import { fillMatrix } from "../../actions/fill-in.js";
import { withCells } from "../../state/with-cells.js";
import { FillIn } from "../FillIn.js";

/** How strong each item of a dimension is at one partner after the other. */
export function MatrixFill({ project, dimension, focusAt }: { project: Project; dimension: DimensionId; focusAt?: number | undefined }): ReactElement {
  const { kind, items, values } = project[dimension];
  const positionOf = (code: string): number => project.partners.findIndex((partner) => partner.code === code);
  return (
    <FillIn
      key={dimension}
      focusAt={focusAt}
      of="partner"
      choices={project.partners.filter(({ status }) => status !== "withdrawn").map((partner) => ({ code: partner.code, name: nameOfPartner(partner) }))}
      {...(kind === "count" ? {} : { hint: "filling.matrixHint" as const })}
      fieldsOf={(code, words) => {
        const row = values[positionOf(code)] ?? [];
        return items.map(({ label }, k) => ({
          key: String(k),
          label,
          unit: words.t(kind === "count" ? "filling.matrixCount" : "filling.matrixScale"),
          value: row[k] ?? null,
          ...(kind === "count" ? {} : { max: 3 }),
        }));
      }}
      action={fillMatrix}
      change={(code, changes) => (before) => {
        const matrix = before[dimension];
        const row = before.partners.findIndex((partner) => partner.code === code);
        // The sheet may have gained columns since: items are found again by their names.
        const named = Object.fromEntries(Object.entries(changes).map(([k, value]) => [String(matrix.items.findIndex(({ label }) => label === items[Number(k)]?.label)), value]));
        return { ...before, [dimension]: { ...matrix, values: withCells(matrix.values, row, named) } };
      }}
    />
  );
}
