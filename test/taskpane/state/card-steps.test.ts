import { describe, expect, it } from "vitest";
import { sampleProject } from "../../core/sample-project.js";
import { addBlank, cardSteps, levelsOf, moveBlank, moveCard, removeStep } from "../../../src/taskpane/state/card-steps.js";

describe("cardSteps", () => {
  it("lays the cards by level, blank ones between, those without a level last in the order of their points", () => {
    const project = sampleProject();
    expect(cardSteps(project)).toEqual([["C1"], ["C2"]]);
    project.criteria[1]!.level = 4;
    expect(cardSteps(project)).toEqual([["C2"], ["C1"]]);
    project.criteria[0]!.level = 2;
    expect(cardSteps(project)).toEqual([["C2"], [], ["C1"]]);
    project.criteria[0]!.level = 2.5;
    expect(cardSteps(project)).toEqual([["C2"], ["C1"]]);
  });

  it("gives the levels back, 1 for the last", () => {
    expect(levelsOf([["C2", "C3"], [], ["C1"]])).toEqual({ C2: 3, C3: 3, C1: 1 });
  });
});

describe("moveCard", () => {
  it("moves by half a step: beside the next one, then past it", () => {
    const beside = moveCard([["A"], ["B"]], "B", -1);
    expect(beside).toEqual([["A", "B"]]);
    expect(moveCard(beside, "B", -1)).toEqual([["B"], ["A"]]);
    expect(moveCard(beside, "A", 1)).toEqual([["B"], ["A"]]);
  });

  it("changes places with a blank card, and leaves none at an end", () => {
    expect(moveCard([["A"], [], ["B"], ["C"]], "B", -1)).toEqual([["A"], ["B"], [], ["C"]]);
    expect(moveCard([["A"], [], ["B"]], "B", -1)).toEqual([["A"], ["B"]]);
  });

  it("gives the same cards back where it can go no further", () => {
    const steps = [["A"], ["B"]];
    expect(moveCard(steps, "A", -1)).toBe(steps);
    expect(moveCard(steps, "B", 1)).toBe(steps);
    expect(moveCard(steps, "X", 1)).toBe(steps);
  });
});

describe("blank cards", () => {
  it("come above the last, move between the ends, and go", () => {
    const steps = addBlank([["A"], ["B"], ["C"]]);
    expect(steps).toEqual([["A"], ["B"], [], ["C"]]);
    expect(moveBlank(steps, 2, -1)).toEqual([["A"], [], ["B"], ["C"]]);
    expect(moveBlank(steps, 2, 1)).toBe(steps);
    expect(removeStep(steps, 2)).toEqual([["A"], ["B"], ["C"]]);
    expect(addBlank([["A"]])).toEqual([["A"]]);
  });
});
