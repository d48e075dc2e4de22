import type { ProblemCode } from "../../core/project/problem.js";
import { fillText, type SheetWords } from "../../words/sheets.js";
import type { ColumnDescription, TableDescription } from "../description.js";
import { unless, where, type CheckRule } from "./check-rule.js";

/** Beyond this a number no longer tells a whole number from the next. */
const LARGEST = 1e15;
/** Days that a spreadsheet knows. */
const [FIRST_DAY, LAST_DAY] = [61, 2_958_466];
/** Longest code that is looked at. */
const CODE_LENGTH = 12;
const CODE_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
/** Columns whose bounds are not those that a cell accepts. */
const OWN_BOUNDS: Readonly<Record<string, { min?: number; above?: number; max?: number | null } | null>> = { "Resources.step": { above: 0 }, "Judgements.ratio": { min: 1 / 9, max: 9 }, Ratings: null };

/**
 * The rules that follow from the description of a column: what its cells hold, the codes that they name, what is to be filled in.
 *
 * @param table - as described
 * @param labels - what people call a table whose codes are named
 * @param words - texts in the language
 * @returns one rule for each column, or group of columns that stand for the rows of another table
 */
export function columnRules(table: TableDescription, labels: (table: string) => string, words: SheetWords): CheckRule[] {
  const { checks } = words;
  const rule = (column: ColumnDescription, kind: string, rest: Omit<CheckRule, "key" | "table" | "column">): CheckRule => ({ key: `${table.id}.${column.id}:${kind}`, table: table.id, column: column.id, ...rest });
  return groupsOf(table.columns).flatMap(([column, last]): CheckRule[] => {
    // What is inserted between the arrows of a matrix is an item too.
    if (column.id.startsWith("item:")) return itemsRule(table, column, words);
    const cells = `{${table.id}.${column.id}${last === column ? "" : `..${last.id}`}}`;
    const span = last === column ? {} : { last: last.id };
    const found: CheckRule[] = [];
    if (column.holds === "number") found.push(rule(column, "number", { grade: 1, ...span, fails: unless(numberIn(table.id, column, cells)), sentence: boundsSentence(table.id, column, words), problems: NUMBER_PROBLEMS }));
    if (column.holds === "date") found.push(rule(column, "date", { grade: 1, ...span, fails: unless(`(${cells}="")+(${cells}>=${FIRST_DAY})*(${cells}<${LAST_DAY})`), sentence: checks.date, problems: ["not-a-date", "cell-error"] }));
    const { validation } = column;
    if (validation?.kind === "list-from" && validation.table === "Lists") {
      found.push(rule(column, "list", { grade: 1, fails: unless(`(${cells}="")+(COUNTIF(List_${validation.column},TRIM(${cells}))>0)`), sentence: checks.list, problems: ["not-in-list", "cell-error"] }));
    }
    const refers = column.refers ?? (validation?.kind === "list-from" && validation.table !== "Lists" ? validation.table : undefined);
    if (refers !== undefined && labels(refers) !== "") found.push(rule(column, "known", knownRule(table, column, cells, refers, labels(refers), words)));
    if (isCode(column, table)) found.push(rule(column, "code", codeRule(table, cells, words)));
    if (column.wanted === true) {
      const said = table.columns.filter((other) => other.key === true).map((other) => `({${table.id}.${other.id}}<>"")`);
      found.push(rule(column, "wanted", { grade: 3, ...span, fails: where([...said, `(${cells}="")`].join("*")), sentence: checks.wanted, problems: [] }));
    }
    return found;
  });
}

function itemsRule(table: TableDescription, column: ColumnDescription, words: SheetWords): CheckRule[] {
  const cells = `{${table.id}.start..end}`;
  return [{ key: `${table.id}.items:number`, table: table.id, column: "start", last: "end", grade: 1, fails: unless(numberIn(table.id, column, cells)), sentence: boundsSentence(table.id, column, words), problems: NUMBER_PROBLEMS }];
}

const NUMBER_PROBLEMS: readonly ProblemCode[] = ["not-a-number", "cell-error", "negative", "out-of-range", "level-not-whole"];

