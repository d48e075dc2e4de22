import type { Criterion, Partner, Resource, Scope } from "./project.js";

/**
 * What people call a partner in a sentence.
 *
 * @param partner The partner.
 * @returns Its institution, or its code as long as it has none.
 * @example
 * nameOfPartner({ code: "P01", institution: "" }) // => "P01"
 */
export function nameOfPartner(partner: Partner): string {
  return partner.institution.trim() || partner.code;
}

/**
 * What people call a scope in a sentence.
 *
 * @param scope The scope.
 * @returns Its label, or its code as long as it has none.
 * @example
 * nameOfScope({ code: "S1", label: "Shared catalogue" }) // => "Shared catalogue"
 */
export function nameOfScope(scope: Scope): string {
  return scope.label.trim() || scope.code;
}

/**
 * What people call a criterion in a sentence.
 *
 * @param criterion The criterion.
 * @returns Its label, or its code as long as it has none.
 * @example
 * nameOfCriterion({ code: "C1", label: "Cost" }) // => "Cost"
 */
export function nameOfCriterion(criterion: Criterion): string {
  return criterion.label.trim() || criterion.code;
}

/**
 * What people call a resource in a sentence.
 *
 * @param resource The resource.
 * @returns Its label, or its code as long as it has none.
 * @example
 * nameOfResource({ code: "R1", label: "Cataloguing" }) // => "Cataloguing"
 */
export function nameOfResource(resource: Resource): string {
  return resource.label.trim() || resource.code;
}
