import { DIMENSION_IDS, type DimensionId, type Project } from "../project/project.js";

/** What the group would lose with each partner, and what it has not at all, as positions of items. */
export interface Complement {
  /** For each row, the items that only this row has; `[]` for rows that are not members. */
  only: number[][];
  /** Items that no member has. */
  lacking: number[];
}

/**
 * What each partner adds to the group, and what the group lacks.
 *
 * An item that one partner alone has (unicum) is a reason to have it in the group; an item that nobody has is a reason to look for
 * a newcomer.
 *
 * @param values Partner × item; above 0 means that the partner has the item.
 * @param members Which rows count; all of them when left out.
 * @returns Positions of items, see `Complement`.
 * @throws {RangeError} when there is not one mark for each row.
 * @example
 * whatEachAdds([[1, 2, 0], [1, 0, 0]]) // => { only: [[1], []], lacking: [2] }
 */
export function whatEachAdds(
  values: readonly (readonly (number | null)[])[],
  members: readonly boolean[] = values.map(() => true),
): Complement {
  if (members.length !== values.length) throw new RangeError("whatEachAdds requires one mark for each partner");
  const width = values[0]?.length ?? 0;
  const owners = Array.from({ length: width }, (_, k) => values.flatMap((row, p) => (members[p] && (row[k] ?? 0) > 0 ? [p] : [])));
  return {
    only: values.map((_, p) => owners.flatMap((own, k) => (own.length === 1 && own[0] === p ? [k] : []))),
    lacking: owners.flatMap((own, k) => (own.length === 0 ? [k] : [])),
  };
}

/**
 * What each partner adds to the group and what the group lacks, in every dimension of a project.
 *
 * @param project The project; what a withdrawn partner has is not the group's any more.
 * @returns For each dimension, see `whatEachAdds`; rows are aligned with `project.partners`.
 * @example
 * analyseComplement(addItem(emptyProject("x"), "tools", "Koha")).tools.lacking // => [0]
 */
export function analyseComplement(project: Project): Record<DimensionId, Complement> {
  const members = project.partners.map((partner) => partner.status !== "withdrawn");
  const complements = {} as Record<DimensionId, Complement>;
  for (const id of DIMENSION_IDS) {
    const complement = whatEachAdds(project[id].values, members);
    // Without any partner there is no row to read the number of items from.
    complements[id] = project.partners.length > 0 ? complement : { only: [], lacking: project[id].items.map((_, k) => k) };
  }
  return complements;
}
