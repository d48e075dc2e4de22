import type { ContributionLine, Project } from "../../core/project/project.js";

/**
 * The project with other amounts fixed by the group for a partner.
 *
 * @param project the project, left as it is; amounts computed before stay, and are out of date
 * @param partner code of the partner
 * @param changes fixed amounts by the code of the resource; `null` frees it
 * @returns a new project
 */
export function withLocks(project: Project, partner: string, changes: Readonly<Record<string, number | null>>): Project {
  const { contributions } = project;
  const isOf = (line: ContributionLine, resource: string): boolean => line.partner === partner && line.resource === resource;
  const lines = contributions.lines.map((line) => {
    const locked = line.partner === partner ? changes[line.resource] : undefined;
    return locked === undefined ? line : { ...line, locked };
  });
  const fresh = Object.entries(changes).flatMap(([resource, locked]): ContributionLine[] =>
    locked === null || lines.some((line) => isOf(line, resource)) ? [] : [{ partner, resource, amount: null, locked, inputs: null, note: "" }],
  );
  return { ...project, contributions: { ...contributions, lines: [...lines, ...fresh] } };
}
