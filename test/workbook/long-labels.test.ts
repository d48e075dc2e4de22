import { describe, expect, it } from "vitest";
import { emptyProject } from "../../src/core/project/empty-project.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { openWorkbook } from "../excel/open-workbook.js";

/** Two partners and so many items that what the registry says of them stands in several cells. */
function manyItems(): Project {
  const project = ["A", "B"].reduce((so, institution) => addPartner(so, { institution }), emptyProject("Labels"));
  const items = Array.from({ length: 200 }, (_, i) => ({ label: `A domain with a long name, as the catalogues have them, ${i}` }));
  return { ...project, domains: { kind: "count", items, values: project.partners.map((_, p) => items.map((__, i) => (i % 3 === p ? i : null))) } };
}

describe("a matrix of 200 items with long labels", () => {
  it("comes back as it was, and asks for nothing when written again", async () => {
    await openWorkbook();
    const workbook = createProjectWorkbook();
    const project = manyItems();
    await workbook.write(() => project, { language: "en", label: "first" });
    const { project: read, problems } = await workbook.read();
    expect(problems).toEqual([]);
    expect(read).toEqual(project);
    const { report } = await workbook.write((same) => same as Project, { language: "en", label: "again" });
    expect(report.commands).toBe(0);
  });
});
