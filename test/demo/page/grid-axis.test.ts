import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGridAxis } from "../../../src/demo/page/grid-axis.js";

describe("createGridAxis", () => {
  it("adds up sizes, standard or not", () => {
    const axis = createGridAxis(10, 20, new Map([[2, 50], [4, 0]]));
    expect([0, 1, 2, 3, 4, 5, 10].map((index) => axis.offset(index))).toEqual([0, 20, 40, 90, 110, 110, 210]);
    expect([axis.size(2), axis.size(3), axis.size(4)]).toEqual([50, 20, 0]);
  });

  it("finds the item under every position, never a hidden one", () => {
    const sizes = fc.dictionary(fc.nat({ max: 60 }).map(String), fc.nat({ max: 90 }), { maxKeys: 12 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 3000 }), (exceptions, position) => {
        const axis = createGridAxis(60, 20, new Map(Object.entries(exceptions).map(([index, size]) => [Number(index), size])));
        const index = axis.at(position);
        if (position >= axis.offset(60)) expect(index).toBeLessThan(60);
        else {
          expect(axis.offset(index)).toBeLessThanOrEqual(position);
          expect(position).toBeLessThan(axis.offset(index + 1));
        }
      }),
      { seed: 20260301 },
    );
  });
});
