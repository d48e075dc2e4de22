import type { Sentences } from "./sentences.js";

/** Where the guide speaks of each page: its file, and the mark of the chapter. */
export const helpEn = {
  file: "user-guide.html",
  chapters: {
    begin: "before-you-begin",
    importing: "importing",
    partners: "step-1-partners",
    overlap: "step-2-what-you-have-in-common",
    needs: "step-3-needs",
    scopes: "step-4-scopes",
    scoring: "step-5-scoring",
    contributions: "step-6-contributions",
    pilot: "step-7-pilot-and-balance-sheet",
    handing: "handing-it-over",
    wrong: "when-something-is-wrong",
  },
} as const;

/** The same in French. */
export const helpFr: Sentences<typeof helpEn> = {
  file: "guide-utilisateur.html",
  chapters: {
    begin: "avant-de-commencer",
    importing: "importer",
    partners: "étape-1--les-partenaires",
    overlap: "étape-2--ce-que-vous-avez-en-commun",
    needs: "étape-3--les-besoins",
    scopes: "étape-4--les-champs-de-mutualisation",
    scoring: "étape-5--lévaluation",
    contributions: "étape-6--les-contributions",
    pilot: "étape-7--le-pilote-et-son-bilan",
    handing: "transmettre",
    wrong: "quand-quelque-chose-ne-va-pas",
  },
};
