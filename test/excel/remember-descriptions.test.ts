import { describe, expect, it } from "vitest";
import { finish } from "../../src/core/import/finish.js";
import { rememberDescriptions } from "../../src/excel/remember-descriptions.js";
import { describeWorkbook, describeWorkbookSteps } from "../../src/workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { sampleProject } from "../core/sample-project.js";

function counting(): { asked: string[]; remembering: (...asked: Parameters<ReturnType<typeof rememberDescriptions>>) => WorkbookDescription } {
  const asked: string[] = [];
  const steps = rememberDescriptions((project, language, options) => {
    asked.push(`${project.name} ${language} ${String(options.selfTest === true)}`);
    return describeWorkbookSteps(project, language, options);
  });
  return { asked, remembering: (...wanted) => finish(steps(...wanted)) };
}

describe("rememberDescriptions", () => {
  it("gives what describing anew gives, and describes the same project once", () => {
    const { asked, remembering } = counting();
    const first = remembering(sampleProject(), "en", {});
    expect(first).toEqual(describeWorkbook(sampleProject(), "en", {}));
    expect(remembering(sampleProject(), "en", {})).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it("tells projects, languages and options apart, and a project that was changed in place", () => {
    const { asked, remembering } = counting();
    const project = sampleProject();
    remembering(project, "en", {});
    remembering(project, "fr", {});
    remembering(project, "en", { selfTest: true });
    project.name = "Another";
    expect(remembering(project, "en", { selfTest: true })).toEqual(describeWorkbook(project, "en", { selfTest: true }));
    expect(asked).toHaveLength(4);
  });

  it("keeps two: what the workbook holds, and what it is to hold", () => {
    const { asked, remembering } = counting();
    for (const name of ["A", "B", "A", "B", "C", "B", "A"]) remembering({ ...sampleProject(), name }, "en", {});
    expect(asked.map((each) => each[0])).toEqual(["A", "B", "C", "A"]);
  });
});
