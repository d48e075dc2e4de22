import { describe, expect, it } from "vitest";
import { oncePerProject } from "../../../src/taskpane/state/once-per-project.js";
import { sampleProject } from "../../core/sample-project.js";

describe("oncePerProject", () => {
  it("computes once for a project, again for another", () => {
    let runs = 0;
    const count = oncePerProject((project) => ({ name: project.name, run: ++runs }));
    const project = sampleProject();
    expect(count(project)).toBe(count(project));
    expect(count({ ...project, name: "Other" })).toEqual({ name: "Other", run: 2 });
  });
});
