import type { Project } from "../../core/project/project.js";

/**
 * A change of the project that is in the workbook.
 *
 * @param change makes the new project of the present one, which it leaves as it is
 * @returns the change as a workbook takes it
 * @throws {RangeError} when the workbook holds no project: the pane offers such a change only where there is one
 */
export function withProject(change: (project: Project) => Project): (project: Project | null) => Project {
  return (project) => {
    if (project === null) throw new RangeError("withProject requires a workbook that holds a project");
    return change(project);
  };
}
