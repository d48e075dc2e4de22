import fc from "fast-check";
import highsLoader from "highs";
import { describe, expect, it } from "vitest";

import { chooseActions, type PilotChoiceInput } from "../../../src/core/pilot/choose-actions.js";
import { proposeDecision } from "../../../src/core/pilot/propose-decision.js";

const highs = await highsLoader();

const inputs = (most: number): fc.Arbitrary<PilotChoiceInput> =>
  fc.record({ resources: fc.integer({ min: 1, max: 3 }), participants: fc.integer({ min: 0, max: 4 }) }).chain(({ resources, participants }) =>
    fc.record({
      actions: fc.array(
        fc.record({
          value: fc.integer({ min: 0, max: 12 }),
          uses: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: resources, maxLength: resources }),
          durationMonths: fc.integer({ min: 1, max: 9 }),
          gainers: fc.subarray(Array.from({ length: participants }, (_, p) => p)),
        }),
        { minLength: 1, maxLength: most },
      ),
      capacity: fc.array(fc.integer({ min: 0, max: 25 }), { minLength: resources, maxLength: resources }),
      participants: fc.constant(participants),
      longestMonths: fc.constantFrom(null, 6),
    }),
  );

/** Fewest left out first, then the largest value, by trying everything. */
function bestOfAll(input: PilotChoiceInput): { unserved: number; value: number } {
  let best = { unserved: Infinity, value: -1 };
  for (let set = 0; set < 2 ** input.actions.length; set++) {
    const chosen = input.actions.filter((_, k) => (set >> k) & 1);
    if (chosen.some((action) => input.longestMonths !== null && action.durationMonths > input.longestMonths)) continue;
    if (input.capacity.some((limit, r) => chosen.reduce((sum, action) => sum + action.uses[r]!, 0) > limit)) continue;
    const unserved = input.participants - new Set(chosen.flatMap((action) => action.gainers)).size;
    const value = chosen.reduce((sum, action) => sum + action.value, 0);
    if (unserved < best.unserved || (unserved === best.unserved && value > best.value)) best = { unserved, value };
  }
  return best;
}

/** The same program in the solver's own language; `null` when infeasible. */
function byHighs({ actions, capacity, participants }: PilotChoiceInput): number | null {
  const rows = capacity.map((limit, r) => ` c${r}: ${actions.map((action, k) => `${action.uses[r]} x${k}`).join(" + ")} <= ${limit}`);
  for (let p = 0; p < participants; p++) {
    const users = actions.flatMap((action, k) => (action.gainers.includes(p) ? [`x${k}`] : []));
    if (users.length === 0) return null;
    rows.push(` g${p}: ${users.join(" + ")} >= 1`);
  }
  const names = actions.map((_, k) => `x${k}`);
  const text = ["Maximize", ` obj: ${actions.map((action, k) => `${action.value} x${k}`).join(" + ")}`, "Subject To", ...rows, "Binary", ` ${names.join(" ")}`, "End"];
  const solved = highs.solve(text.join("\n"));
  return solved.Status === "Optimal" ? solved.ObjectiveValue : null;
}

describe("chooseActions", () => {
  it("finds what trying every choice finds, and serves as many participants as any", () => {
    fc.assert(
      fc.property(inputs(9), (input) => {
        const choice = chooseActions(input);
        const best = bestOfAll(input);
        expect(choice.proved).toBe(true);
        expect(choice.unserved).toHaveLength(best.unserved);
        expect(choice.value).toBe(best.value);
        expect(choice.bound).toBeGreaterThanOrEqual(choice.value - 1e-9);
        input.capacity.forEach((limit, r) => expect(choice.chosen.reduce((sum, k) => sum + input.actions[k]!.uses[r]!, 0)).toBeLessThanOrEqual(limit));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it("finds it too where values are not whole, or share a divisor", () => {
    fc.assert(
      fc.property(inputs(8), fc.constantFrom(0.25, 1 / 3, 0.1, 6, 1e-9, 1e12), (input, unit) => {
        const scaled = { ...input, actions: input.actions.map((action) => ({ ...action, value: action.value * unit })) };
        const choice = chooseActions(scaled);
        const best = bestOfAll(scaled);
        expect(choice.unserved).toHaveLength(best.unserved);
        expect(Math.abs(choice.value - best.value)).toBeLessThanOrEqual(1e-9 * Math.max(unit, best.value));
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it("agrees with HiGHS on larger choices", () => {
    fc.assert(
      fc.property(inputs(30), (input) => {
        const free = { ...input, longestMonths: null };
        const choice = chooseActions(free);
        const value = byHighs(free);
        if (value === null) expect(choice.unserved.length).toBeGreaterThan(0);
        else {
          expect(choice.unserved).toEqual([]);
          expect(choice.value).toBeCloseTo(value, 6);
        }
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it("says what binds, and that nobody can be served by actions that are too long", () => {
    const action = { value: 3, uses: [4], durationMonths: 3, gainers: [0] };
    expect(chooseActions({ actions: [action, action], capacity: [6], participants: 1, longestMonths: 6 })).toMatchObject({ value: 3, binding: [0], unserved: [] });
    expect(chooseActions({ actions: [action], capacity: [6], participants: 1, longestMonths: 2 })).toMatchObject({ chosen: [], unserved: [0] });
    expect(chooseActions({ actions: [], capacity: [], participants: 0, longestMonths: null })).toMatchObject({ chosen: [], value: 0, proved: true });
    expect(() => chooseActions({ actions: [{ ...action, uses: [] }], capacity: [1], participants: 0, longestMonths: null })).toThrow(RangeError);
  });
});

describe("proposeDecision", () => {
  it("extends what is reached within plan, stops what hardly moved, adjusts the rest, and proposes nothing unmeasured", () => {
    expect(proposeDecision({ attainments: [0.8, 0.8], costRate: 1.1, withoutGain: 0 })).toMatchObject({ decision: "extend", reasons: ["indicators-reached", "cost-within-plan"] });
    expect(proposeDecision({ attainments: [5, -3], costRate: null, withoutGain: 0 })).toMatchObject({ decision: "adjust", attainment: 0.5 });
    expect(proposeDecision({ attainments: [1], costRate: 1.2, withoutGain: 1 })).toMatchObject({ decision: "adjust", reasons: ["indicators-reached", "cost-above-plan", "partner-without-gain"] });
    expect(proposeDecision({ attainments: [0.1, null], costRate: 1, withoutGain: 0 }).decision).toBe("stop");
    expect(proposeDecision({ attainments: [null], costRate: 1, withoutGain: 0 })).toEqual({ decision: null, attainment: null, reasons: ["nothing-measured"] });
  });
});
