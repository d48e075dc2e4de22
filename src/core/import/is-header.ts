import { nameKey } from "./name-key.js";
import { isNumber } from "./read-columns.js";

/** What people write above a list of institutions. */
const NAME_WORDS: ReadonlySet<string> = new Set(
  ["nom", "name", "établissement", "établissements", "institution", "institutions", "partenaire", "partenaires", "partner", "partners", "organisme", "organisation", "organization", "structure", "bibliothèque", "bibliothèques", "library", "libraries", "service", "membre", "membres", "member", "members", "université", "university", "code", "libellé", "label", "intitulé", "champ", "scope"].map(nameKey),
);

/** Lines that the guess looks at. */
const SAMPLE = 200;

/**
 * Whether the first line of a table holds headers.
 *
 * For files that people send: most begin with headers, a list of names often does not.
 *
 * A table of one column has a header where its first cell is a word that people write above such a list (`Établissement`, `Name`). Any other table has
 * one unless its first line reads as data: a name, and a figure, not a year, wherever most lines below hold figures.
 *
 * @param lines Cells of each line, the name first.
 * @returns `false` where the first line is data.
 * @example
 * isHeader([["name", "a"], ["X", "1"]]) // => true
 * isHeader([["X", "4"], ["Y", "1"]]) // => false
 */
export function isHeader(lines: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = lines.slice(0, SAMPLE);
  const [name = "", ...others] = first;
  if (NAME_WORDS.has(nameKey(name))) return true;
  if (others.length === 0) return false;
  const ofFigures = others.flatMap((cell, index) => {
    const column = below.map((cells) => cells[index + 1] ?? "").filter((text) => text !== "");
    return column.length > 0 && column.filter(isNumber).length > column.length / 2 ? [cell] : [];
  });
  const filled = ofFigures.filter((cell) => cell !== "");
  if (name === "" || filled.length === 0) return true;
  const readsAsData = filled.every(isNumber) && !filled.every((cell) => /^(19|20)\d\d$/.test(cell)) && !countsUp(filled);
  return !readsAsData;
}

/** `1 2 3 4` above figures are names of columns, such as levels or questions. */
function countsUp(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, index) => index === 0 || Number(cell) === Number(cells[index - 1]) + 1);
}
