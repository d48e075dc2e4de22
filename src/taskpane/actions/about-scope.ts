import type { Project } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import { aboutName, type About } from "../state/done-action.js";

/** The scope that an action was about, by its code. */
export function aboutScope(project: Project | null, code: string | null): About | null {
  const scope = project?.scopes.find((entry) => entry.code === code);
  return scope === undefined ? null : aboutName(nameOfScope(scope));
}
