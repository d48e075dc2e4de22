import { ORGANISATION_LIMITS } from "./organisation-limits.js";

/** Cells that formulas call by name, by the table that holds them: each is the key of its row. */
export const LIMIT_NAMES = {
  DecisionLimits: ["DecisionExtend", "DecisionStop", "DecisionOverrun"],
  SuccessLimits: ["SuccessFragile", "SuccessSolid"],
  OrganisationLimits: ORGANISATION_LIMITS.map(({ name }) => name),
} as const;
