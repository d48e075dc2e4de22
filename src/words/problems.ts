import type { Sentences } from "./sentences.js";

/** For each code of `ProblemCode`: what is wrong, what it blocks, how to mend it. Where it is: `placeSentence`. */
export const problemsEn = {
  severity: {
    error: "Error",
    warning: "Warning",
    note: "Note",
  },
  place: {
    line: "line {{line}}",
    fileColumn: "column {{column}}",
    table: "table {{table}}",
    sheet: "sheet {{sheet}}",
    row: "row {{row}}",
    column: "column {{column}}",
  },
  kinds: {
    xlsx: "a workbook or another compressed file (.xlsx, .ods, .zip)",
    xls: "an old Excel workbook (.xls)",
    pdf: "a PDF document",
    image: "an image",
    html: "a web page",
    json: "a JSON file",
    rtf: "a word-processing document (RTF)",
    gzip: "a compressed file",
  },
  expected: {
    text: "a text",
    number: "a number",
    list: "a list",
    listOf: "a list of {{length}} entries",
    object: "an object",
    field: "a value",
    json: "JSON",
    file: "the whole file",
  },
  unsaid: {
    what: "{{line}} does not say {{of}}.",
    blocks: "No figure counts it.",
    mend: "Choose the code in the list of that cell, or delete the line.",
    lines: { Needs: "A need", Demand: "A line of what scopes need", Gains: "A gain", ScopeItems: "An item of a scope", Contributions: "A contribution", PilotPlan: "A line of the pilot’s plan", PilotEfforts: "A line of what actions need", other: "A line" },
    of: { scope: "which scope it belongs to", partner: "which partner it belongs to", resource: "which resource it is about", action: "which action it belongs to", other: "what it belongs to" },
  },
  unknownField: {
    what: "The field “{{path}}” of the saved project is unknown.",
    blocks: "It is left out; the rest is read.",
    mend: "Nothing to do, unless it was written by hand: then check its name.",
  },
  "partner-duplicate": {
    what: "“{{partner}}” is there twice.",
    blocks: "Nobody can tell which of the two rows is right, so its figures cannot be used.",
    mend: "Keep one row, or make the two names different.",
  },
  "partner-unknown": {
    what: "“{{code}}” is not in the list of partners.",
    blocks: "This row is left out of every figure.",
    mend: "Write the name as it is in the list of partners, or add the partner to the list.",
  },
  "code-missing": {
    what: "A row has no code.",
    blocks: "It cannot be linked to the other tables, so it is left out.",
    mend: "Give it a short code: letters, digits, - or _.",
  },
  "code-invalid": {
    what: "“{{code}}” cannot be a code.",
    blocks: "The row cannot be linked to the other tables.",
    mend: "Use letters without accents, digits, - or _ only, without spaces.",
  },
  "code-duplicate": {
    what: "The code “{{code}}” is used twice.",
    blocks: "The tables that name it cannot tell which row is meant.",
    mend: "Give one of the two rows another code.",
  },
  "label-missing": {
    what: "A row has a code but no name.",
    blocks: "Readers will see the code only.",
    mend: "Write its name.",
  },
  "label-duplicate": {
    what: "“{{label}}” is there twice.",
    blocks: "Readers cannot tell one from the other.",
    mend: "Change one of the two names, or delete one of them.",
  },
  "label-too-long": {
    what: "The label “{{label}}…” has more than {{max}} characters.",
    blocks: "It heads a column of the workbook, where it is cut after {{max}}.",
    mend: "Shorten it.",
  },
  "not-a-number": {
    what: "“{{value}}” is not a number.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Write a number, or leave the cell empty.",
  },
  "not-a-date": {
    what: "“{{value}}” is not a date.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Write a date, or leave the cell empty.",
  },
  "not-in-list": {
    what: "“{{value}}” is not one of the possible choices.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Choose a value from the list.",
  },
  "cell-error": {
    what: "The cell holds the error {{value}}.",
    blocks: "The figures that need it cannot be computed.",
    mend: "Correct the formula, or write the value.",
  },
  negative: {
    what: "{{value}} is below zero.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Write zero or more, or leave the cell empty.",
  },
  "out-of-range": {
    what: "{{value}} is outside the scale from {{min}} to {{max}}.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Write a value from {{min}} to {{max}}, or leave the cell empty.",
  },
  "no-partner": {
    what: "The project has no partner yet.",
    blocks: "Nothing can be compared or shared.",
    mend: "Write the institutions in the list of partners, or import them from a file.",
  },
  "partner-without-data": {
    what: "“{{partner}}” has filled in no domain, audience or tool.",
    blocks: "Its overlap with the others stays blank.",
    mend: "Fill in its row in at least one of the matrices.",
  },
  "weights-all-zero": {
    what: "All the weights are zero or empty.",
    blocks: "No score can be computed.",
    mend: "Give at least one criterion a weight above zero.",
  },
  "criterion-bounds-missing": {
    what: "The criterion “{{criterion}}” lacks its worst or its best value.",
    blocks: "Its ratings count as missing and no score is complete.",
    mend: "Write both: the worst value is worth 0, the best is worth 1.",
  },
  "criterion-bounds-equal": {
    what: "The worst and the best value of the criterion “{{criterion}}” are the same.",
    blocks: "Its ratings count as missing and no score is complete.",
    mend: "Write two different values; for a cost the best is the smaller one.",
  },
  "criterion-half-outside": {
    what: "The rating worth one half of the criterion “{{criterion}}” ({{value}}) is not between its worst and its best.",
    blocks: "Its ratings count as missing and no score is complete.",
    mend: "Write a rating strictly between {{worst}} and {{best}}, or leave the cell empty: midway is then worth one half.",
  },
  "level-not-whole": {
    what: "The place of the criterion “{{criterion}}” in the order of importance ({{value}}) is not a whole number from 1.",
    blocks: "No weights can be made of the ranking cards.",
    mend: "Write 1 for the least important, then 2, 3 …; a number left free is a blank card.",
  },
  "judgement-self": {
    what: "The criterion “{{criterion}}” is compared with itself.",
    blocks: "The line is left out of the comparison.",
    mend: "Write the code of another criterion.",
  },
  "judgement-duplicate": {
    what: "“{{criterion}}” and “{{other}}” are compared twice.",
    blocks: "Only the first of the two lines counts.",
    mend: "Keep one line.",
  },
  "rating-outside-bounds": {
    what: "The rating {{value}} of “{{scope}}” on “{{criterion}}” is outside the bounds of the criterion.",
    blocks: "It counts as the nearest bound.",
    mend: "Correct the rating, or widen the bounds of the criterion.",
  },
  "rating-missing": {
    what: "“{{scope}}” has no rating on “{{criterion}}”.",
    blocks: "Its score is not complete: only a range can be given.",
    mend: "Write the rating, or give this criterion a weight of zero.",
  },
  "scope-without-user-benefit": {
    what: "“{{scope}}” does not say what its users get.",
    blocks: "It is ranked apart.",
    mend: "Write who is served and what they gain.",
  },
  "scope-without-participant": {
    what: "No partner takes part in “{{scope}}”.",
    blocks: "There is nothing to share between partners.",
    mend: "Write the interest of at least one partner: 1 or more.",
  },
  "scope-excluded-by-mission": {
    what: "The missions of {{partners}} exclude the activity of “{{scope}}”.",
    blocks: "The scope is ranked apart.",
    mend: "Set the interest of these partners to 0 for this scope, or correct the activities that they exclude.",
  },
  "participant-without-gain": {
    what: "“{{scope}}” brings no gain to {{partners}}.",
    blocks: "The scope is ranked apart: every partner must gain.",
    mend: "Name what they gain, or set their interest to 0 for this scope.",
  },
  "gain-without-figure": {
    what: "What {{partner}} gains from {{scope}} has neither a level nor a value.",
    blocks: "It counts as no gain: the scope is ranked apart as long as a participant gains nothing.",
    mend: "Give a level from 0 to 3, or a value in €; 0 says that there is none.",
  },
  "demand-without-means": {
    what: "“{{scope}}” needs “{{resource}}”, and no participant has any.",
    blocks: "No contribution can be worked out for this scope.",
    mend: "Fill in the means of the participants, or lower the need.",
  },
  "demand-unknown-scope": {
    what: "A need names the scope “{{code}}”, which does not exist.",
    blocks: "The need is left out.",
    mend: "Choose a scope of the list.",
  },
  "demand-unknown-resource": {
    what: "A need names the resource “{{code}}”, which does not exist.",
    blocks: "The need is left out.",
    mend: "Choose a resource of the list, or add it to the resources.",
  },
  "scope-item-unknown-scope": {
    what: "“{{item}}” is pooled by the scope “{{code}}”, which does not exist.",
    blocks: "It counts for no scope.",
    mend: "Choose one of the scopes, or take the line out.",
  },
  "scope-item-unknown": {
    what: "“{{item}}” is no item of this dimension.",
    blocks: "Nobody is known to use it: its cost is shared by all.",
    mend: "Write it as its column is headed in the matrix, or add the column there.",
  },
  "scope-item-duplicate": {
    what: "“{{item}}” is there twice for the scope “{{scope}}”.",
    blocks: "Its cost counts twice.",
    mend: "Keep one line.",
  },
  "scope-items-above-demand": {
    what: "The items that the scope “{{scope}}” pools cost {{items}} €, more than the {{total}} € that it needs.",
    blocks: "There is no sharing key by use, and nobody can say whether a group would do better apart.",
    mend: "Items are part of what a scope needs: add what is missing to its demand, or lower their costs.",
  },
  shortage: {
    what: "“{{scope}}” needs {{demand}} {{unit}} of “{{resource}}”; the participants can give {{available}}: {{missing}} are missing.",
    blocks: "No contribution is proposed: a partial answer would mislead.",
    mend: "Lower the need, raise the share that partners may commit, or welcome a partner that has this resource.",
  },
  "means-zero": {
    what: "“{{partner}}” has no means, or means without a value.",
    blocks: "Its burden cannot be computed and nothing can be asked of it.",
    mend: "Fill in its means, and the unit values of the resources.",
  },
  "unit-value-missing": {
    what: "The resource “{{resource}}” has no unit value.",
    blocks: "It counts for €0 in the burdens.",
    mend: "Write what one unit is worth in €; the group may agree on a round figure.",
  },
  "lock-above-cap": {
    what: "The fixed contribution of “{{partner}}” in “{{resource}}” ({{locked}} {{unit}}) is above what it may commit ({{cap}} {{unit}}).",
    blocks: "No contribution can be worked out.",
    mend: "Lower the fixed contribution, or raise the means or the share that it may commit.",
  },
  "lock-above-demand": {
    what: "The fixed contributions in “{{resource}}” ({{locked}} {{unit}}) are above the need ({{demand}} {{unit}}).",
    blocks: "No contribution can be worked out.",
    mend: "Lower the fixed contributions, or raise the need.",
  },
  "floor-infeasible": {
    what: "The floor cannot be kept: {{partners}} cannot give that much, or the need is too small for it.",
    blocks: "No contribution is proposed.",
    mend: "Lower the floor, or remove it.",
  },
  "indicator-without-baseline": {
    what: "The indicator “{{indicator}}” has no baseline value or no baseline date.",
    blocks: "It cannot show any effect of the pilot.",
    mend: "Measure and write its value before the pilot starts, with the date; otherwise delete the indicator.",
  },
  "actual-missing": {
    what: "What “{{partner}}” actually gave in “{{resource}}” is not filled in.",
    blocks: "The balance sheet leaves it blank and its totals are not complete.",
    mend: "Write the figure; 0 where nothing was given.",
  },
  "action-without-user-benefit": {
    what: "The action “{{label}}” is kept, but it does not name its users and what they get.",
    blocks: "An action that serves nobody cannot be defended before the hierarchy.",
    mend: "Write whom it serves and what they get, or do not keep it.",
  },
  "end-before-start": {
    what: "The end comes before the start.",
    blocks: "The duration cannot be told.",
    mend: "Correct one of the two dates.",
  },
  "kept-above-capacity": {
    what: "The actions kept take {{demand}} {{unit}} of “{{resource}}”; the pilot has {{available}}.",
    blocks: "They cannot all be carried out.",
    mend: "Keep fewer actions, or plan more of this resource.",
  },
  "kept-too-long": {
    what: "The action “{{label}}” is kept and lasts longer than {{max}} months, the limit of the pilot.",
    blocks: "Nothing, but its results will come late.",
    mend: "Shorten it, do not keep it, or change the limit.",
  },
  "gains-from-no-action": {
    what: "“{{partner}}” takes part in the pilot and gains from no action that is kept.",
    blocks: "A partner that gains nothing leaves.",
    mend: "Keep an action that serves it, or write what it gains from one of those kept.",
  },
  "form-ruled-out": {
    what: "The form of organisation that was chosen is ruled out by the group’s own answers.",
    blocks: "The group may choose otherwise, but its hierarchy will ask why.",
    mend: "Change the answers or the form, or write why, and ask the legal service.",
  },
  "partner-without-seat": {
    what: "“{{partner}}” has committed itself and sits in no body.",
    blocks: "It gives without having a say: the check of governance fails.",
    mend: "Give it a seat, in the body that decides or in the one that does.",
  },
  "body-unknown": {
    what: "No body has the code “{{code}}”.",
    blocks: "This row enters no figure.",
    mend: "Choose a body of the list, or add this one to it.",
  },
  "body-without-member": {
    what: "The body “{{label}}” has no member.",
    blocks: "It cannot meet or decide.",
    mend: "Give seats to partners, or delete the body.",
  },
  "seat-duplicate": {
    what: "“{{partner}}” holds the same seat twice in “{{code}}”.",
    blocks: "It is counted twice.",
    mend: "Keep one of the two rows, or say how the two persons differ.",
  },
  "dates-reversed": {
    what: "{{second}} comes before {{first}}, the date of the entry.",
    blocks: "One cannot tell whether it was kept in time.",
    mend: "Correct one of the two dates.",
  },
  "table-missing": {
    what: "The table “{{table}}” of the workbook is missing or was deleted.",
    blocks: "What it held cannot be read: the figures that need it stay blank.",
    mend: "Undo the deletion, or let the add-in put the table back, empty.",
  },
  "result-missing": {
    what: "The table “{{table}}”, whose figures follow from the others, is no longer in the workbook.",
    blocks: "Figures that rest on it stay blank; nothing of the project is lost.",
    mend: "Repair the workbook from the pane: the table comes back with its figures.",
  },
  "header-row-hidden": {
    what: "The header row of the table “{{table}}” is hidden.",
    blocks: "Formulas that look at its headers show an error, and the add-in writes nothing.",
    mend: "Click in the table, then in Excel: Table Design ▸ Header Row.",
  },
  "total-row-shown": {
    what: "The table “{{table}}” shows a row of totals.",
    blocks: "It is read as before, but no row can be added to it.",
    mend: "To add rows, click in the table, then in Excel: Table Design ▸ Total Row, which hides it.",
  },
  "column-reworded": {
    what: "“{{value}}” heads the column where “{{column}}” stood: it is read as “{{column}}”.",
    blocks: "Nothing, where it is the same column under other words.",
    mend: "If it is a column of your own, move it elsewhere in the table: repairing the workbook then brings back the one that it replaced.",
  },
  "column-missing": {
    what: "The column “{{column}}” of a table is missing or was deleted.",
    blocks: "What it held cannot be read: the figures that need it stay blank.",
    mend: "Undo the deletion, or let the add-in put the column back, empty.",
  },
  "row-unknown": {
    what: "A row names “{{code}}”, which is not in its list.",
    blocks: "The row is kept and enters no figure.",
    mend: "Correct its code, or delete the row.",
  },
  "formula-replaced": {
    what: "“{{value}}” was typed over a formula.",
    blocks: "This figure, and those that follow from it, no longer follow what the workbook says.",
    mend: "Put the formula back from the pane; what was typed can be brought back by undoing that. Nothing else overwrites it.",
  },
  "registry-rebuilt": {
    what: "The hidden sheet that says what the tables of this workbook are is gone; they were recognised by their names and headers.",
    blocks: "Drop-down lists do not work, and a column that was renamed may not be recognised.",
    mend: "Undo the deletion in Excel, or repair the workbook from the pane: the hidden sheet is made anew from the tables that remain.",
  },
  "rules-not-kept": {
    what: "Excel has not kept the lists of choices or the conditional colours of the sheet “{{sheet}}”.",
    blocks: "Figures stay right; a wrong value is no longer refused as it is typed.",
    mend: "Look at this list of problems after typing: it names wrong values all the same.",
  },
  "not-as-written": {
    what: "Excel has kept “{{value}}” where the add-in wrote “{{written}}”.",
    blocks: "Figures that depend on it may not be those of the project.",
    mend: "Repair the workbook from the pane; if it happens again, correct the cell by hand.",
  },
  "newer-version": {
    what: "This was written by a newer version of the product.",
    blocks: "It is not changed, so that nothing is lost.",
    mend: "Update the add-in, then open it again.",
  },
  "file-missing": {
    what: "The file cannot be found or opened.",
    blocks: "Nothing is read from it.",
    mend: "Check its name and its folder.",
  },
  "file-empty": {
    what: "The file holds no line of data.",
    blocks: "Nothing can be read from it.",
    mend: "Save it again with a line of headers and at least one line below.",
  },
  "file-not-text": {
    what: "The file is not a text file.",
    blocks: "Nothing can be read from it.",
    mend: "Open it in your spreadsheet program and save it as CSV (UTF-8).",
  },
  "file-other-kind": {
    what: "The file is not what its name says: it is {{kind}}.",
    blocks: "Nothing can be read from it.",
    mend: "Open it in the program that made it and save it as CSV (UTF-8).",
  },
  "file-one-column": {
    what: "Only one column was found: the separator is probably not a comma, a semicolon, a tab or a bar.",
    blocks: "Nothing can be read from it.",
    mend: "Save the file as CSV, with semicolons for instance.",
  },
  "file-header-duplicate": {
    what: "Two columns have the same header, “{{header}}”.",
    blocks: "Nobody can tell which one is right: the pane leaves the second one out, the command line refuses the file.",
    mend: "Change one of the two headers, or delete the column.",
  },
  "file-header-missing": {
    what: "A column has no header, although it holds data.",
    blocks: "Nobody can tell what it is: the pane leaves it out, the command line refuses the file.",
    mend: "Write a header in the first line, or delete the column.",
  },
  "file-line-ragged": {
    what: "The line has {{found}} cells where the header has {{expected}}.",
    blocks: "Cells that are missing count as not filled in; a line with too many is left out, since they may be in the wrong column.",
    mend: "Correct the line: a separator is missing, or a text that holds one lacks its quotation marks.",
  },
  "file-quotes": {
    what: "A quotation mark opens here and is not closed properly.",
    blocks: "The cells that follow cannot be told apart: the file is not read.",
    mend: "Close the quotation mark, or double those inside the text.",
  },
  "file-column-not-understood": {
    what: "The column “{{header}}” holds figures, but its header does not say of what.",
    blocks: "It is left out; nothing else is affected.",
    mend: "Leave it so; or, if these are means, say their unit in the header, “{{header}} (€)” or “(days)”, “(hours)”, “(m²)”, or by the option --map, “{{header}}=financial:€” (human:days, technical:m² …).",
  },
  "file-column-of-texts": {
    what: "The column “{{header}}” holds texts, and its header is that of no field of the partners.",
    blocks: "It is kept out of the project; nothing else is affected.",
    mend: "Leave it so; or, to keep it, name it “service”, “contact” or “notes” in the header, or use the option --map, “{{header}}=notes”.",
  },
  "file-texts-among-figures": {
    what: "The column “{{header}}” holds no figure.",
    blocks: "It is kept out of the project: this file is read for its figures; nothing else is affected.",
    mend: "Leave it so; or, to keep it, put it in the file of the partners, as “service”, “contact” or “notes”.",
  },
  "file-scope-column": {
    what: "The column “{{header}}” is no field of the scopes.",
    blocks: "It is kept out of the project; nothing else is affected.",
    mend: "Leave it so; or begin its header with what it is: “criterion: {{header}} (0→5)”, “demand: …” with a resource, “interest: …” with a partner; a text can go under “description”.",
  },
  "file-project-invalid": {
    what: "The file is not a project saved by this product: at “{{path}}”, {{expected}} was expected.",
    blocks: "Nothing is read from it.",
    mend: "Choose a file written by the option --save-project, or import CSV files instead.",
  },
  "file-no-partner": {
    what: "No row of the file names a partner.",
    blocks: "Nothing can be read from it.",
    mend: "Put the partners’ names in the first column, as they are in the list of partners.",
  },
  "file-no-number": {
    what: "No column of the file holds numbers.",
    blocks: "Nothing can be read from it.",
    mend: "Check that it is the right file: partners in rows, items in columns, numbers in the cells.",
  },
  "file-column-missing": {
    what: "There is no column “{{header}}”.",
    blocks: "What you say about it cannot be applied.",
    mend: "Write the header as it is in the file.",
  },
  "file-decimal-ambiguous": {
    what: "“{{value}}” can be read in two ways, and nothing in the file says which.",
    blocks: "It is read as {{read}}, as are the other such cells of the column “{{header}}” ({{count}} in all).",
    mend: "Check these figures; if they are wrong, save the file without thousands separators.",
  },
  "file-counts-doubtful": {
    what: "The value {{value}} is above 3, almost alone in the table ({{count}} of {{total}}).",
    blocks: "The table is read as counts and not as intensities from 0 to 3.",
    mend: "If it is a slip of the keyboard, correct it and import again.",
  },
  "file-value-not-understood": {
    what: "“{{value}}” is not understood in the column “{{header}}”.",
    blocks: "A file leaves it out; in the workbook, the figures that need it cannot be relied on.",
    mend: "Write one of: {{allowed}}.",
  },
  "file-name-missing": {
    what: "The line holds values but no name in the first column.",
    blocks: "It is left out.",
    mend: "Write the name, or delete the line.",
  },
  "file-total-left-out": {
    what: "“{{header}}” looks like a total.",
    blocks: "It is left out, so that nothing is counted twice.",
    mend: "Nothing to do; if it is not a total, give it another name.",
  },
  "file-title-left-out": {
    what: "“{{value}}” stands alone above the table.",
    blocks: "It is taken as a title and left out.",
    mend: "Nothing to do.",
  },
  "file-partner-doubtful": {
    what: "“{{code}}” is in no list, but looks like “{{partner}}”.",
    blocks: "The line is left out: a likeness is no proof.",
    mend: "Write the name as it is in the list of partners; in the pane, say whether it is the same.",
  },
  "too-many-partners": {
    what: "That would make {{found}} partners; a workbook holds {{max}} at most, because it compares every two of them.",
    blocks: "Nothing is imported.",
    mend: "If each line is a payment or a loan, say that the table is a list; otherwise keep the partners who may take part, or cut the file by region.",
  },
  "too-many-items": {
    what: "That would make {{found}} columns; a sheet of the project holds {{max}} at most.",
    blocks: "Nothing is imported.",
    mend: "Group them first, disciplines rather than titles for instance, or leave columns out.",
  },
  "file-too-large": {
    what: "The file is larger than {{max}} MB.",
    blocks: "It is not read: a page has no room for it.",
    mend: "Cut it in several files, or leave out of it what the project does not need.",
  },
  "text-too-long": {
    what: "The text that begins with “{{value}}” has {{found}} characters; a cell of a workbook holds {{max}}.",
    blocks: "It is left out.",
    mend: "Shorten it; such a text often means a quotation mark that was never closed.",
  },
  "file-encoding-doubtful": {
    what: "Accented letters are probably wrong: “{{value}}”.",
    blocks: "Names would be written wrong everywhere, and would not match those of other files.",
    mend: "Open the file in your spreadsheet program, check the accents and save it as CSV (UTF-8).",
  },
} as const;

