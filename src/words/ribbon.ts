import type { Sentences } from "./sentences.js";

/** The eight verbs of the ribbon tab: those of the manifest, and of the buttons of the pane that do the same. */
export const ribbonEn = {
  newProject: { label: "New project", tip: "Asks for a name and a list of institutions, then writes the first sheets." },
  importFiles: { label: "Import", tip: "Brings in lists of partners, domains, means or scopes from files." },
  check: { label: "Check", tip: "Reads the workbook again and lists what is missing or wrong, the gravest first." },
  score: { label: "Score", tip: "Shows the ranking of the scopes, what each criterion brings to it, and how solid it is." },
  balance: { label: "Balance", tip: "Shares out what the chosen scope needs, so that the heaviest burdens are as light as they can be." },
  pilot: { label: "Pilot", tip: "Shows the pilot: its actions, planned and actual figures, and its balance sheet." },
  summary: { label: "Summary", tip: "Shows the page for the hierarchy, and submits it for approval." },
  help: { label: "Help", tip: "Opens the user guide at the chapter of the page that you are on." },
  hasProject: "This workbook already holds a project. Open a new, empty workbook to begin another one.",
  nothingYet: "There is no project in this workbook yet: begin with an example, or with your own.",
  newWindow: "Help on this page (opens in a new window)",
} as const;

/** The same in French. */
export const ribbonFr: Sentences<typeof ribbonEn> = {
  newProject: { label: "Nouveau projet", tip: "Demande un nom et une liste d’établissements, puis écrit les premières feuilles." },
  importFiles: { label: "Importer", tip: "Reprend des listes de partenaires, de domaines, de moyens ou de champs depuis des fichiers." },
  check: { label: "Vérifier", tip: "Relit le classeur et liste ce qui manque ou ne va pas, le plus grave d’abord." },
  score: { label: "Évaluer", tip: "Montre le classement des champs, ce que chaque critère y apporte, et sa solidité." },
  balance: { label: "Équilibrer", tip: "Répartit ce que demande le champ choisi, pour que les charges les plus lourdes soient aussi légères que possible." },
  pilot: { label: "Pilote", tip: "Montre le pilote : ses actions, le prévu et le réalisé, et son bilan." },
  summary: { label: "Synthèse", tip: "Montre la page pour la hiérarchie, et la soumet pour approbation." },
  help: { label: "Aide", tip: "Ouvre le guide de l’utilisateur au chapitre de la page où vous êtes." },
  hasProject: "Ce classeur contient déjà un projet. Ouvrez un nouveau classeur, vide, pour en commencer un autre.",
  nothingYet: "Ce classeur ne contient pas encore de projet : commencez par un exemple, ou par le vôtre.",
  newWindow: "Aide sur cette page (s’ouvre dans une nouvelle fenêtre)",
};
