import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { applyWeights } from "../../../src/taskpane/actions/apply-weights.js";
import { setWeighting } from "../../../src/taskpane/actions/set-weighting.js";
import { undo } from "../../../src/taskpane/actions/undo.js";
import type { Session } from "../../../src/taskpane/state/session.js";
import { openOrsenne } from "./open-orsenne.js";

let session: Session;
beforeEach(async () => {
  ({ session } = await openOrsenne());
});
afterEach(() => {
  expect(session.state().trouble).toBeNull();
});

const project = (): Project => session.state().project ?? expect.unreachable("there is a project");
const weights = (): (number | null)[] => project().criteria.map(({ weight }) => weight);

describe("setWeighting", () => {
  it("writes the order and the ratio of the cards, and leaves the weights in use", async () => {
    const before = weights();
    await session.run(setWeighting, { levels: { C1: 2, C2: 9 }, cardsRatio: 7 });
    expect(project().criteria.map(({ level }) => level)).toEqual([2, 9, 2, 2, 1, 4]);
    expect(project().weighting.cardsRatio).toBe(7);
    expect(weights()).toEqual(before);
  });

  it("writes one judgement at a time, so that none is lost while another is on its way", async () => {
    const before = project().weighting.judgements.length;
    await Promise.all([
      session.run(setWeighting, { judgement: { first: "C5", second: "C6", ratio: 1 / 3 } }),
      session.run(setWeighting, { judgement: { first: "C2", second: "C1", ratio: 5 } }),
      session.run(setWeighting, { judgement: { first: "C1", second: "C3", ratio: null } }),
    ]);
    const { judgements } = project().weighting;
    expect(judgements).toHaveLength(before);
    expect(judgements).toContainEqual({ first: "C5", second: "C6", ratio: 1 / 3 });
    expect(judgements).toContainEqual({ first: "C2", second: "C1", ratio: 5 });
  });
});

describe("applyWeights", () => {
  it("writes the points in use; one undo gives the others back", async () => {
    const before = weights();
    await session.run(applyWeights, { C1: 40.8, C2: 24.2, C3: 8.2, C4: 8.2, C5: 2.8, C6: 15.8 });
    expect(weights()).toEqual([40.8, 24.2, 8.2, 8.2, 2.8, 15.8]);
    await session.run(undo, undefined);
    expect(weights()).toEqual(before);
  });
});
