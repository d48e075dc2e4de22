import type { Sentences } from "./sentences.js";

/** For each code of a `WorkbookError`: what happened, what it means for the workbook, what to do. */
export const workbookErrorsEn = {
  "cell-editing": {
    cause: "A cell is being edited in Excel.",
    consequence: "Excel does nothing else until the cell is finished.",
    action: "Press Enter or Esc in the cell: the work then goes on by itself.",
  },
  "sheet-protected": {
    cause: "A sheet is protected.",
    consequence: "Nothing was written on it.",
    action: "In Excel: Review ▸ Unprotect Sheet, then try again.",
  },
  "workbook-protected": {
    cause: "The structure of the workbook is protected.",
    consequence: "No sheet can be added, renamed or deleted.",
    action: "In Excel: Review ▸ Protect Workbook, then try again.",
  },
  "read-only": {
    cause: "The workbook is open for reading only.",
    consequence: "Nothing can be written in it.",
    action: "Save a copy, or open it for editing, then try again.",
  },
  "table-missing": {
    cause: "A table of the project is no longer in the workbook.",
    consequence: "What depends on it cannot be written.",
    action: "Take back its deletion in Excel, or refresh the workbook from the pane.",
  },
  "header-row-hidden": {
    cause: "The header row of a table of the project is hidden.",
    consequence: "The formulas that look at its headers show an error, and nothing was written.",
    action: "Click in the table that the problems name, then Table Design ▸ Header Row, and try again.",
  },
  "total-row-shown": {
    cause: "A table of the project shows a row of totals.",
    consequence: "It cannot grow over that row: nothing was written.",
    action: "Click in the table that the problems name, then Table Design ▸ Total Row to hide it, and try again.",
  },
  "registry-missing": {
    cause: "The hidden sheet that says what the tables of this workbook are is no longer there.",
    consequence: "The project cannot be read, and nothing is written over it.",
    action: "Undo the deletion of that sheet in Excel, or open the last version saved with it.",
  },
  "newer-version": {
    cause: "The workbook was written by a newer version of the add-in.",
    consequence: "Nothing is written in it, so that nothing of it is lost.",
    action: "Update the add-in, then open the workbook again.",
  },
  "sheet-missing": {
    cause: "A sheet was deleted, or renamed at that very moment.",
    consequence: "Nothing was written on it.",
    action: "Try again: the workbook is read afresh each time.",
  },
  "name-taken": {
    cause: "A sheet, a table or a name of the workbook already has the name that is needed.",
    consequence: "The project could not be written beside it.",
    action: "Rename that sheet, table or name in Excel, then try again.",
  },
  "too-large": {
    cause: "The workbook holds more than Excel gives or takes at once.",
    consequence: "The action was not carried out.",
    action: "Shorten the longest tables, or delete the empty rows that belong to them, then try again.",
  },
  "text-too-long": {
    cause: "A text of the project is longer than the 32,767 characters that a cell takes.",
    consequence: "Nothing was written, so that nothing of it is cut.",
    action: "Shorten it where it comes from, then start again.",
  },
  "filtered-rows": {
    cause: "A filter hides rows of a table.",
    consequence: "Excel does not write across hidden rows: the action was not carried out.",
    action: "Clear the filter (Data ▸ Clear), then try again.",
  },
  "cells-in-the-way": {
    cause: "Something stands beside or below a table where rows or columns must be inserted.",
    consequence: "Excel does not push it aside: the action was not carried out.",
    action: "Move it to another sheet, then try again.",
  },
  "merged-cells": {
    cause: "Merged cells stand where the add-in must write.",
    consequence: "Excel does not write across them: the action was not carried out.",
    action: "Select them, Home ▸ Merge & Center to part them, then try again.",
  },
  "pivot-table": {
    cause: "A PivotTable stands where the add-in must write.",
    consequence: "Excel does not change cells under a PivotTable: the action was not carried out.",
    action: "Move the PivotTable to another sheet (PivotTable Analyze ▸ Move PivotTable), then try again.",
  },
  "unsupported-sheet": {
    cause: "One of the sheets is of a kind that add-ins cannot work on, such as a chart sheet or a macro sheet.",
    consequence: "The action was not carried out.",
    action: "Move that sheet to another workbook, then try again.",
  },
  "links-blocked": {
    cause: "The workbook has links to other workbooks, which Excel blocks.",
    consequence: "The action was not carried out.",
    action: "Data ▸ Edit Links (or Workbook Links): allow or break these links, then try again.",
  },
  "signed-out": {
    cause: "Excel asks you to sign in again.",
    consequence: "Until then the workbook cannot be changed.",
    action: "Sign in to Excel with the account that opened the workbook, then try again.",
  },
  "api-missing": {
    cause: "This version of Excel lacks something that the add-in needs.",
    consequence: "The action cannot be carried out here.",
    action: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  },
  busy: {
    cause: "Excel is busy with something else, or someone else is changing the same cells.",
    consequence: "The action was not carried out.",
    action: "Wait a moment, then try again.",
  },
  "other-workbook": {
    cause: "Another workbook or window has come to the front.",
    consequence: "Excel could not act on this workbook.",
    action: "Come back to the workbook of the project, then try again.",
  },
  aborted: {
    cause: "The action was stopped.",
    consequence: "What had not been sent to Excel was not done.",
    action: "Start it again when you wish.",
  },
  "not-answering": {
    cause: "Excel does not answer.",
    consequence: "Whether the action was carried out is not known.",
    action: "Finish any cell being edited, close any open dialogue, then read the workbook again.",
  },
  "changed-since": {
    cause: "Cells that this action wrote have been changed since.",
    consequence: "Taking it back would lose these changes: nothing was done.",
    action: "Confirm that you want the earlier content back all the same, or mend the cells by hand.",
  },
  "moved-since": {
    cause: "Rows, columns or sheets have been inserted, deleted, sorted or renamed since this action.",
    consequence: "It cannot be taken back without risk: nothing was done.",
    action: "Undo these changes in Excel first, or mend the cells by hand.",
  },
  unknown: {
    cause: "Excel refused the action without saying why.",
    consequence: "It was not carried out as a whole.",
    action: "Save the workbook and try again; if it happens again, copy the details below and send them to us.",
  },
  outcome: {
    "nothing-done": "Nothing was changed in the workbook.",
    "taken-back": "What had been written was taken back: the workbook is as it was.",
    left: "Part of it remains in the workbook and could not be taken back.",
  },
  waiting: "Excel is waiting: finish the cell being edited (Enter or Esc).",
} as const;

