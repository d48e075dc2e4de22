import type { Sentences } from "./sentences.js";

/** What the pane says of the selected cell. */
export const selectionEn = {
  cell: {
    title: "Selected cell",
    more: "What this cell is",
    input: "Yours",
    label: "Kept in step",
    formula: "Formula",
    computed: "Computed",
    inputWhat: "You fill it in; the add-in never writes over it.",
    labelWhat: "A text that the add-in keeps in step with your list.",
    formulaWhat: "A live formula: it follows the cells that it reads.",
    computedWhat: "Computed by the add-in, with its date; amber when figures have changed since.",
    where: "{{tab}}, {{caption}}",
    from: "Comes from",
    used: "Used by",
    columns: "{{tab}}: {{headers}}",
    columnsMore: "{{tab}}: {{headers}} and {{count}} more",
    method: "How it is computed",
    back: "Show in the sheet",
  },
} as const;

/** The same in French. */
export const selectionFr: Sentences<typeof selectionEn> = {
  cell: {
    title: "Cellule choisie",
    more: "Ce qu’est cette cellule",
    input: "À vous",
    label: "Repris",
    formula: "Formule",
    computed: "Calculé",
    inputWhat: "Vous la remplissez ; le complément n’écrit jamais par-dessus.",
    labelWhat: "Un texte que le complément garde conforme à votre liste.",
    formulaWhat: "Une formule : elle suit les cellules qu’elle lit.",
    computedWhat: "Calculé par le complément, avec sa date ; orange quand des chiffres ont changé depuis.",
    where: "{{tab}}, {{caption}}",
    from: "Vient de",
    used: "Sert à",
    columns: "{{tab}} : {{headers}}",
    columnsMore: "{{tab}} : {{headers}} et {{count}} autres",
    method: "Comment c’est calculé",
    back: "Montrer dans la feuille",
  },
};
