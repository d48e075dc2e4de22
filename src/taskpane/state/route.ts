/** Pages of the pane. They live in memory: inside Excel there is no address bar, and Office.js takes the history away. */
export const PAGE_IDS = ["home", "form", "import", "partners", "overlap", "needs", "scopes", "scoring", "contributions", "governance", "pilot", "communication", "decisions", "success", "summary"] as const;
export type PageId = (typeof PAGE_IDS)[number];
