/**
 * Formulas of a description name tables and columns by id, so that neither a language nor a person's rewording can break them:
 *
 * | written | read as |
 * |---|---|
 * | `{Partners.code}` | `Partners[Code]` |
 * | `{Pairs.domains..combined}` | `Pairs[[Domains]:[Combined]]` |
 * | `{@amount}` | this row: `Contributions[[#This Row],[Amount]]` |
 * | `{@part:C1..part:C6}` | this row, from one column to another |
 * | `{#Interest.scope:S1..scope:S6}` | headers, from one column to another |
 * | `{#@partner:P02}` | a header of this table |
 */
const TOKEN = /\{(#?)(?:(@)|([A-Za-z]\w*)\.)([^{}]+)\}/g;

/** What a table and its columns are called in the workbook at hand. */
export interface TableNames {
  name: string;
  /** Header of each column id, from left to right as the columns stand. */
  headers: ReadonlyMap<string, string>;
  /** Column ids as described: what a span from one to another covers, where the columns stand in another order. */
  described?: readonly string[];
}

/**
 * Writes the structured references of a formula with the names of the workbook at hand.
 *
 * @param formula - a formula of a description, starting with `=`
 * @param self - id of the table that holds it, or `null` outside tables
 * @param names - for each table id what it is called
 * @returns the formula as a spreadsheet program takes it, in en-US
 * @throws RangeError if the formula names an unknown table or column: a bug of the description
 * @example
 * resolveFormula("=SUM({T.a})", null, new Map([["T", { name: "T", headers: new Map([["a", "Amount"]]) }]])) // => "=SUM(T[Amount])"
 */
export function resolveFormula(formula: string, self: string | null, names: ReadonlyMap<string, TableNames>): string {
  return formula.replace(TOKEN, (token: string, header: string, own: string | undefined, tableId: string | undefined, columns: string) => {
    const id = own === undefined ? tableId : self;
    const table = id === null || id === undefined ? undefined : names.get(id);
    if (table === undefined) throw new RangeError(`resolveFormula requires a known table in ${token} of ${formula}`);
    const [first, last] = spanOf(columns, table).map((column) => {
      const text = table.headers.get(column);
      if (text === undefined) throw new RangeError(`resolveFormula requires a known column in ${token} of ${formula}`);
      return `[${escapeHeader(text)}]`;
    });
    const span = last === undefined || last === first ? first : `${first}:${last}`;
    if (header !== "") return `${table.name}[[#Headers],${span}]`;
    if (own !== undefined) return `${table.name}[[#This Row],${span}]`;
    return last === undefined || last === first ? `${table.name}${first}` : `${table.name}[${span}]`;
  });
}

/** A column that a formula reads. */
export interface ColumnReference {
  table: string;
  column: string;
}

/**
 * The columns that a formula of a description reads, each once, in the order in which it names them.
 *
 * @param formula - a formula of a description
 * @param self - id of the table that holds it, or `null` outside tables
 * @param columns - ids of a table's columns as described: what a span from one to another covers
 * @returns the columns; headers that it reads are not among them
 * @example
 * columnReferences("=SUM({T.a})*{@b}", "U", () => []) // => [{ table: "T", column: "a" }, { table: "U", column: "b" }]
 */
export function columnReferences(formula: string, self: string | null, columns: (table: string) => readonly string[]): ColumnReference[] {
  const found = [...formula.matchAll(TOKEN)].flatMap(([, header, own, tableId, span = ""]) => {
    const table = own === undefined ? tableId : self;
    if (header !== "" || table === null || table === undefined) return [];
    const [first = "", last = first] = span.split("..");
    const described = columns(table);
    const [from, to] = [described.indexOf(first), described.indexOf(last)];
    const covered = first === last || from < 0 || to < 0 ? [first, last] : described.slice(Math.min(from, to), Math.max(from, to) + 1);
    return covered.map((column) => ({ table, column }));
  });
  return found.filter(({ table, column }, index) => found.findIndex((other) => other.table === table && other.column === column) === index);
}

/** First and last column of a span, as the columns stand: their order in the workbook need not be that of the description. */
function spanOf(columns: string, { headers, described = [] }: TableNames): string[] {
  const ends = columns.split("..");
  const [from, to] = ends.map((id) => described.indexOf(id));
  if (from === undefined || to === undefined || from < 0 || to < 0 || ends.some((id) => !headers.has(id))) return ends;
  const covered = new Set(described.slice(Math.min(from, to), Math.max(from, to) + 1));
  const standing = [...headers.keys()].filter((id) => covered.has(id));
  return [standing[0] ?? "", standing[standing.length - 1] ?? ""];
}

/** Whether a workbook has every table and column that a formula of a description names. */
export function isResolvable(formula: string, self: string | null, names: ReadonlyMap<string, TableNames>): boolean {
  return [...formula.matchAll(TOKEN)].every(([, , own, tableId, columns = ""]) => {
    const table = names.get((own === undefined ? tableId : self) ?? "");
    return table !== undefined && columns.split("..").every((column) => table.headers.has(column));
  });
}

/** Characters that have a meaning inside a structured reference are preceded by an apostrophe. */
function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/**
 * One spelling for formulas that differ only in how a spreadsheet program echoes them (`[@X]` for `T[[#This Row],[X]]`, spaces, case of
 * names), so that a formula that was not changed is not written again.
 *
 * @param formula - a formula in en-US
 * @returns a text to compare, not to write
 * @example
 * canonicalFormula("=T[@[Unit value]]*2") === canonicalFormula("=T[[#This Row],[Unit value]]*2") // => true
 */
export function canonicalFormula(formula: string): string {
  const known = spellings.get(formula);
  if (known !== undefined) return known;
  const spelling = spelled(formula);
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
  spellings.set(formula, spelling);
  return spelling;
}

/** Spellings of the formulas seen last: each reading and each write compares the same ones again. */
const spellings = new Map<string, string>();
const SPELLINGS_KEPT = 5_000;

function spelled(formula: string): string {
  return textsAndRest(formula)
    .map(({ part, isText }) => {
      if (isText) return part;
      return part
        .replace(/\w*\[\[#This Row\],(\[(?:[^\]']|'.)*\](?::\[(?:[^\]']|'.)*\])?)\]/gi, "[@$1]")
        .replace(/\w*\[@(\[(?:[^\]']|'.)*\](?::\[(?:[^\]']|'.)*\])?)\]/g, "[@$1]")
        .replace(/\w*\[@([^[\]]+)\]/g, "[@[$1]]")
        // Excel shows an implicit intersection before what could give several values.
        .replace(/([=(,+\-*/^&<>])@(?=[A-Za-z_])/g, "$1")
        .replace(/\s+/g, "")
        .toUpperCase();
    })
    .join("");
}

/** Cuts a formula into its texts and what stands between them; quotation marks inside brackets belong to a header. */
function textsAndRest(formula: string): { part: string; isText: boolean }[] {
  const parts: { part: string; isText: boolean }[] = [];
  let depth = 0;
  let start = 0;
  let i = 0;
  const cut = (end: number, isText: boolean): void => {
    if (end > start) parts.push({ part: formula.slice(start, end), isText });
    start = end;
  };
  while (i < formula.length) {
    const character = formula[i];
    if (depth > 0 && character === "'") i += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    else if (depth === 0 && character === '"') {
      cut(i, false);
      const end = formula.indexOf('"', i + 1);
      i = end < 0 ? formula.length : end;
      cut(i + 1, true);
    }
    i += 1;
  }
  cut(formula.length, false);
  return parts;
}

/**
 * A text as a formula says it.
 *
 * @param text - any text
 * @returns the text between quotes, its own quotes doubled
 * @example
 * quoteText('a "b"') // => '"a ""b"""'
 */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
