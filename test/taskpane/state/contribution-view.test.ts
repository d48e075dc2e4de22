import { describe, expect, it } from "vitest";
import { withBalance } from "../../../src/core/contributions/with-balance.js";
import { contributionView } from "../../../src/taskpane/state/contribution-view.js";
import { sampleProject } from "../../core/sample-project.js";

const at = "2026-01-01T10:00:00.000Z";

describe("contributionView", () => {
  const project = sampleProject();
  const balanced = withBalance(project, { at, version: "test" });

  it("goes from not computed to up to date to out of date", () => {
    expect(contributionView(project).status).toBe("never");
    expect(contributionView(balanced).status).toBe("fresh");
    expect(contributionView({ ...balanced, means: [[50, 20000], [50, 10000], [20, 40000]] }).status).toBe("stale");
  });

  it("says burdens of the amounts in the workbook, from the means of today", () => {
    const view = contributionView(balanced);
    expect(view.partners.map((partner) => partner.burden ?? 0)).toEqual([...view.partners.map((partner) => partner.burden ?? 0)].sort((a, b) => b - a));
    expect(view.heaviest).toBe(view.partners[0]?.burden);
    expect(view.demands.map(({ needed, given }) => [needed, given])).toEqual([
      [25, 25],
      [3000, 3000],
    ]);
  });

  it("explains what holds each partner only as long as the explanation is of that plan", () => {
    expect(contributionView(balanced).partners.every((partner) => partner.hold !== null)).toBe(true);
    expect(contributionView({ ...balanced, means: [[50, 20000], [50, 10000], [20, 40000]] }).partners.every((partner) => partner.hold === null)).toBe(true);
  });

  it("tells a shortage from other impossibilities", () => {
    const short = { ...project, demand: [{ scope: "S1", resource: "R1", fixed: 500, perParticipant: null }] };
    expect(contributionView(short).status).toBe("shortage");
    expect(contributionView(short).demands[0]).toMatchObject({ needed: 500, available: 170, missing: 330 });
    const locked = { ...project, contributions: { ...project.contributions, lines: [{ partner: "P03", resource: "R1", amount: null, locked: 99, inputs: null, note: "" }] } };
    expect(contributionView(locked).status).toBe("impossible");
  });

  it("says what is missing where a locked amount is lower than what its partner could give", () => {
    const tight = { ...project, demand: [{ scope: "S1", resource: "R1", fixed: 170, perParticipant: null }] };
    const locked = { ...tight, contributions: { ...project.contributions, lines: [{ partner: "P02", resource: "R1", amount: null, locked: 10, inputs: null, note: "" }] } };
    expect(contributionView(tight).status).toBe("never");
    expect(contributionView(locked).status).toBe("shortage");
    expect(contributionView(locked).demands[0]).toMatchObject({ needed: 170, available: 170, missing: 40, heldByLocks: 40 });
  });

  it("says why nothing can be shared out yet", () => {
    expect(contributionView({ ...project, contributions: { ...project.contributions, scope: null } }).status).toBe("no-scope");
    expect(contributionView({ ...project, interest: [[0, 0], [0, 0], [0, 0]] }).status).toBe("no-participant");
    expect(contributionView({ ...project, demand: [] }).status).toBe("no-demand");
  });
});

describe("withBalance", () => {
  it("empties amounts that can no longer be given, and their stamp", () => {
    const balanced = withBalance(sampleProject(), { at, version: "test" });
    const short = withBalance({ ...balanced, demand: [{ scope: "S1", resource: "R1", fixed: 500, perParticipant: null }] }, { at, version: "test" });
    expect(balanced.contributions.stamp).toMatchObject({ at, scope: "S1", participants: 3 });
    expect(short.contributions.stamp).toBeNull();
    expect(short.contributions.lines.every((line) => line.amount === null)).toBe(true);
  });
});
