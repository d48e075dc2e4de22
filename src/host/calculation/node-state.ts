/** What a formula's node waits for. */
export const nodeStates = {
  /** Up to date. */
  clean: 0,
  /** To be evaluated. */
  dirty: 1,
  /** To be evaluated if something that it read has changed. */
  maybe: 2,
  /** Looking whether something that it read has changed. */
  checking: 3,
  evaluating: 4,
  /** Half evaluated, until the deep chain that it needs is done. */
  waiting: 5,
} as const;

export type NodeState = (typeof nodeStates)[keyof typeof nodeStates];
