import { blankPartner } from "./blank-partner.js";
import { nextCode } from "./next-code.js";
import { DIMENSION_IDS, type Matrix, type Partner, type Project } from "./project.js";

/**
 * The project with one more partner, and an empty row for it in every table that has a row a partner.
 *
 * A newcomer can join at any time; nothing about the others changes.
 *
 * @param project The project, left as it is.
 * @param fields What is known of the partner; a missing code is the next free one.
 * @returns A new project; `means`, `interest`, `partnerWeights` and the three matrices stay aligned with `partners`.
 * @example
 * addPartner(emptyProject("x"), { institution: "Lyon" }).partners[0].code // => "P01"
 */
export function addPartner(project: Project, fields: Partial<Partner>): Project {
  const partner: Partner = { ...blankPartner(), code: nextCode(project.partners.map((p) => p.code), "P"), ...fields };
  const grown: Project = {
    ...project,
    partners: [...project.partners, partner],
    means: [...project.means, project.resources.map(() => null)],
    interest: [...project.interest, project.scopes.map(() => null)],
    weighting: { ...project.weighting, partnerWeights: [...project.weighting.partnerWeights, project.criteria.map(() => null)] },
  };
  for (const id of DIMENSION_IDS) grown[id] = withEmptyRow(project[id]);
  return grown;
}

function withEmptyRow(matrix: Matrix): Matrix {
  return { ...matrix, values: [...matrix.values, matrix.items.map(() => null)] };
}
