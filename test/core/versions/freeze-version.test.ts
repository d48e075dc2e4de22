import { describe, expect, it } from "vitest";
import { changedFigures } from "../../../src/core/versions/changed-figures.js";
import { freezeVersion } from "../../../src/core/versions/freeze-version.js";
import { loadExample } from "../../agreement/load-example.js";

describe("freezeVersion", () => {
  it("keeps figures that do not change until the project does", async () => {
    const before = await loadExample("orsenne", "en");
    const project = freezeVersion(before, "2026-03-02T09:00:00Z", "Second");
    const [first, second] = project.versions;
    expect(second?.code).toBe("V2");
    expect(first).toEqual(before.versions[0]);
    expect(second === undefined ? null : changedFigures(project, second)).toEqual([]);
    const changed = structuredClone(project);
    const rating = changed.ratings[1];
    if (rating !== undefined) rating[0] = 5;
    const figures = second === undefined ? [] : changedFigures(changed, second);
    expect(figures.map(({ then }) => then.figure)).toContain("score");
    expect(figures.every(({ then }) => then.subject === "S2" || then.figure === "rank")).toBe(true);
  });
});
