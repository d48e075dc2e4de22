import type { Project } from "../../core/project/project.js";

/**
 * Remembers what was computed from a project as long as the project is there.
 *
 * @param compute what follows from a project, which is never changed in place
 * @returns the same function, run once for each project
 */
export function oncePerProject<T extends object>(compute: (project: Project) => T): (project: Project) => T {
  const known = new WeakMap<Project, T>();
  return (project) => {
    const found = known.get(project) ?? compute(project);
    known.set(project, found);
    return found;
  };
}
