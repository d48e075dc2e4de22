import { beforeEach, describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { projectPilotChoice } from "../../../src/core/pilot/project-pilot-choice.js";
import { changedFigures } from "../../../src/core/versions/changed-figures.js";
import { keepActions } from "../../../src/taskpane/actions/keep-actions.js";
import { submitVersion } from "../../../src/taskpane/actions/submit-version.js";
import { undo } from "../../../src/taskpane/actions/undo.js";
import { writeSummary } from "../../../src/taskpane/actions/write-summary.js";
import type { Session } from "../../../src/taskpane/state/session.js";
import { openOrsenne, orsenne } from "./open-orsenne.js";

let session: Session;

beforeEach(async () => {
  ({ session } = await openOrsenne());
});

const project = (): Project => session.state().project ?? expect.unreachable("there is a project");
const kept = (): string[] => project().pilot.actions.flatMap((action) => (action.kept === true ? [action.code] : []));

describe("the actions that conclude", () => {
  it("keep the actions proposed, and give back those that were kept before", async () => {
    const before = kept();
    expect(await session.run(keepActions, ["A1", "A7"])).toBe(true);
    expect(kept()).toEqual(["A1", "A7"]);
    expect(await session.run(undo, undefined)).toBe(true);
    expect(kept()).toEqual(before);
    expect(projectPilotChoice(project()).chosen).toEqual(before);
  });

  it("write the page for the hierarchy", async () => {
    const texts = { question: "Approve the pilot.", whyNow: "Contracts end.", doNothing: "", us: "P02" };
    expect(await session.run(writeSummary, texts)).toBe(true);
    expect(project().summary).toMatchObject(texts);
  });

  it("submit, and show later what has changed", async () => {
    expect(await session.run(submitVersion, "Second reading")).toBe(true);
    const [, second] = project().versions;
    expect(second).toMatchObject({ code: "V2", note: "Second reading" });
    expect(second === undefined ? null : changedFigures(project(), second)).toEqual([]);
    expect(changedFigures(project(), orsenne.versions[0] ?? expect.unreachable("there is a first submission")).map(({ then }) => then.figure)).toContain("form");
  });
});
