import { describe, expect, it } from "vitest";
import { sharingView } from "../../../src/taskpane/state/sharing-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("sharingView", () => {
  const project = sampleProject();

  it("compares all keys that project data allow, the balanced one last", () => {
    const { total, keys } = sharingView(project);
    // 25 person-days at €300 and €3,000.
    expect(total).toBe(25 * 300 + 3000);
    expect(keys.map(({ key }) => key)).toEqual(["equal", "pro-rata", "equal-effort", "equal-remainder", "talmud", "balanced"]);
    const balanced = keys.at(-1);
    expect(balanced?.jain ?? 0).toBeGreaterThan(keys[0]?.jain ?? 1);
    expect(balanced?.heaviest ?? 1).toBeLessThan(keys[0]?.heaviest ?? 0);
  });

  it("names who would be asked for more than it may give, or than it gains", () => {
    const poor = { ...project, means: [[100, 20000], [50, 10000], [1, 100]], gains: project.gains.map((gain) => ({ ...gain, value: gain.partner === "P01" ? 10 : null })) };
    const [equal] = sharingView(poor).keys;
    expect(equal?.aboveCap).toEqual(["Caen"]);
    expect(equal?.losing).toEqual(["Aix"]);
  });

  it("flags participants without any gain, first", () => {
    const gains = project.gains.filter((gain) => gain.partner !== "P03");
    const view = sharingView({ ...project, gains });
    expect(view.withoutGain).toBe(1);
    expect(view.gains.map(({ name, withoutGain }) => [name, withoutGain])).toEqual([["Caen", true], ["Aix", false], ["Brest", false]]);
  });

  it("says of nobody that it gains nothing as long as no gain is written down", () => {
    expect(sharingView({ ...project, gains: [] })).toMatchObject({ gainsKnown: false, withoutGain: 0 });
  });

  it("compares what is gained with what the balance asks", () => {
    const gains = project.gains.map((gain) => ({ ...gain, value: 5000 }));
    for (const { value, contribution, net } of sharingView({ ...project, gains }).gains) {
      expect(value).toBe(5000);
      expect(net).toBeCloseTo(5000 - (contribution ?? NaN), 9);
    }
  });

  it("leaves the balanced key out where there is a shortage, and has none without a scope", () => {
    const short = { ...project, demand: [{ scope: "S1", resource: "R1", fixed: 500, perParticipant: null }] };
    expect(sharingView(short).keys.map(({ key }) => key)).toEqual(["equal", "pro-rata"]);
    expect(sharingView({ ...project, contributions: { ...project.contributions, scope: null } })).toMatchObject({ keys: [], gains: [], gainsKnown: false });
  });
});
