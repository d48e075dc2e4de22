import type { DimensionId, Project } from "./project.js";

/**
 * The project with one more item in a dimension: a domain, an audience or a tool.
 *
 * @param project The project, left as it is.
 * @param dimension Which matrix grows.
 * @param label What people read; labels are unique in a dimension.
 * @returns A new project; every partner has an empty value for the item.
 * @example
 * addItem(emptyProject("x"), "tools", "Koha").tools.items // => [{ label: "Koha" }]
 */
export function addItem(project: Project, dimension: DimensionId, label: string): Project {
  const matrix = project[dimension];
  return {
    ...project,
    [dimension]: {
      ...matrix,
      items: [...matrix.items, { label }],
      values: matrix.values.map((row) => [...row, null]),
    },
  };
}