export const workbookErrorsFr: Sentences<typeof workbookErrorsEn> = {
  "cell-editing": {
    cause: "Une cellule est en cours de saisie dans Excel.",
    consequence: "Excel ne fait rien d’autre tant que la saisie n’est pas terminée.",
    action: "Appuyez sur Entrée ou Échap dans la cellule : le travail reprend de lui-même.",
  },
  "sheet-protected": {
    cause: "Une feuille est protégée.",
    consequence: "Rien n’y a été écrit.",
    action: "Dans Excel : Révision ▸ Ôter la protection de la feuille, puis réessayez.",
  },
  "workbook-protected": {
    cause: "La structure du classeur est protégée.",
    consequence: "Aucune feuille ne peut être ajoutée, renommée ou supprimée.",
    action: "Dans Excel : Révision ▸ Protéger le classeur, puis réessayez.",
  },
  "read-only": {
    cause: "Le classeur est ouvert en lecture seule.",
    consequence: "Rien ne peut y être écrit.",
    action: "Enregistrez-en une copie ou ouvrez-le en modification, puis réessayez.",
  },
  "table-missing": {
    cause: "Un tableau du projet n’est plus dans le classeur.",
    consequence: "Ce qui en dépend ne peut pas être écrit.",
    action: "Annulez sa suppression dans Excel, ou actualisez le classeur depuis le volet.",
  },
  "header-row-hidden": {
    cause: "La ligne d’en-tête d’un tableau du projet est masquée.",
    consequence: "Les formules qui regardent ses en-têtes affichent une erreur, et rien n’a été écrit.",
    action: "Cliquez dans le tableau que nomment les problèmes, puis Création de tableau ▸ Ligne d’en-tête, et réessayez.",
  },
  "total-row-shown": {
    cause: "Un tableau du projet affiche une ligne de totaux.",
    consequence: "Il ne peut pas s’allonger par-dessus : rien n’a été écrit.",
    action: "Cliquez dans le tableau que nomment les problèmes, puis Création de tableau ▸ Ligne Total pour la masquer, et réessayez.",
  },
  "registry-missing": {
    cause: "La feuille masquée qui dit ce que sont les tableaux de ce classeur n’y est plus.",
    consequence: "Le projet ne peut pas être lu, et rien n’est écrit par-dessus.",
    action: "Annulez la suppression de cette feuille dans Excel, ou rouvrez la dernière version enregistrée avec elle.",
  },
  "newer-version": {
    cause: "Le classeur a été écrit par une version plus récente du complément.",
    consequence: "Rien n’y est écrit, pour que rien n’en soit perdu.",
    action: "Mettez le complément à jour, puis rouvrez le classeur.",
  },
  "sheet-missing": {
    cause: "Une feuille a été supprimée, ou renommée à cet instant.",
    consequence: "Rien n’y a été écrit.",
    action: "Réessayez : le classeur est relu à chaque fois.",
  },
  "name-taken": {
    cause: "Une feuille, un tableau ou un nom du classeur porte déjà le nom nécessaire.",
    consequence: "Le projet n’a pas pu être écrit à côté.",
    action: "Renommez cette feuille, ce tableau ou ce nom dans Excel, puis réessayez.",
  },
  "too-large": {
    cause: "Le classeur contient plus qu’Excel ne donne ou n’accepte en une fois.",
    consequence: "L’action n’a pas été exécutée.",
    action: "Raccourcissez les plus longs tableaux ou supprimez-en les lignes vides, puis réessayez.",
  },
  "text-too-long": {
    cause: "Un texte du projet dépasse les 32 767 caractères que contient une cellule.",
    consequence: "Rien n’a été écrit, pour que rien n’en soit coupé.",
    action: "Raccourcissez-le là d’où il vient, puis recommencez.",
  },
  "filtered-rows": {
    cause: "Un filtre masque des lignes d’un tableau.",
    consequence: "Excel n’écrit pas à travers des lignes masquées : l’action n’a pas été exécutée.",
    action: "Effacez le filtre (Données ▸ Effacer), puis réessayez.",
  },
  "cells-in-the-way": {
    cause: "Quelque chose se trouve à côté ou au-dessous d’un tableau, là où il faut insérer des lignes ou des colonnes.",
    consequence: "Excel ne le déplace pas : l’action n’a pas été exécutée.",
    action: "Déplacez-le sur une autre feuille, puis réessayez.",
  },
  "merged-cells": {
    cause: "Des cellules fusionnées se trouvent là où le complément doit écrire.",
    consequence: "Excel n’écrit pas à travers elles : l’action n’a pas été exécutée.",
    action: "Sélectionnez-les, Accueil ▸ Fusionner et centrer pour les séparer, puis réessayez.",
  },
  "pivot-table": {
    cause: "Un tableau croisé dynamique se trouve là où le complément doit écrire.",
    consequence: "Excel ne modifie pas de cellules sous un tableau croisé : l’action n’a pas été exécutée.",
    action: "Déplacez le tableau croisé sur une autre feuille (Analyse du tableau croisé dynamique ▸ Déplacer), puis réessayez.",
  },
  "unsupported-sheet": {
    cause: "Une des feuilles est d’une sorte sur laquelle un complément ne peut pas travailler, comme une feuille graphique ou une feuille macro.",
    consequence: "L’action n’a pas été exécutée.",
    action: "Déplacez cette feuille dans un autre classeur, puis réessayez.",
  },
  "links-blocked": {
    cause: "Le classeur contient des liens vers d’autres classeurs, qu’Excel bloque.",
    consequence: "L’action n’a pas été exécutée.",
    action: "Données ▸ Modifier les liens (ou Liens du classeur) : autorisez ou rompez ces liens, puis réessayez.",
  },
  "signed-out": {
    cause: "Excel vous demande de vous identifier à nouveau.",
    consequence: "D’ici là, le classeur ne peut pas être modifié.",
    action: "Connectez-vous à Excel avec le compte qui a ouvert le classeur, puis réessayez.",
  },
  "api-missing": {
    cause: "Cette version d’Excel n’a pas tout ce dont le complément a besoin.",
    consequence: "L’action ne peut pas être exécutée ici.",
    action: "Utilisez Excel 2021 ou plus récent, Microsoft 365 ou Excel pour le web.",
  },
  busy: {
    cause: "Excel est occupé, ou quelqu’un d’autre modifie les mêmes cellules.",
    consequence: "L’action n’a pas été exécutée.",
    action: "Attendez un instant, puis réessayez.",
  },
  "other-workbook": {
    cause: "Un autre classeur ou une autre fenêtre est passé au premier plan.",
    consequence: "Excel n’a pas pu agir sur ce classeur.",
    action: "Revenez au classeur du projet, puis réessayez.",
  },
  aborted: {
    cause: "L’action a été arrêtée.",
    consequence: "Ce qui n’avait pas été envoyé à Excel n’a pas été fait.",
    action: "Relancez-la quand vous le souhaitez.",
  },
  "not-answering": {
    cause: "Excel ne répond pas.",
    consequence: "On ne sait pas si l’action a été exécutée.",
    action: "Terminez toute saisie en cours, fermez toute boîte de dialogue, puis relisez le classeur.",
  },
  "changed-since": {
    cause: "Des cellules écrites par cette action ont été modifiées depuis.",
    consequence: "La reprendre ferait perdre ces modifications : rien n’a été fait.",
    action: "Confirmez que vous voulez malgré tout le contenu précédent, ou corrigez les cellules à la main.",
  },
  "moved-since": {
    cause: "Des lignes, des colonnes ou des feuilles ont été insérées, supprimées, triées ou renommées depuis cette action.",
    consequence: "Elle ne peut pas être reprise sans risque : rien n’a été fait.",
    action: "Annulez d’abord ces changements dans Excel, ou corrigez les cellules à la main.",
  },
  unknown: {
    cause: "Excel a refusé l’action sans dire pourquoi.",
    consequence: "Elle n’a pas été exécutée en entier.",
    action: "Enregistrez le classeur et réessayez ; si cela se reproduit, copiez les détails ci-dessous et envoyez-les-nous.",
  },
  outcome: {
    "nothing-done": "Rien n’a été modifié dans le classeur.",
    "taken-back": "Ce qui avait été écrit a été repris : le classeur est tel qu’il était.",
    left: "Une partie reste dans le classeur et n’a pas pu être reprise.",
  },
  waiting: "Excel attend : terminez la saisie de la cellule (Entrée ou Échap).",
};
