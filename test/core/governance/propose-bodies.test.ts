import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { isGoverned } from "../../../src/core/governance/is-governed.js";
import { proposeBodies } from "../../../src/core/governance/propose-bodies.js";

const texts = { decision: { label: "Committee", remit: "" }, operational: { label: "Team", remit: "" } };
const three = ["committed", "committed", "withdrawn"].reduce((grown, status, p) => addPartner(grown, { institution: `I${p}`, status: status as "committed" }), emptyProject("x"));

describe("proposeBodies", () => {
  it("gives every committed partner a seat in a body that decides and in one that acts", () => {
    const proposed = proposeBodies(three, texts);
    expect(proposed.governance.seats.map(({ body, partner }) => `${body} ${partner}`)).toEqual(["B1 P01", "B1 P02", "B2 P01", "B2 P02"]);
    proposed.governance.form = "charter";
    expect(isGoverned(proposed)).toBe(true);
  });

  it("adds nothing the second time, and leaves the project that it is given as it is", () => {
    const proposed = proposeBodies(three, texts);
    expect(proposeBodies(proposed, texts)).toEqual(proposed);
    expect(three.governance.bodies).toEqual([]);
  });

  it("seats a partner that commits itself later in the body that decides", () => {
    const later = addPartner(proposeBodies(three, texts), { institution: "New", status: "committed" });
    expect(proposeBodies(later, texts).governance.seats.at(-1)).toMatchObject({ body: "B1", partner: "P04" });
  });

  it("seats all that have not withdrawn while nobody is committed", () => {
    const candidates = { ...three, partners: three.partners.map((partner) => (partner.status === "committed" ? { ...partner, status: "candidate" as const } : partner)) };
    expect(new Set(proposeBodies(candidates, texts).governance.seats.map((seat) => seat.partner))).toEqual(new Set(["P01", "P02"]));
  });
});
