import { describe, expect, it } from "vitest";

import { pilotBalance } from "../../../src/core/pilot/pilot-balance.js";
import { sampleProject } from "../sample-project.js";

describe("pilotBalance", () => {
  it("sums lines by resource and partner, and leaves missing figures unknown", () => {
    const balance = pilotBalance(sampleProject());
    expect(balance.resources[0]).toMatchObject({ resource: "R1", planned: 16, actual: 15, variance: -1, rate: 15 / 16 });
    expect(balance.resources[1]).toMatchObject({ planned: 500, actual: null, variance: null, rate: null });
    expect(balance.partners[0]).toMatchObject({ planned: 3500, actual: 3600, variance: 100 });
    expect(balance.partners[0]?.burden.planned).toBeCloseTo(3500 / 50000, 12);
    expect(balance.partners[2]).toMatchObject({ planned: null, actual: null, variance: null });
    expect(balance.total).toMatchObject({ planned: 5300, actual: 4500 });
    expect(balance.indicators).toEqual([{ indicator: "I1", attainment: 0.6 }]);
  });

  it("has no rate where nothing was planned", () => {
    const project = sampleProject();
    project.pilot.plan = [{ partner: "P01", resource: "R1", planned: 0, actual: 2 }];
    expect(pilotBalance(project).lines[0]).toMatchObject({ variance: 2, rate: null });
  });
});
