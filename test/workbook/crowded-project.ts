import type { Project } from "../../src/core/project/project.js";
import { asHeld } from "./as-held.js";
import { randomProject } from "./random-project.js";

/** A random project with that many partners, the first ones repeated under other codes. */
export function crowded(partners: number, items: number, seed = 3): Project {
  const project = asHeld(randomProject(seed, { partners: 12, items, resources: 2, scopes: 3, criteria: 2 }));
  const repeat = <T>(rows: readonly T[]): T[] => Array.from({ length: partners }, (_, p) => structuredClone(rows[p % rows.length] as T));
  const grown: Project = { ...project, means: repeat(project.means), interest: repeat(project.interest), partners: repeat(project.partners) };
  for (const id of ["domains", "audiences", "tools"] as const) grown[id] = { ...project[id], values: repeat(project[id].values) };
  grown.partners.forEach((partner, p) => Object.assign(partner, { code: `P${String(p + 1).padStart(2, "0")}`, institution: `Library ${String(p + 1)}` }));
  return grown;
}
