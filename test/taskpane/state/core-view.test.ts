import { describe, expect, it } from "vitest";
import { coreView } from "../../../src/taskpane/state/core-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("coreView", () => {
  const project = sampleProject();

  it("proposes the largest group that keeps four fifths of the best value", () => {
    const view = coreView(project);
    const values = view.bySize.map(({ overlap, readiness }) => overlap * readiness);
    const largest = values.findLastIndex((value) => value >= 0.8 * Math.max(...values));
    expect(view.proposed).toBe(view.bySize[largest]);
    expect(view.method).toBe("exact");
    expect(view.bySize.map(({ size }) => size)).toEqual([2, 3]);
  });

  it("proposes nobody as long as nobody's readiness is known, or nothing is shared", () => {
    const unknown = { ...project, partners: project.partners.map((partner) => ({ ...partner, motivation: null, politicalWill: null })) };
    expect(coreView(unknown)).toMatchObject({ candidates: 0, proposed: null });
    const strangers = { ...project, domains: { ...project.domains, values: [[1, 0], [0, 1], [0, 0]] }, tools: { ...project.tools, values: [[null], [null], [null]] } };
    expect(coreView(strangers)).toMatchObject({ candidates: 3, proposed: null });
  });
});