/** Columns that hold something to check, alone; those that stand for the rows of another table from the first to the last. */
function groupsOf(columns: readonly ColumnDescription[]): [ColumnDescription, ColumnDescription][] {
  const groups: [ColumnDescription, ColumnDescription][] = [];
  const prefix = (column: ColumnDescription): string => (column.id.includes(":") ? (column.id.split(":")[0] ?? "") : "");
  for (const column of columns) {
    const open = groups[groups.length - 1];
    if (open !== undefined && prefix(column) !== "" && prefix(open[1]) === prefix(column)) open[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

/** Empty, or a number within its bounds: a text and a truth value are above every number, so that the upper bound refuses them. */
function numberIn(table: string, column: ColumnDescription, cells: string): string {
  const { min, above, max, whole } = boundsOf(table, column);
  const tests = [
    ...(min === undefined && above === undefined ? [`ISNUMBER(${cells})`] : []),
    ...(min === undefined ? [] : [`(${cells}>=${min})`]),
    ...(above === undefined ? [] : [`(${cells}>${above})`]),
    ...(min === undefined && above === undefined ? [] : [`(${cells}<=${max ?? "1E15"})`]),
    ...(whole ? [`(INT(${cells})=${cells})`] : []),
  ];
  return `(${cells}="")+${tests.join("*")}`;
}

interface Bounds {
  min?: number;
  above?: number;
  max: number | null;
  whole: boolean;
}

function boundsOf(table: string, column: ColumnDescription): Bounds {
  const own = OWN_BOUNDS[`${table}.${column.id}`] ?? OWN_BOUNDS[table];
  if (own === null) return { max: null, whole: false };
  if (own !== undefined) return { max: null, whole: false, ...own };
  const { validation } = column;
  if (validation?.kind !== "number") return { max: null, whole: false };
  const whole = validation.whole === true;
  return { min: validation.min, max: validation.max !== null && validation.max < LARGEST ? validation.max : null, whole };
}

function boundsSentence(table: string, column: ColumnDescription, { checks }: SheetWords): string {
  const { min, above, max, whole } = boundsOf(table, column);
  if (above !== undefined) return fillText(checks.numberAbove, { min: above });
  if (min === undefined) return checks.number;
  if (table === "Judgements") return checks.ratio;
  const bounds = { min, max: max ?? "" };
  if (whole) return fillText(checks.whole, bounds);
  return fillText(max === null ? checks.numberFrom : checks.numberBetween, bounds);
}

/** A code of another table: where rows may go without, an empty cell is right; in a table of its own rows, each is named once. */
function knownRule(table: TableDescription, column: ColumnDescription, cells: string, refers: string, label: string, { checks }: SheetWords): Omit<CheckRule, "key" | "table" | "column"> {
  const known = `(COUNTIF({${refers}.code},${cells})>0)`;
  const others = table.columns.filter((other) => other !== column && (other.role === "input" || other.key === true) && !other.id.includes(":"));
  const alone = column.optional === true || others.length === 0 ? `(${cells}="")` : ["", ...others.map((other) => `{${table.id}.${other.id}}`)].map((other) => `ISBLANK(${other === "" ? cells : other})`).join("*");
  const once = others.length === 0 && column.key === true;
  const problems: ProblemCode[] = ["partner-unknown", "row-unknown", "not-in-list", "body-unknown", "demand-unknown-scope", "demand-unknown-resource", "scope-item-unknown-scope", "cell-error"];
  if (!once) return { grade: 1, fails: unless(`${known}*(${cells}<>"")+${alone}`), sentence: fillText(checks.known, { table: label }), problems };
  const first = `(MATCH(${cells},${cells},0)=ROW(${cells})-ROW({#${table.id}.${column.id}}))`;
  return { grade: 2, fails: unless(`${alone}+${known}*ISNUMBER(1/${first})`), sentence: fillText(checks.knownOnce, { table: label }), problems: [...problems, "code-duplicate"] };
}

/** A code that the person gives: the first column of a table of inputs. */
function isCode(column: ColumnDescription, table: TableDescription): boolean {
  return column.id === "code" && column.key === true && column.role === "input" && table.owner === "input";
}

/** Each row that says something has a code that can be one, of its own. */
function codeRule(table: TableDescription, cells: string, { checks }: SheetWords): Omit<CheckRule, "key" | "table" | "column"> {
  const others = table.columns.filter((other) => other.id !== "code" && other.role === "input").map((other) => `ISBLANK({${table.id}.${other.id}})`);
  const letters = Array.from({ length: CODE_LENGTH }, (_, k) => k + 1);
  const strange = `MMULT(--ISERROR(FIND(MID(${cells}&"${"A".repeat(CODE_LENGTH)}",{${letters.join(",")}},1),"${CODE_CHARACTERS}")),{${letters.map(() => 1).join(";")}})`;
  const first = `(MATCH(${cells},${cells},0)=ROW(${cells})-ROW({#${table.id}.code}))`;
  return {
    grade: 1,
    fails: unless(`ISBLANK(${cells})*${others.join("*")}+(${cells}<>"")*(${strange}=0)*ISNUMBER(1/${first})`),
    sentence: checks.code,
    problems: ["code-missing", "code-invalid", "code-duplicate"],
  };
}
