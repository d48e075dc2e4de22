import { useState, type ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfResource, nameOfScope } from "../../../core/project/readable-names.js";
import { fillDemand } from "../../actions/fill-in.js";
import { withDemand } from "../../state/with-demand.js";
import { FillIn } from "../FillIn.js";

/** What one scope after the other asks of each resource: a fixed part, and a part for each participant. */
export function DemandFill({ project, first }: { project: Project; first: string | null }): ReactElement {
  // The order stays while one fills in, although another scope may lack its demand next.
  const [leading] = useState(first);
  const scopes = [...project.scopes].sort((a, b) => Number(b.code === leading) - Number(a.code === leading));
  return (
    <FillIn
      of="scope"
      choices={scopes.map((scope) => ({ code: scope.code, name: nameOfScope(scope) }))}
      fieldsOf={(code, words) =>
        project.resources.flatMap((resource) => {
          const line = project.demand.find((demand) => demand.scope === code && demand.resource === resource.code);
          const params = { resource: nameOfResource(resource) };
          return [
            { key: `${resource.code}|fixed`, label: words.t("filling.fixed", params), unit: resource.unit, value: line?.fixed ?? null, mayBeEmpty: true },
            { key: `${resource.code}|perParticipant`, label: words.t("filling.each", params), unit: resource.unit, value: line?.perParticipant ?? null, mayBeEmpty: true },
          ];
        })
      }
      action={fillDemand}
      change={(code, changes) => (before) => withDemand(before, code, changes)}
    />
  );
}
