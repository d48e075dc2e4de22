import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfCriterion, nameOfScope } from "../../../core/project/readable-names.js";
import { fillRatings } from "../../actions/fill-in.js";
import { withCells } from "../../state/with-cells.js";
import { FillIn } from "../FillIn.js";

/** The ratings of one scope after the other, each between the worst and the best of its criterion. */
export function RatingsFill({ project }: { project: Project }): ReactElement {
  return (
    <FillIn
      of="scope"
      choices={project.scopes.map((scope) => ({ code: scope.code, name: nameOfScope(scope) }))}
      fieldsOf={(code, words) => {
        const row = project.ratings[project.scopes.findIndex((scope) => scope.code === code)] ?? [];
        return project.criteria.map((criterion, c) => {
          const { worst, best } = criterion;
          const known = worst !== null && best !== null;
          return {
            key: criterion.code,
            label: nameOfCriterion(criterion),
            ...(known ? { unit: words.t("filling.ratingScale", { worst, best }), min: Math.min(worst, best), max: Math.max(worst, best) } : { min: -Infinity }),
            value: row[c] ?? null,
          };
        });
      }}
      action={fillRatings}
      change={(code, changes) => (before) => ({
        ...before,
        ratings: withCells(
          before.ratings,
          before.scopes.findIndex((scope) => scope.code === code),
          Object.fromEntries(Object.entries(changes).map(([criterion, value]) => [String(before.criteria.findIndex((entry) => entry.code === criterion)), value])),
        ),
      })}
    />
  );
}
