import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addPartner } from "../../../src/core/project/add-partner.js";
import { nextCode } from "../../../src/core/project/next-code.js";
import { parseProject } from "../../../src/core/project/parse-project.js";
import { removePartner } from "../../../src/core/project/remove-partner.js";
import { sampleProject } from "../sample-project.js";

describe("parseProject", () => {
  it("gives back what was saved", () => {
    expect(parseProject(JSON.parse(JSON.stringify(sampleProject())))).toEqual({ project: sampleProject(), problems: [] });
  });

  it.each([
    ["means[1]", (json: { means: number[][] }) => json.means[1]!.pop(), "list of 2"],
    ["partners[0].status", (json: { partners: { status: string }[] }) => (json.partners[0]!.status = "gone"), "prospect | candidate | committed | withdrawn"],
    ["pilot", (json: { pilot: unknown }) => (json.pilot = null), "object"],
    ["resources[0].unitValue", (json: { resources: { unitValue: unknown }[] }) => (json.resources[0]!.unitValue = "300"), "number"],
    ["criteria[1].note", (json: { criteria: { note?: string }[] }) => delete json.criteria[1]!.note, "field"],
  ])("refuses a wrong %s and says where", (path, spoil, expected) => {
    const json = JSON.parse(JSON.stringify(sampleProject())) as never;
    spoil(json);
    const { project, problems } = parseProject(json);
    expect(project).toBeNull();
    expect(problems).toEqual([{ code: "file-project-invalid", severity: "error", place: {}, params: { path, expected } }]);
  });

  it("warns of a field that saving would lose", () => {
    const { project, problems } = parseProject({ ...sampleProject(), colour: "red" });
    expect(project).not.toBeNull();
    expect(problems).toMatchObject([{ severity: "warning", params: { path: "colour" } }]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => parseProject(json).project === null));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sampleProject())), fc.jsonValue(), (key, value) => {
        expect(() => parseProject({ ...sampleProject(), [key]: value })).not.toThrow();
      }),
    );
  });
});

describe("removePartner", () => {
  it("undoes addPartner", () => {
    expect(removePartner(addPartner(sampleProject(), { institution: "Dole" }), "P04")).toEqual(sampleProject());
  });

  it("forgets everything that names the partner", () => {
    const project = removePartner(sampleProject(), "P01");
    expect(JSON.stringify(project)).not.toContain("P01");
    expect(parseProject(project).problems).toEqual([]);
  });
});

describe("nextCode", () => {
  it("never gives a code that exists", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("P01", "P2", "P99", "x", "P", "PP3", "P100")), (codes) => {
        expect(codes).not.toContain(nextCode(codes, "P"));
      }),
    );
  });
});
