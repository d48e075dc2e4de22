import type { Activity, Mode, Need, Project } from "../project/project.js";
import { answersNeed } from "./need-coverage.js";

/** A scope that needs suggest; the group decides whether to add it and in which words. */
export interface ProposedScope {
  activity: Activity;
  mode: Mode | null;
  /** Items that at least two of the needs name, as the first of them writes it. */
  items: string[];
  /** Codes of the needs that it answers. */
  needs: string[];
  /** Codes of the partners that have these needs. */
  partners: string[];
  /** Σ priorities of these needs. */
  priority: number;
  /** Codes of scopes that have the same activity and mode already: looked at by people, never merged silently. */
  similar: string[];
}

/**
 * Candidate scopes from what partners need.
 *
 * Needs of the same activity and mode that share an item, directly or through others, make one candidate (connected components).
 * A need that shares no item with any other makes one of its own. Needs without an activity propose nothing.
 *
 * @param project The project; needs of withdrawn partners are left out.
 * @returns Candidates, those with the most partners first, then by priority.
 * @example
 * proposeScopes(emptyProject("x")) // => []
 */
export function proposeScopes(project: Project): ProposedScope[] {
  const gone = new Set(project.partners.filter((partner) => partner.status === "withdrawn").map((partner) => partner.code));
  const needs = project.needs.filter((need) => need.activity !== null && !gone.has(need.partner));
  const groupOf = needs.map((_, k) => k);
  const root = (k: number): number => (groupOf[k] === k ? k : root(groupOf[k] as number));
  const firstWith = new Map<string, number>();
  needs.forEach((need, k) => {
    for (const item of need.items) {
      const key = `${need.activity}|${need.mode}|${folded(item)}`;
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, k);
      else groupOf[root(k)] = root(first);
    }
  });
  const groups = new Map<number, Need[]>();
  needs.forEach((need, k) => groups.set(root(k), [...(groups.get(root(k)) ?? []), need]));
  return [...groups.values()]
    .map((group) => proposal(project, group))
    .sort((a, b) => b.partners.length - a.partners.length || b.priority - a.priority);
}

function proposal(project: Project, group: readonly Need[]): ProposedScope {
  const first = group[0] as Need;
  const named = new Map<string, { label: string; count: number }>();
  for (const need of group) {
    for (const key of new Set(need.items.map(folded))) {
      const label = need.items.find((item) => folded(item) === key) ?? key;
      const before = named.get(key);
      named.set(key, { label: before?.label ?? label, count: (before?.count ?? 0) + 1 });
    }
  }
  return {
    activity: first.activity as Activity,
    mode: first.mode,
    items: [...named.values()].filter((item) => item.count > 1).map((item) => item.label),
    needs: group.map((need) => need.code),
    partners: [...new Set(group.map((need) => need.partner))],
    priority: group.reduce((sum, need) => sum + (need.priority ?? 0), 0),
    similar: project.scopes.filter((scope) => answersNeed(first, scope)).map((scope) => scope.code),
  };
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").normalize("NFC").toLocaleLowerCase("fr");
}
