import type { Project } from "../core/project/project.js";
import type { DescribeOptions } from "../workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../workbook/description.js";
import type { Language } from "../words/language.js";

type Describe = (project: Project, language: Language, options: DescribeOptions) => Generator<undefined, WorkbookDescription>;

/** What the workbook holds, and what it is to hold. */
const KEPT = 2;

/**
 * Describes a project once: a write describes what was read and what is written, and the reading after it the same again, while the person waits.
 *
 * @param describe what the workbook should hold for a project
 * @returns the same, which gives what it gave before where it is asked the same as one of the last times
 */
export function rememberDescriptions(describe: Describe): Describe {
  const known = new Map<string, WorkbookDescription>();
  return function* (project, language, options) {
    const asked = JSON.stringify([project, language, options]);
    const described = known.get(asked) ?? (yield* describe(project, language, options));
    known.delete(asked);
    known.set(asked, described);
    for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
    return described;
  };
}
