import { assessForms } from "../../core/governance/assess-forms.js";
import { organisationNeeds } from "../../core/governance/organisation-needs.js";
import type { Project } from "../../core/project/project.js";

/**
 * How the chosen form stands beside the answers of the group.
 *
 * @param project the project
 * @returns `none` while no form is chosen; `fits`; where the answers rule it out, `explained` or `unexplained` by a reason
 */
export function formStanding(project: Project): "none" | "fits" | "explained" | "unexplained" {
  const { form, formReason } = project.governance;
  if (form === null) return "none";
  const isPossible = assessForms(organisationNeeds(project)).some((entry) => entry.form === form && entry.possible);
  if (isPossible) return "fits";
  return formReason.trim() === "" ? "unexplained" : "explained";
}
