import type { Partner } from "../project/project.js";
import { nameKey } from "./name-key.js";

/** Words that say what an institution is, not which one. */
const GENERIC: ReadonlySet<string> = new Set(
  "universite univ university u bibliotheque bibliotheques bibliothek library libraries bu scd bm institut institute inst ecole school centre center college service services documentation documentaire direction departement department national nationale nationales superieure superieur de du des d la le les l et en aux au a of the for and sur sous saint st".split(" "),
);

/** Share of what two names have in common from which a person should be asked. */
const ALIKE = 0.6;

/**
 * Proposes which partners a name may mean.
 *
 * For names of files that match none as they are: `Univ. Rennes` for `Université de Rennes`, a slip of the keyboard, another order of words. A proposal
 * is for a person to confirm, never a match.
 *
 * Sørensen–Dice coefficient of the sets of pairs of letters (Dice 1945), words that many names share left out; 0.6 or more is alike.
 *
 * @param partners The partners.
 * @returns A function from a name to the positions of at most three partners, the most alike first.
 * @example
 * closestPartners([{ institution: "Université de Rennes" }, { institution: "Université de Reims" }])("Univ. Rennes") // => [0]
 */
export function closestPartners(partners: readonly Pick<Partner, "institution">[]): (name: string) => number[] {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [position, { institution }] of partners.entries()) {
    const pairs = pairsOf(institution);
    sizes.push(pairs.size);
    for (const pair of pairs) {
      const own = holders.get(pair);
      if (own) own.push(position);
      else holders.set(pair, [position]);
    }
  }
  return (name) => {
    const pairs = pairsOf(name);
    const shared = new Map<number, number>();
    for (const pair of pairs) for (const position of holders.get(pair) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    return [...shared]
      .map(([position, count]) => ({ position, share: (2 * count) / (pairs.size + (sizes[position] ?? 0)) }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share || a.position - b.position)
      .slice(0, 3)
      .map(({ position }) => position);
  };
}

function pairsOf(name: string): Set<string> {
  const words = name.split(/[^\p{L}\p{M}\d]+/u).map(nameKey).filter((word) => word !== "");
  const telling = words.filter((word) => !GENERIC.has(word));
  const letters = (telling.length > 0 ? telling : words).join("");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  if (pairs.size === 0 && letters !== "") pairs.add(letters);
  return pairs;
}
