import type { Partner } from "../project/project.js";
import { closestPartners } from "./closest-partners.js";
import { nameKey } from "./name-key.js";
import { indexPartners, newPartner, type PartnerIndex } from "./partner-index.js";
import { isTotal } from "./read-columns.js";

/** What the person answers about a name: the code of a partner, another institution, or out. */
export type NameAnswer = { is: "partner"; code: string } | { is: "new" } | { is: "left-out" };

/** What a name of a source is taken for. */
export interface NameMatch {
  /** As the source writes it. */
  name: string;
  /** Key of the name: that of `answers`. */
  key: string;
  /** Where it stands first: `line` of a row of the table. */
  line: number;
  /** `same`: a partner, under a spelling of its name; `doubtful`: nobody has decided yet; `new`: another institution. */
  is: "same" | "doubtful" | "new" | "left-out";
  /** Code of the partner. */
  partner: string | null;
  /** Codes of the partners that it may mean. */
  proposals: string[];
  /** Whether the person said so. */
  answered: boolean;
}

export interface NamesMatched {
  matches: NameMatch[];
  /** The partners of the project, then the new ones, without code. */
  index: PartnerIndex;
}

/** Beyond so many unknown names a list is of other institutions, and nobody is asked about each. */
const MOST_QUESTIONS = 500;

/**
 * What each name of a source is taken for.
 *
 * So that no name becomes a second partner for a difference of spelling, nor two partners become one.
 *
 * Same name, code or acronym (`indexPartners`): that partner. Otherwise alike (`closestPartners`): doubtful, left out until the person says. Otherwise another
 * institution. Answers go before.
 *
 * @param names Names with the lines where they stand, in order; empty ones and totals are left aside.
 * @param partners Those of the project.
 * @param answers What the person says, by `nameKey` of the name.
 * @returns One match for each distinct name, and who is found by which name.
 */
export function matchNames(names: Iterable<{ name: string; line: number }>, partners: readonly Partner[], answers: Readonly<Record<string, NameAnswer>>): NamesMatched {
  const known = indexPartners([...partners]);
  const closest = closestPartners(partners);
  const all = [...partners];
  const matches: NameMatch[] = [];
  const positions = new Map<string, number | undefined>();
  let questions = 0;
  for (const { name, line } of names) {
    const key = nameKey(name);
    if (key === "" || positions.has(key) || isTotal(name)) continue;
    const found = known.find(name);
    const near = found === undefined && questions < MOST_QUESTIONS ? closest(name) : [];
    if (found === undefined) questions++;
    const codes = (found === undefined ? near : [found]).map((position) => all[position]?.code ?? "");
    const { is, partner } = decide(answers[key], found === undefined ? null : (all[found]?.code ?? null), codes, partners);
    matches.push({ name, key, line, is, partner, proposals: codes, answered: answers[key] !== undefined });
    if (is === "same") positions.set(key, all.findIndex(({ code }) => code === partner));
    else positions.set(key, is === "new" ? all.push(newPartner(name)) - 1 : undefined);
  }
  return { matches, index: { partners: all, find: (text) => positions.get(nameKey(text)) } };
}

function decide(answer: NameAnswer | undefined, found: string | null, proposals: readonly string[], partners: readonly Partner[]): Pick<NameMatch, "is" | "partner"> {
  if (answer?.is === "left-out") return { is: "left-out", partner: null };
  if (answer?.is === "new") return { is: "new", partner: null };
  // A partner may have left the project since the person answered.
  if (answer?.is === "partner" && partners.some(({ code }) => code === answer.code)) return { is: "same", partner: answer.code };
  if (found !== null) return { is: "same", partner: found };
  return { is: proposals.length > 0 ? "doubtful" : "new", partner: null };
}
