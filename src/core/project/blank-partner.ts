import type { Partner } from "./project.js";

/**
 * A partner of which nothing is known yet.
 *
 * What forms, imports and tables start a partner from.
 *
 * @returns A prospect without code, name or figure.
 * @example
 * blankPartner().status // => "prospect"
 */
export function blankPartner(): Partner {
  return {
    code: "",
    institution: "",
    service: "",
    contact: "",
    status: "prospect",
    motivation: null,
    politicalWill: null,
    excludedActivities: [],
    committableShare: null,
    joined: null,
    left: null,
    recognised: null,
    notes: "",
  };
}
