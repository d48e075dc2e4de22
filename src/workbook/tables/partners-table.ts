import { blankPartner } from "../../core/project/blank-partner.js";
import type { Activity, Partner } from "../../core/project/project.js";
import { LANGUAGES } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { choiceColumn, dateColumn, formulaColumn, numberColumn, textColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import type { TableContext } from "./table-context.js";
import { yesNoColumn } from "./yes-no-column.js";

/** The partners, one a row. */
export function partnersTable(context: TableContext): TableSpec<Partner> {
  const { words } = context;
  const headers = words.columns.Partners;
  const { help } = words;
  // In every language, as the add-in reads it.
  const withdrawn = [...new Set(LANGUAGES.map((language) => sheetWords(language).choices.status.withdrawn))].map((label) => `TRIM({@status})=${quoteText(label)}`);
  const inputs: ColumnSpec<Partner>[] = [
    textColumn<Partner>("code", headers.code, { key: true, look: "code", width: 8, help: help.code }),
    textColumn<Partner>("institution", headers.institution, { width: 34 }),
    textColumn<Partner>("service", headers.service, { width: 26 }),
    textColumn<Partner>("contact", headers.contact, { width: 24 }),
    choiceColumn<Partner, Partner["status"], Partner["status"]>("status", headers.status, "status", words.choices.status, "prospect", { width: 12, help: help.list }),
    numberColumn<Partner>("motivation", headers.motivation, { min: 0, max: 5, help: help.motivation, wanted: true, highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
    numberColumn<Partner>("politicalWill", headers.politicalWill, { min: 0, max: 3, help: help.politicalWill, wanted: true, highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
    {
      id: "excludes",
      header: headers.excludes,
      role: "input",
      look: "input-text",
      width: 22,
      help: help.excludes,
      value: (row) => row.excludedActivities.map((activity) => words.choices.activity[activity]).join("; ") || null,
      parse: (row, cell) => {
        row.excludedActivities = readActivities(cell.text(), (text) => cell.report("not-in-list", { value: text }), (text) => cell.choice<Activity>("activity", text));
      },
    },
    numberColumn<Partner>("committableShare", headers.share, { id: "share", format: words.formats.percent, help: help.share, min: 0, max: 1, width: 14 }),
    yesNoColumn<Partner>(context, "recognised", headers.recognised, { help: help.recognised, width: 14 }),
    dateColumn<Partner>("joined", headers.joined, { format: words.formats.date, help: help.date }),
    dateColumn<Partner>("left", headers.left, { format: words.formats.date, help: help.date }),
    textColumn<Partner>("notes", headers.notes, { width: 30 }),
  ];
  // A row with nothing of ours in it is no partner, whatever the person wrote beside.
  const empty = `COUNTA(${inputs.map(({ id }) => `{@${id}}`).join(",")})=0`;
  return {
    id: "Partners",
    caption: words.captions.Partners,
    owner: "input",
    key: (row) => row.code,
    blank: blankPartner,
    columns: [
      ...inputs,
      formulaColumn("active", headers.active, `=IF(OR(${empty},${withdrawn.join(",")}),0,1)`, { width: 8, format: words.formats.integer }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@institution}="","",IF({@code}="",${quoteText(words.formulas.codeMissing)},IF(SUMPRODUCT(({Partners.institution}={@institution})*({Partners.service}={@service}))+COUNTIF({Partners.code},{@code})>2,${quoteText(words.formulas.duplicate)},${quoteText(words.formulas.ok)})))`,
        { look: "check", width: 16 },
      ),
    ],
  };
}

function readActivities(text: string, unknown: (part: string) => void, known: (part: string) => Activity | null): Activity[] {
  const found: Activity[] = [];
  for (const part of text.split(/[;,]/).map((piece) => piece.trim())) {
    if (part === "") continue;
    const activity = known(part);
    if (activity === null) unknown(part);
    else found.push(activity);
  }
  return [...new Set(found)];
}
