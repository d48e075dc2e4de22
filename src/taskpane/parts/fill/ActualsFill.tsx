import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner, nameOfResource } from "../../../core/project/readable-names.js";
import { fillPilot } from "../../actions/fill-in.js";
import { FillIn } from "../FillIn.js";

/** What one partner after the other has really put into the pilot. */
export function ActualsFill({ project }: { project: Project }): ReactElement {
  const { plan } = project.pilot;
  return (
    <FillIn
      of="partner"
      choices={project.partners.filter(({ code }) => plan.some((line) => line.partner === code)).map((partner) => ({ code: partner.code, name: nameOfPartner(partner) }))}
      fieldsOf={(code, words) =>
        plan.flatMap((line) => {
          const resource = project.resources.find((entry) => entry.code === line.resource);
          if (line.partner !== code || resource === undefined) return [];
          const unit = line.planned === null ? resource.unit : words.t("filling.planned", { amount: line.planned, unit: resource.unit });
          return [{ key: resource.code, label: nameOfResource(resource), unit, value: line.actual }];
        })
      }
      action={fillPilot}
      change={(code, changes) => (before) => ({
        ...before,
        pilot: {
          ...before.pilot,
          plan: before.pilot.plan.map((line) => {
            const actual = line.partner === code ? changes[line.resource] : undefined;
            return actual === undefined ? line : { ...line, actual };
          }),
        },
      })}
    />
  );
}
