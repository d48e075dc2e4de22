import type { Project } from "../../src/core/project/project.js";
import type { Sizes } from "./random-project.js";
import { randomProject } from "./random-project.js";

/** Codes and labels for lists of any length. */
export interface Growth extends Sizes {
  seed: number;
  /** Label of the row of that position, for instance of a resource. */
  label: (list: "partner" | "resource" | "scope" | "criterion" | "item", position: number) => string;
}

/**
 * A random project with exactly that many rows in each list: what the random project has is repeated under codes and labels of its own.
 */
export function grownProject({ seed, label, ...sizes }: Growth): Project {
  const random = withSomething(seed);
  const pick = <T>(rows: readonly T[], count: number): T[] => Array.from({ length: count }, (_, k) => structuredClone(rows[k % rows.length] as T));
  const grid = (rows: readonly (readonly (number | null)[])[], height: number, width: number): (number | null)[][] => pick(rows, height).map((row) => pick(row, width));
  const project: Project = {
    ...random,
    partners: pick(random.partners, sizes.partners).map((partner, p) => ({ ...partner, code: `P${String(p + 1).padStart(3, "0")}`, institution: label("partner", p) })),
    resources: pick(random.resources, sizes.resources).map((resource, r) => ({ ...resource, code: `R${r + 1}`, label: label("resource", r) })),
    scopes: pick(random.scopes, sizes.scopes).map((scope, s) => ({ ...scope, code: `S${s + 1}`, label: label("scope", s) })),
    criteria: pick(random.criteria, sizes.criteria).map((criterion, c) => ({ ...criterion, code: `C${c + 1}`, label: label("criterion", c) })),
    means: grid(random.means, sizes.partners, sizes.resources),
    interest: grid(random.interest, sizes.partners, sizes.scopes),
    ratings: grid(random.ratings, sizes.scopes, sizes.criteria),
    weighting: { ...random.weighting, partnerWeights: Array.from({ length: sizes.partners }, () => Array.from({ length: sizes.criteria }, () => null)) },
    gains: [],
    needs: [],
    contributions: { scope: "S1", floor: null, lines: [{ partner: "P001", resource: "R1", amount: 1, locked: null, inputs: null, note: "" }], stamp: null },
    pilot: { ...random.pilot, actions: [], plan: [], indicators: [] },
  };
  for (const id of ["domains", "audiences", "tools"] as const) {
    const items = Array.from({ length: sizes.items }, (_, i) => ({ label: label("item", i) }));
    project[id] = { kind: random[id].kind, items, values: grid(random[id].values, sizes.partners, sizes.items) };
  }
  return project;
}

/** The first random project from that seed on in which no list is empty. */
function withSomething(seed: number): Project {
  for (let candidate = seed; ; candidate++) {
    const project = randomProject(candidate, { partners: 9, items: 5, resources: 6, scopes: 6, criteria: 6 });
    const { domains, audiences, tools, resources, scopes, criteria, demand } = project;
    const lists = [domains.items, audiences.items, tools.items, resources, scopes, criteria, demand];
    if (lists.every((list) => list.length > 0)) return project;
  }
}
