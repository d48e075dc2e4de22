import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner, nameOfScope } from "../../../core/project/readable-names.js";
import { fillInterest } from "../../actions/fill-in.js";
import { FillIn } from "../FillIn.js";

/** How much one scope after the other interests each partner. */
export function InterestFill({ project }: { project: Project }): ReactElement {
  return (
    <FillIn
      of="scope"
      choices={project.scopes.map((scope) => ({ code: scope.code, name: nameOfScope(scope) }))}
      hint="filling.interestHint"
      fieldsOf={(code, words) => {
        const s = project.scopes.findIndex((scope) => scope.code === code);
        return project.partners.flatMap((partner, p) =>
          partner.status === "withdrawn" ? [] : [{ key: partner.code, label: nameOfPartner(partner), unit: words.t("filling.interestScale"), value: project.interest[p]?.[s] ?? null, max: 4 }],
        );
      }}
      action={fillInterest}
      change={(code, changes) => (before) => {
        const s = before.scopes.findIndex((scope) => scope.code === code);
        return {
          ...before,
          interest: before.interest.map((row, p) => {
            const own = changes[before.partners[p]?.code ?? ""];
            return own === undefined ? row : row.map((cell, k) => (k === s ? own : cell));
          }),
        };
      }}
    />
  );
}
