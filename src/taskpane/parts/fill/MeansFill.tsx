import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner, nameOfResource } from "../../../core/project/readable-names.js";
import { fillMeans } from "../../actions/fill-in.js";
import { withCells } from "../../state/with-cells.js";
import { FillIn } from "../FillIn.js";

/** What one partner after the other has of each resource in a year. */
export function MeansFill({ project }: { project: Project }): ReactElement {
  return (
    <FillIn
      of="partner"
      choices={project.partners.filter(({ status }) => status !== "withdrawn").map((partner) => ({ code: partner.code, name: nameOfPartner(partner) }))}
      fieldsOf={(code) => {
        const row = project.means[project.partners.findIndex((partner) => partner.code === code)] ?? [];
        return project.resources.map((resource, r) => ({ key: resource.code, label: nameOfResource(resource), unit: resource.unit, value: row[r] ?? null }));
      }}
      action={fillMeans}
      change={(code, changes) => (before) => ({
        ...before,
        means: withCells(before.means, before.partners.findIndex((partner) => partner.code === code), byPosition(before.resources, changes)),
      })}
    />
  );
}

/** Figures by the code of what they are of, as figures by its position. */
function byPosition(list: readonly { code: string }[], changes: Readonly<Record<string, number | null>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(changes).map(([code, value]) => [String(list.findIndex((entry) => entry.code === code)), value]));
}