export const problemsFr: Sentences<typeof problemsEn> = {
  severity: {
    error: "Erreur",
    warning: "Avertissement",
    note: "Remarque",
  },
  place: {
    line: "ligne {{line}}",
    fileColumn: "colonne {{column}}",
    table: "tableau {{table}}",
    sheet: "onglet {{sheet}}",
    row: "ligne {{row}}",
    column: "colonne {{column}}",
  },
  kinds: {
    xlsx: "un classeur ou un autre fichier compressé (.xlsx, .ods, .zip)",
    xls: "un ancien classeur Excel (.xls)",
    pdf: "un document PDF",
    image: "une image",
    html: "une page web",
    json: "un fichier JSON",
    rtf: "un document de traitement de texte (RTF)",
    gzip: "un fichier compressé",
  },
  expected: {
    text: "un texte",
    number: "un nombre",
    list: "une liste",
    listOf: "une liste de {{length}} éléments",
    object: "un objet",
    field: "une valeur",
    json: "du JSON",
    file: "le fichier entier",
  },
  unsaid: {
    what: "{{line}} ne dit pas {{of}}.",
    blocks: "Cette ligne n’entre dans aucun chiffre.",
    mend: "Choisissez le code dans la liste de cette cellule, ou supprimez la ligne.",
    lines: { Needs: "Un besoin", Demand: "Une ligne de ce que demandent les champs", Gains: "Un gain", ScopeItems: "Un élément d’un champ", Contributions: "Une contribution", PilotPlan: "Une ligne du plan du pilote", PilotEfforts: "Une ligne de ce que demandent les actions", other: "Une ligne" },
    of: { scope: "de quel champ il s’agit", partner: "de quel partenaire il s’agit", resource: "de quelle ressource il s’agit", action: "de quelle action il s’agit", other: "à quoi la relier" },
  },
  unknownField: {
    what: "Le champ «\u00A0{{path}}\u00A0» du projet enregistré est inconnu.",
    blocks: "Il est laissé de côté\u00A0; le reste est lu.",
    mend: "Rien à faire, sauf s’il a été écrit à la main\u00A0: vérifiez alors son nom.",
  },
  "partner-duplicate": {
    what: "«\u00A0{{partner}}\u00A0» figure deux fois.",
    blocks: "On ne peut pas savoir laquelle des deux lignes est la bonne\u00A0: ses chiffres sont inutilisables.",
    mend: "Gardez une seule ligne, ou distinguez les deux noms.",
  },
  "partner-unknown": {
    what: "«\u00A0{{code}}\u00A0» n’est pas dans la liste des partenaires.",
    blocks: "Cette ligne n’entre dans aucun chiffre.",
    mend: "Écrivez le nom comme dans la liste des partenaires, ou ajoutez ce partenaire à la liste.",
  },
  "code-missing": {
    what: "Une ligne n’a pas de code.",
    blocks: "Elle ne peut pas être reliée aux autres tableaux\u00A0: elle est laissée de côté.",
    mend: "Donnez-lui un code court\u00A0: lettres, chiffres, - ou _.",
  },
  "code-invalid": {
    what: "«\u00A0{{code}}\u00A0» ne peut pas servir de code.",
    blocks: "La ligne ne peut pas être reliée aux autres tableaux.",
    mend: "N’employez que des lettres sans accent, des chiffres, - ou _, sans espace.",
  },
  "code-duplicate": {
    what: "Le code «\u00A0{{code}}\u00A0» est employé deux fois.",
    blocks: "Les tableaux qui le citent ne savent pas de quelle ligne il s’agit.",
    mend: "Donnez un autre code à l’une des deux lignes.",
  },
  "label-missing": {
    what: "Une ligne a un code mais pas de nom.",
    blocks: "On ne lira que son code.",
    mend: "Écrivez son nom.",
  },
  "label-duplicate": {
    what: "«\u00A0{{label}}\u00A0» figure deux fois.",
    blocks: "On ne peut pas distinguer l’un de l’autre.",
    mend: "Changez l’un des deux noms, ou supprimez l’un des deux.",
  },
  "label-too-long": {
    what: "Le libellé «\u00A0{{label}}…\u00A0» a plus de {{max}} caractères.",
    blocks: "Il sert d’en-tête à une colonne du classeur, où il est coupé après {{max}}.",
    mend: "Raccourcissez-le.",
  },
  "not-a-number": {
    what: "«\u00A0{{value}}\u00A0» n’est pas un nombre.",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Écrivez un nombre, ou laissez la cellule vide.",
  },
  "not-a-date": {
    what: "«\u00A0{{value}}\u00A0» n’est pas une date.",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Écrivez une date, ou laissez la cellule vide.",
  },
  "not-in-list": {
    what: "«\u00A0{{value}}\u00A0» ne fait pas partie des choix possibles.",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Choisissez une valeur de la liste.",
  },
  "cell-error": {
    what: "La cellule contient l’erreur {{value}}.",
    blocks: "Les chiffres qui en dépendent ne peuvent pas être calculés.",
    mend: "Corrigez la formule, ou écrivez la valeur.",
  },
  negative: {
    what: "{{value}} est inférieur à zéro.",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Écrivez zéro ou plus, ou laissez la cellule vide.",
  },
  "out-of-range": {
    what: "{{value}} est hors de l’échelle de {{min}} à {{max}}.",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Écrivez une valeur de {{min}} à {{max}}, ou laissez la cellule vide.",
  },
  "no-partner": {
    what: "Le projet n’a encore aucun partenaire.",
    blocks: "Rien ne peut être comparé ni partagé.",
    mend: "Écrivez les établissements dans la liste des partenaires, ou importez-les d’un fichier.",
  },
  "partner-without-data": {
    what: "«\u00A0{{partner}}\u00A0» n’a rempli ni domaine, ni public, ni outil.",
    blocks: "Son recouvrement avec les autres reste vide.",
    mend: "Remplissez sa ligne dans au moins une des matrices.",
  },
  "weights-all-zero": {
    what: "Tous les poids sont nuls ou vides.",
    blocks: "Aucune note ne peut être calculée.",
    mend: "Donnez à un critère au moins un poids supérieur à zéro.",
  },
  "criterion-bounds-missing": {
    what: "Il manque au critère «\u00A0{{criterion}}\u00A0» sa pire ou sa meilleure valeur.",
    blocks: "Ses appréciations comptent comme manquantes et aucune note n’est complète.",
    mend: "Écrivez les deux\u00A0: la pire valeur vaut 0, la meilleure vaut 1.",
  },
  "criterion-bounds-equal": {
    what: "La pire et la meilleure valeur du critère «\u00A0{{criterion}}\u00A0» sont égales.",
    blocks: "Ses appréciations comptent comme manquantes et aucune note n’est complète.",
    mend: "Écrivez deux valeurs différentes\u00A0; pour un coût, la meilleure est la plus petite.",
  },
  "criterion-half-outside": {
    what: "L’appréciation qui vaut un demi pour le critère «\u00A0{{criterion}}\u00A0» ({{value}}) n’est pas entre la pire et la meilleure.",
    blocks: "Ses appréciations comptent comme manquantes et aucune note n’est complète.",
    mend: "Écrivez une valeur strictement entre {{worst}} et {{best}}, ou laissez la cellule vide\u00A0: le milieu vaut alors un demi.",
  },
  "level-not-whole": {
    what: "La place du critère «\u00A0{{criterion}}\u00A0» dans l’ordre d’importance ({{value}}) n’est pas un nombre entier à partir de 1.",
    blocks: "Les cartes ne donnent aucun poids.",
    mend: "Écrivez 1 pour le moins important, puis 2, 3…\u00A0; un nombre laissé libre est une carte blanche.",
  },
  "judgement-self": {
    what: "Le critère «\u00A0{{criterion}}\u00A0» est comparé à lui-même.",
    blocks: "La ligne est laissée hors de la comparaison.",
    mend: "Écrivez le code d’un autre critère.",
  },
  "judgement-duplicate": {
    what: "«\u00A0{{criterion}}\u00A0» et «\u00A0{{other}}\u00A0» sont comparés deux fois.",
    blocks: "Seule la première des deux lignes compte.",
    mend: "Gardez une seule ligne.",
  },
  "rating-outside-bounds": {
    what: "L’appréciation {{value}} de «\u00A0{{scope}}\u00A0» sur «\u00A0{{criterion}}\u00A0» est hors des bornes du critère.",
    blocks: "Elle compte comme la borne la plus proche.",
    mend: "Corrigez l’appréciation, ou élargissez les bornes du critère.",
  },
  "rating-missing": {
    what: "«\u00A0{{scope}}\u00A0» n’a pas d’appréciation sur «\u00A0{{criterion}}\u00A0».",
    blocks: "Sa note n’est pas complète\u00A0: on ne peut donner qu’une fourchette.",
    mend: "Écrivez l’appréciation, ou donnez à ce critère un poids nul.",
  },
  "scope-without-user-benefit": {
    what: "«\u00A0{{scope}}\u00A0» ne dit pas ce que les usagers y gagnent.",
    blocks: "Il est classé à part.",
    mend: "Écrivez qui est servi et ce que ces usagers y gagnent.",
  },
  "scope-without-participant": {
    what: "Aucun partenaire ne participe à «\u00A0{{scope}}\u00A0».",
    blocks: "Il n’y a rien à répartir entre des partenaires.",
    mend: "Écrivez l’intérêt d’un partenaire au moins\u00A0: 1 ou plus.",
  },
  "scope-excluded-by-mission": {
    what: "L’activité de «\u00A0{{scope}}\u00A0» est exclue par les missions de certains participants\u00A0: {{partners}}.",
    blocks: "Le champ est classé à part.",
    mend: "Mettez à 0 l’intérêt de ces partenaires pour ce champ, ou corrigez les activités qu’ils excluent.",
  },
  "participant-without-gain": {
    what: "«\u00A0{{scope}}\u00A0» n’apporte aucun gain à {{partners}}.",
    blocks: "Le champ est classé à part\u00A0: chaque partenaire doit y gagner.",
    mend: "Indiquez ce qu’ils y gagnent, ou mettez à 0 leur intérêt pour ce champ.",
  },
  "gain-without-figure": {
    what: "Ce que {{partner}} gagne à {{scope}} n’a ni niveau ni valeur.",
    blocks: "Cela ne compte pas comme un gain\u00A0: le champ est classé à part tant qu’un participant n’y gagne rien.",
    mend: "Donnez un niveau de 0 à 3, ou une valeur en €\u00A0; 0 dit qu’il n’y en a pas.",
  },
  "demand-without-means": {
    what: "«\u00A0{{scope}}\u00A0» a besoin de «\u00A0{{resource}}\u00A0», et aucun participant n’en a.",
    blocks: "Aucune contribution ne peut être calculée pour ce champ.",
    mend: "Remplissez les moyens des participants, ou réduisez le besoin.",
  },
  "demand-unknown-scope": {
    what: "Un besoin cite le champ «\u00A0{{code}}\u00A0», qui n’existe pas.",
    blocks: "Ce besoin est laissé de côté.",
    mend: "Choisissez un champ de la liste.",
  },
  "demand-unknown-resource": {
    what: "Un besoin cite la ressource «\u00A0{{code}}\u00A0», qui n’existe pas.",
    blocks: "Ce besoin est laissé de côté.",
    mend: "Choisissez une ressource de la liste, ou ajoutez-la aux ressources.",
  },
  "scope-item-unknown-scope": {
    what: "« {{item}} » est mis en commun par le champ « {{code}} », qui n’existe pas.",
    blocks: "Il ne compte pour aucun champ.",
    mend: "Choisir l’un des champs, ou retirer la ligne.",
  },
  "scope-item-unknown": {
    what: "« {{item}} » n’est pas un élément de cette dimension.",
    blocks: "On ne sait pas qui l’utilise : son coût est réparti entre tous.",
    mend: "L’écrire comme l’en-tête de sa colonne dans la matrice, ou y ajouter la colonne.",
  },
  "scope-item-duplicate": {
    what: "« {{item}} » figure deux fois pour le champ « {{scope}} ».",
    blocks: "Son coût compte deux fois.",
    mend: "Garder une seule ligne.",
  },
  "scope-items-above-demand": {
    what: "Les éléments que met en commun le champ « {{scope}} » coûtent {{items}} €, plus que les {{total}} € qu’il demande.",
    blocks: "Il n’y a pas de clé à l’usage, et on ne peut dire si un groupe ferait mieux à part.",
    mend: "Les éléments sont une part de ce que demande un champ : compléter sa demande, ou baisser leurs coûts.",
  },
  shortage: {
    what: "«\u00A0{{scope}}\u00A0» demande {{demand}} {{unit}} de «\u00A0{{resource}}\u00A0»\u00A0; les participants peuvent en donner {{available}}\u00A0: il en manque {{missing}}.",
    blocks: "Aucune contribution n’est proposée\u00A0: une réponse partielle serait trompeuse.",
    mend: "Réduisez le besoin, augmentez la part mobilisable des partenaires, ou accueillez un partenaire qui a cette ressource.",
  },
  "means-zero": {
    what: "«\u00A0{{partner}}\u00A0» n’a pas de moyens, ou des moyens sans valeur.",
    blocks: "Sa charge ne peut pas être calculée et on ne peut rien lui demander.",
    mend: "Remplissez ses moyens, et les valeurs unitaires des ressources.",
  },
  "unit-value-missing": {
    what: "La ressource «\u00A0{{resource}}\u00A0» n’a pas de valeur unitaire.",
    blocks: "Elle compte pour 0\u00A0€ dans les charges.",
    mend: "Écrivez ce que vaut une unité en €\u00A0; le groupe peut convenir d’un chiffre rond.",
  },
  "lock-above-cap": {
    what: "La contribution verrouillée de «\u00A0{{partner}}\u00A0» en «\u00A0{{resource}}\u00A0» ({{locked}} {{unit}}) dépasse ce qu’il peut mobiliser ({{cap}} {{unit}}).",
    blocks: "Aucune contribution ne peut être calculée.",
    mend: "Réduisez la contribution verrouillée, ou augmentez ses moyens ou la part mobilisable.",
  },
  "lock-above-demand": {
    what: "Les contributions verrouillées en «\u00A0{{resource}}\u00A0» ({{locked}} {{unit}}) dépassent le besoin ({{demand}} {{unit}}).",
    blocks: "Aucune contribution ne peut être calculée.",
    mend: "Réduisez les contributions verrouillées, ou augmentez le besoin.",
  },
  "floor-infeasible": {
    what: "La charge minimale ne peut pas être tenue\u00A0: {{partners}} ne peuvent pas donner autant, ou le besoin est trop petit.",
    blocks: "Aucune contribution n’est proposée.",
    mend: "Baissez la charge minimale, ou supprimez-la.",
  },
  "indicator-without-baseline": {
    what: "L’indicateur «\u00A0{{indicator}}\u00A0» n’a pas de valeur ou pas de date de départ.",
    blocks: "Il ne peut montrer aucun effet du pilote.",
    mend: "Mesurez et écrivez sa valeur avant le début du pilote, avec la date\u00A0; sinon supprimez l’indicateur.",
  },
  "actual-missing": {
    what: "Ce que «\u00A0{{partner}}\u00A0» a réellement donné en «\u00A0{{resource}}\u00A0» n’est pas rempli.",
    blocks: "Le bilan le laisse en blanc et ses totaux ne sont pas complets.",
    mend: "Écrivez le chiffre\u00A0; 0 si rien n’a été donné.",
  },
  "action-without-user-benefit": {
    what: "L’action «\u00A0{{label}}\u00A0» est retenue, mais elle ne nomme pas ses usagers et ce qu’ils y gagnent.",
    blocks: "Une action qui ne sert personne ne se défend pas devant la hiérarchie.",
    mend: "Écrivez qui elle sert et ce qu’ils y gagnent, ou ne la retenez pas.",
  },
  "end-before-start": {
    what: "La fin vient avant le début.",
    blocks: "La durée ne peut pas être calculée.",
    mend: "Corrigez l’une des deux dates.",
  },
  "kept-above-capacity": {
    what: "Les actions retenues demandent {{demand}} {{unit}} de «\u00A0{{resource}}\u00A0»\u00A0; le pilote en a {{available}}.",
    blocks: "Elles ne peuvent pas toutes être menées.",
    mend: "Retenez moins d’actions, ou prévoyez davantage de cette ressource.",
  },
  "kept-too-long": {
    what: "L’action «\u00A0{{label}}\u00A0» est retenue et dure plus de {{max}} mois, la limite du pilote.",
    blocks: "Rien, mais ses résultats viendront tard.",
    mend: "Raccourcissez-la, ne la retenez pas, ou changez la limite.",
  },
  "gains-from-no-action": {
    what: "«\u00A0{{partner}}\u00A0» participe au pilote et ne gagne à aucune action retenue.",
    blocks: "Un partenaire qui ne gagne rien s’en va.",
    mend: "Retenez une action qui le sert, ou écrivez ce qu’il gagne à l’une de celles qui le sont.",
  },
  "form-ruled-out": {
    what: "La forme d’organisation choisie est écartée par les réponses du groupe.",
    blocks: "Le groupe peut choisir autrement, mais la hiérarchie demandera pourquoi.",
    mend: "Changez les réponses ou la forme, ou écrivez pourquoi, et interrogez le service juridique.",
  },
  "partner-without-seat": {
    what: "«\u00A0{{partner}}\u00A0» est engagé et ne siège dans aucune instance.",
    blocks: "Il donne sans avoir voix au chapitre\u00A0: la vérification de la gouvernance échoue.",
    mend: "Donnez-lui un siège, dans l’instance qui décide ou dans celle qui agit.",
  },
  "body-unknown": {
    what: "Aucune instance n’a le code «\u00A0{{code}}\u00A0».",
    blocks: "Cette ligne n’entre dans aucun chiffre.",
    mend: "Choisissez une instance de la liste, ou ajoutez celle-ci à la liste.",
  },
  "body-without-member": {
    what: "L’instance «\u00A0{{label}}\u00A0» n’a aucun membre.",
    blocks: "Elle ne peut ni se réunir ni décider.",
    mend: "Donnez des sièges à des partenaires, ou supprimez l’instance.",
  },
  "seat-duplicate": {
    what: "«\u00A0{{partner}}\u00A0» occupe deux fois le même siège dans «\u00A0{{code}}\u00A0».",
    blocks: "Il est compté deux fois.",
    mend: "Gardez une seule des deux lignes, ou dites ce qui distingue les deux personnes.",
  },
  "dates-reversed": {
    what: "{{second}} précède {{first}}, la date de l’entrée.",
    blocks: "On ne peut pas dire si le délai a été tenu.",
    mend: "Corrigez l’une des deux dates.",
  },
  "table-missing": {
    what: "Le tableau «\u00A0{{table}}\u00A0» du classeur manque ou a été supprimé.",
    blocks: "Ce qu’il contenait ne peut pas être lu\u00A0: les chiffres qui en dépendent restent vides.",
    mend: "Annulez la suppression, ou laissez le complément remettre le tableau, vide.",
  },
  "result-missing": {
    what: "Le tableau «\u00A0{{table}}\u00A0», dont les chiffres découlent des autres, n’est plus dans le classeur.",
    blocks: "Les chiffres qui s’appuient sur lui restent vides\u00A0; rien du projet n’est perdu.",
    mend: "Réparez le classeur depuis le volet\u00A0: le tableau revient avec ses chiffres.",
  },
  "header-row-hidden": {
    what: "La ligne d’en-tête du tableau «\u00A0{{table}}\u00A0» est masquée.",
    blocks: "Les formules qui regardent ses en-têtes affichent une erreur, et le complément n’écrit rien.",
    mend: "Cliquez dans le tableau, puis dans Excel\u00A0: Création de tableau ▸ Ligne d’en-tête.",
  },
  "total-row-shown": {
    what: "Le tableau «\u00A0{{table}}\u00A0» affiche une ligne de totaux.",
    blocks: "Il est lu comme avant, mais aucune ligne ne peut y être ajoutée.",
    mend: "Pour ajouter des lignes, cliquez dans le tableau, puis dans Excel\u00A0: Création de tableau ▸ Ligne Total, ce qui la masque.",
  },
  "column-reworded": {
    what: "«\u00A0{{value}}\u00A0» se trouve en tête de la colonne où était «\u00A0{{column}}\u00A0»\u00A0: elle est lue comme «\u00A0{{column}}\u00A0».",
    blocks: "Rien, si c’est la même colonne sous d’autres mots.",
    mend: "Si c’est une colonne à vous, déplacez-la ailleurs dans le tableau\u00A0: réparer le classeur ramène alors celle qu’elle a remplacée.",
  },
  "column-missing": {
    what: "La colonne «\u00A0{{column}}\u00A0» d’un tableau manque ou a été supprimée.",
    blocks: "Ce qu’elle contenait ne peut pas être lu\u00A0: les chiffres qui en dépendent restent vides.",
    mend: "Annulez la suppression, ou laissez le complément remettre la colonne, vide.",
  },
  "row-unknown": {
    what: "Une ligne cite «\u00A0{{code}}\u00A0», qui n’est pas dans sa liste.",
    blocks: "La ligne est gardée et n’entre dans aucun chiffre.",
    mend: "Corrigez son code, ou supprimez la ligne.",
  },
  "formula-replaced": {
    what: "«\u00A0{{value}}\u00A0» a été saisi à la place d’une formule.",
    blocks: "Ce résultat, et ceux qui en dépendent, ne suivent plus ce que dit le classeur.",
    mend: "Remettez la formule depuis le volet\u00A0; annuler rend ce qui était saisi. Rien d’autre ne l’écrase.",
  },
  "registry-rebuilt": {
    what: "La feuille masquée qui dit ce que sont les tableaux de ce classeur a disparu\u00A0; ils ont été reconnus à leurs noms et à leurs en-têtes.",
    blocks: "Les listes déroulantes ne fonctionnent plus, et une colonne renommée peut ne pas être reconnue.",
    mend: "Annulez la suppression dans Excel, ou réparez le classeur depuis le volet\u00A0: la feuille masquée est refaite à partir des tableaux qui restent.",
  },
  "rules-not-kept": {
    what: "Excel n’a pas gardé les listes de choix ou les couleurs conditionnelles de la feuille «\u00A0{{sheet}}\u00A0».",
    blocks: "Les résultats restent justes\u00A0; une valeur fausse n’est plus refusée pendant la saisie.",
    mend: "Consultez cette liste de problèmes après la saisie\u00A0: elle nomme quand même les valeurs fausses.",
  },
  "not-as-written": {
    what: "Excel a gardé «\u00A0{{value}}\u00A0» là où le complément a écrit «\u00A0{{written}}\u00A0».",
    blocks: "Les résultats qui en dépendent peuvent ne pas être ceux du projet.",
    mend: "Réparez le classeur depuis le volet\u00A0; si cela se reproduit, corrigez la cellule à la main.",
  },
  "newer-version": {
    what: "Ceci a été écrit par une version plus récente du produit.",
    blocks: "Rien n’y est changé, pour que rien ne se perde.",
    mend: "Mettez le complément à jour, puis ouvrez de nouveau.",
  },
  "file-missing": {
    what: "Le fichier est introuvable ou ne s’ouvre pas.",
    blocks: "Rien n’y est lu.",
    mend: "Vérifiez son nom et son dossier.",
  },
  "file-empty": {
    what: "Le fichier ne contient aucune ligne de données.",
    blocks: "Rien ne peut y être lu.",
    mend: "Enregistrez-le de nouveau avec une ligne d’en-têtes et au moins une ligne au-dessous.",
  },
  "file-not-text": {
    what: "Le fichier n’est pas un fichier de texte.",
    blocks: "Rien ne peut y être lu.",
    mend: "Ouvrez-le dans votre tableur et enregistrez-le au format CSV (UTF-8).",
  },
  "file-other-kind": {
    what: "Le fichier n’est pas ce que dit son nom\u00A0: c’est {{kind}}.",
    blocks: "Rien ne peut y être lu.",
    mend: "Ouvrez-le dans le logiciel qui l’a fait et enregistrez-le au format CSV (UTF-8).",
  },
  "file-one-column": {
    what: "Une seule colonne a été trouvée\u00A0: le séparateur n’est sans doute ni la virgule, ni le point-virgule, ni la tabulation, ni la barre.",
    blocks: "Rien ne peut y être lu.",
    mend: "Enregistrez le fichier au format CSV, avec des points-virgules par exemple.",
  },
  "file-header-duplicate": {
    what: "Deux colonnes ont le même en-tête, «\u00A0{{header}}\u00A0».",
    blocks: "On ne peut pas savoir laquelle est la bonne\u00A0: le volet laisse la seconde de côté, la ligne de commande refuse le fichier.",
    mend: "Changez l’un des deux en-têtes, ou supprimez la colonne.",
  },
  "file-header-missing": {
    what: "Une colonne n’a pas d’en-tête alors qu’elle contient des données.",
    blocks: "On ne peut pas savoir ce qu’elle dit\u00A0: le volet la laisse de côté, la ligne de commande refuse le fichier.",
    mend: "Écrivez un en-tête sur la première ligne, ou supprimez la colonne.",
  },
  "file-line-ragged": {
    what: "La ligne a {{found}} cellules alors que l’en-tête en a {{expected}}.",
    blocks: "Les cellules qui manquent comptent comme non remplies\u00A0; une ligne qui en a trop est laissée de côté, car elles peuvent être dans la mauvaise colonne.",
    mend: "Corrigez la ligne\u00A0: il manque un séparateur, ou un texte qui en contient un n’est pas entre guillemets.",
  },
  "file-quotes": {
    what: "Un guillemet s’ouvre ici et n’est pas fermé comme il faut.",
    blocks: "Les cellules suivantes ne peuvent pas être distinguées\u00A0: le fichier n’est pas lu.",
    mend: "Fermez le guillemet, ou doublez ceux qui sont dans le texte.",
  },
  "file-column-not-understood": {
    what: "La colonne «\u00A0{{header}}\u00A0» contient des chiffres, mais son en-tête ne dit pas de quoi.",
    blocks: "Elle est laissée de côté\u00A0; le reste n’en dépend pas.",
    mend: "Laissez-la ainsi\u00A0; ou, si ce sont des moyens, dites leur unité dans l’en-tête, «\u00A0{{header}} (€)\u00A0» ou «\u00A0(jours)\u00A0», «\u00A0(heures)\u00A0», «\u00A0(m²)\u00A0», ou par l’option --map, «\u00A0{{header}}=financial:€\u00A0» (human:jours, technical:m²…).",
  },
  "file-column-of-texts": {
    what: "La colonne «\u00A0{{header}}\u00A0» contient des textes, et son en-tête n’est celui d’aucun renseignement sur les partenaires.",
    blocks: "Elle reste hors du projet\u00A0; le reste n’en dépend pas.",
    mend: "Laissez-la ainsi\u00A0; ou, pour la garder, donnez-lui l’en-tête «\u00A0service\u00A0», «\u00A0contact\u00A0» ou «\u00A0notes\u00A0», ou prenez l’option --map, «\u00A0{{header}}=notes\u00A0».",
  },
  "file-texts-among-figures": {
    what: "La colonne «\u00A0{{header}}\u00A0» ne contient aucun chiffre.",
    blocks: "Elle reste hors du projet\u00A0: ce fichier est lu pour ses chiffres\u00A0; le reste n’en dépend pas.",
    mend: "Laissez-la ainsi\u00A0; ou, pour la garder, mettez-la dans le fichier des partenaires, comme «\u00A0service\u00A0», «\u00A0contact\u00A0» ou «\u00A0notes\u00A0».",
  },
  "file-scope-column": {
    what: "La colonne «\u00A0{{header}}\u00A0» n’est pas un renseignement sur les champs de mutualisation.",
    blocks: "Elle reste hors du projet\u00A0; le reste n’en dépend pas.",
    mend: "Laissez-la ainsi\u00A0; ou commencez son en-tête par ce qu’elle est\u00A0: «\u00A0critère\u00A0: {{header}} (0→5)\u00A0», «\u00A0besoin\u00A0: …\u00A0» avec une ressource, «\u00A0intérêt\u00A0: …\u00A0» avec un partenaire\u00A0; un texte peut aller sous «\u00A0description\u00A0».",
  },
  "file-project-invalid": {
    what: "Le fichier n’est pas un projet enregistré par ce produit\u00A0: à «\u00A0{{path}}\u00A0», on attendait {{expected}}.",
    blocks: "Rien n’y est lu.",
    mend: "Choisissez un fichier écrit par l’option --save-project, ou importez plutôt des fichiers CSV.",
  },
  "file-no-partner": {
    what: "Aucune ligne du fichier ne nomme un partenaire.",
    blocks: "Rien ne peut y être lu.",
    mend: "Mettez les noms des partenaires dans la première colonne, comme dans la liste des partenaires.",
  },
  "file-no-number": {
    what: "Aucune colonne du fichier ne contient de nombres.",
    blocks: "Rien ne peut y être lu.",
    mend: "Vérifiez que c’est le bon fichier\u00A0: les partenaires en lignes, les éléments en colonnes, des nombres dans les cellules.",
  },
  "file-column-missing": {
    what: "Il n’y a pas de colonne «\u00A0{{header}}\u00A0».",
    blocks: "Ce que vous en dites ne peut pas être appliqué.",
    mend: "Écrivez l’en-tête comme il est dans le fichier.",
  },
  "file-decimal-ambiguous": {
    what: "«\u00A0{{value}}\u00A0» peut se lire de deux façons, et rien dans le fichier ne dit laquelle.",
    blocks: "Le nombre est lu comme {{read}}, de même que les cellules semblables de la colonne «\u00A0{{header}}\u00A0» ({{count}} en tout).",
    mend: "Vérifiez ces chiffres\u00A0; s’ils sont faux, enregistrez le fichier sans séparateur de milliers.",
  },
  "file-counts-doubtful": {
    what: "La valeur {{value}} dépasse 3, presque seule dans le tableau ({{count}} sur {{total}}).",
    blocks: "Le tableau est lu comme des nombres d’objets et non comme des intensités de 0 à 3.",
    mend: "Si c’est une faute de frappe, corrigez-la et importez de nouveau.",
  },
  "file-value-not-understood": {
    what: "«\u00A0{{value}}\u00A0» n’est pas compris dans la colonne «\u00A0{{header}}\u00A0».",
    blocks: "Un fichier la laisse de côté ; dans le classeur, les chiffres qui en dépendent ne sont pas fiables.",
    mend: "Écrivez l’une de ces valeurs\u00A0: {{allowed}}.",
  },
  "file-name-missing": {
    what: "La ligne contient des valeurs mais pas de nom dans la première colonne.",
    blocks: "Elle est laissée de côté.",
    mend: "Écrivez le nom, ou supprimez la ligne.",
  },
  "file-total-left-out": {
    what: "«\u00A0{{header}}\u00A0» ressemble à un total.",
    blocks: "Il est laissé de côté, pour que rien ne soit compté deux fois.",
    mend: "Rien à faire\u00A0; si ce n’est pas un total, donnez-lui un autre nom.",
  },
  "file-title-left-out": {
    what: "«\u00A0{{value}}\u00A0» est seul au-dessus du tableau.",
    blocks: "C’est pris pour un titre et laissé de côté.",
    mend: "Rien à faire.",
  },
  "file-partner-doubtful": {
    what: "«\u00A0{{code}}\u00A0» n’est dans aucune liste, mais ressemble à «\u00A0{{partner}}\u00A0».",
    blocks: "La ligne est laissée de côté\u00A0: une ressemblance n’est pas une preuve.",
    mend: "Écrivez le nom comme dans la liste des partenaires\u00A0; dans le volet, dites si c’est le même.",
  },
  "too-many-partners": {
    what: "Cela ferait {{found}} partenaires\u00A0; un classeur en contient {{max}} au plus, parce qu’il les compare deux à deux.",
    blocks: "Rien n’est importé.",
    mend: "Si chaque ligne est un paiement ou un prêt, dites que le tableau est une liste\u00A0; sinon gardez les partenaires qui peuvent participer, ou coupez le fichier par région.",
  },
  "too-many-items": {
    what: "Cela ferait {{found}} colonnes\u00A0; une feuille du projet en contient {{max}} au plus.",
    blocks: "Rien n’est importé.",
    mend: "Regroupez-les d’abord, des disciplines plutôt que des titres par exemple, ou laissez des colonnes de côté.",
  },
  "file-too-large": {
    what: "Le fichier dépasse {{max}}\u00A0Mo.",
    blocks: "Il n’est pas lu\u00A0: une page n’a pas la place pour lui.",
    mend: "Coupez-le en plusieurs fichiers, ou ôtez-en ce dont le projet n’a pas besoin.",
  },
  "text-too-long": {
    what: "Le texte qui commence par «\u00A0{{value}}\u00A0» a {{found}} caractères\u00A0; une cellule de classeur en contient {{max}}.",
    blocks: "Il est laissé de côté.",
    mend: "Raccourcissez-le\u00A0; un tel texte vient souvent d’un guillemet jamais fermé.",
  },
  "file-encoding-doubtful": {
    what: "Les lettres accentuées sont sans doute fausses\u00A0: «\u00A0{{value}}\u00A0».",
    blocks: "Les noms seraient mal écrits partout, et ne correspondraient pas à ceux des autres fichiers.",
    mend: "Ouvrez le fichier dans votre tableur, vérifiez les accents et enregistrez-le au format CSV (UTF-8).",
  },
};
