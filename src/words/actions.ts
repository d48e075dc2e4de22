import type { Sentences } from "./sentences.js";

/** Verbs: what a button, a ribbon command or a line of the command line does, and how it is remembered once done. */
export const actionsEn = {
  "start-example": { label: "Start with an example", done: "Example opened" },
  "start-form": { label: "Start my project", done: "Project started" },
  "new-project": { label: "Create the workbook", done: "Project created" },
  check: { label: "Check again", done: "Workbook checked" },
  "add-partners": { label: "Add", done: "Partners added" },
  "add-scopes": { label: "Add", done: "Scopes added" },
  "add-items": { label: "Add", done: "Columns added" },
  "start-pilot": { label: "Start the pilot", done: "Pilot started" },
  "set-weight": { label: "Change a weight", done: "Weight changed" },
  "choose-scope": { label: "Choose the scope", done: "Scope chosen" },
  "balance-contributions": { label: "Balance", done: "Contributions balanced" },
  "restore-formula": { label: "Put the formula back", done: "Formula put back" },
  repair: { label: "Repair the workbook", done: "Workbook repaired" },
  "set-language": { label: "Change the language", done: "Language changed" },
  undo: { label: "Undo", done: "Undone" },
  "undo-anyway": { label: "Undo all the same", done: "Undone" },
  show: { label: "Show me", done: "Shown" },
  cancel: { label: "Cancel", done: "Cancelled" },
  reload: { label: "Reload the pane", done: "Reloaded" },
  "copy-diagnostics": { label: "Copy diagnostics", done: "Diagnostics copied" },
} as const;

/** The same in French. */
export const actionsFr: Sentences<typeof actionsEn> = {
  "start-example": { label: "Commencer par un exemple", done: "Exemple ouvert" },
  "start-form": { label: "Commencer mon projet", done: "Projet commencé" },
  "new-project": { label: "Créer le classeur", done: "Projet créé" },
  check: { label: "Vérifier à nouveau", done: "Classeur vérifié" },
  "add-partners": { label: "Ajouter", done: "Partenaires ajoutés" },
  "add-scopes": { label: "Ajouter", done: "Champs ajoutés" },
  "add-items": { label: "Ajouter", done: "Colonnes ajoutées" },
  "start-pilot": { label: "Lancer le pilote", done: "Pilote lancé" },
  "set-weight": { label: "Changer un poids", done: "Poids changé" },
  "choose-scope": { label: "Choisir le champ", done: "Champ choisi" },
  "balance-contributions": { label: "Équilibrer", done: "Contributions équilibrées" },
  "restore-formula": { label: "Remettre la formule", done: "Formule remise" },
  repair: { label: "Réparer le classeur", done: "Classeur réparé" },
  "set-language": { label: "Changer de langue", done: "Langue changée" },
  undo: { label: "Annuler", done: "Annulé" },
  "undo-anyway": { label: "Annuler malgré tout", done: "Annulé" },
  show: { label: "Montrer", done: "Montré" },
  cancel: { label: "Abandonner", done: "Abandonné" },
  reload: { label: "Recharger le volet", done: "Rechargé" },
  "copy-diagnostics": { label: "Copier le diagnostic", done: "Diagnostic copié" },
};
