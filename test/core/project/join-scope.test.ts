import { describe, expect, it } from "vitest";
import { joinScope } from "../../../src/core/project/join-scope.js";
import { participants } from "../../../src/core/scoring/participants.js";
import { sampleProject } from "../sample-project.js";

describe("joinScope", () => {
  const project = sampleProject();

  it("gives a partner that was not interested a medium interest", () => {
    const joined = joinScope(project, "P02", "S2");
    expect(participants(project, "S2")).toEqual(["P01", "P03"]);
    expect(participants(joined, "S2")).toEqual(["P01", "P02", "P03"]);
    expect(joined.interest[1]).toEqual([4, 2]);
  });

  it("makes a withdrawn partner a candidate again and keeps the interest that it had", () => {
    const gone = { ...project, partners: project.partners.map((partner) => (partner.code === "P02" ? { ...partner, status: "withdrawn" as const, left: "2026-01-01" } : partner)) };
    const back = joinScope(gone, "P02", "S1");
    expect(back.partners[1]).toMatchObject({ status: "candidate", left: null });
    expect(back.interest[1]).toEqual([4, 0]);
  });

  it("changes nothing for a participant, an unknown partner or an unknown scope", () => {
    expect(joinScope(project, "P01", "S1")).toBe(project);
    expect(joinScope(project, "P99", "S1")).toBe(project);
    expect(joinScope(project, "P01", "S9")).toBe(project);
  });
});
