import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/core/import/read-project.js";
import { validateProject } from "../../src/core/project/validate-project.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { placeLabels } from "../../src/workbook/place-labels.js";

describe("placeLabels", () => {
  it("has a tab and a header for every place of the problems of the small example, in both languages", () => {
    for (const language of ["fr", "en"] as const) {
      const bytes = readFileSync(new URL(`../../assets/examples/orsenne/project.${language}.json`, import.meta.url));
      const { project } = readProject({ name: "p.json", bytes });
      if (!project) throw new RangeError("the example cannot be read");
      const labels = placeLabels(describeWorkbook(project, language));
      const places = validateProject(project).map(({ place }) => [labels.table?.(place.table ?? ""), labels.column?.(place.table ?? "", place.column ?? "")]);
      expect(places.length).toBeGreaterThan(3);
      for (const [table, column] of places) expect([typeof table, typeof column]).toEqual(["string", "string"]);
    }
  });
});
