import type { Project } from "../project/project.js";
import type { OrganisationNeeds } from "./organisation-forms.js";

/**
 * What the group says of itself, with the number of its partners.
 *
 * For `assessForms`: answers are what people gave, partners are counted.
 *
 * @param project The project.
 * @returns The answers, and how many partners have not withdrawn.
 * @example
 * organisationNeeds(addPartner(emptyProject("x"), { institution: "Arts" })).partners // => 1
 */
export function organisationNeeds(project: Project): OrganisationNeeds {
  return { ...project.governance.answers, partners: project.partners.filter((partner) => partner.status !== "withdrawn").length };
}
