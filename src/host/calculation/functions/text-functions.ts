import { delocalize } from "numfmt";
import { errors, type Scalar } from "../../model/cell.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import { formatValue } from "../format-value.js";
import type { Frame } from "../frame.js";
import { numberFromText } from "../number-from-text.js";
import { toText, type Operand } from "../operands.js";
import type { Language } from "../workbook-view.js";
import { wildcardPattern } from "./criterion.js";
import { valuesOf } from "./read-arguments.js";

const longest = 32_767;

function unary(change: (text: string) => Operand): FunctionDefinition {
  return define("t", ([text]) => change(text as string));
}

/** LEFT and RIGHT. */
function end(cut: (text: string, count: number) => string): FunctionDefinition {
  return define("tn?", ([text, count]) => {
    const size = Math.trunc((count as number | undefined) ?? 1);
    return size < 0 ? errors.value : cut(text as string, size);
  });
}

function find(wanted: string, text: string, from: number): Operand {
  if (from < 1 || from > text.length + 1) return errors.value;
  const at = text.indexOf(wanted, from - 1);
  return at < 0 ? errors.value : at + 1;
}

function search(wanted: string, text: string, from: number): Operand {
  if (from < 1 || from > text.length + 1) return errors.value;
  const pattern = new RegExp(wildcardPattern(wanted).source.slice(1, -1), "iu");
  const at = text.slice(from - 1).search(pattern);
  return at < 0 ? errors.value : at + from;
}

function substitute([text, from, to, which]: readonly Argument[]): Operand {
  const [whole, old, fresh] = [text as string, from as string, to as string];
  if (old === "") return whole;
  if (which === undefined) return whole.replaceAll(old, () => fresh);
  const wanted = Math.trunc(which as number);
  if (wanted < 1) return errors.value;
  let at = -1;
  for (let count = 0; count < wanted; count++) {
    at = whole.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + fresh + whole.slice(at + old.length);
}

function joined(args: readonly Argument[], delimiter: string, skipEmpty: boolean, frame: Frame): Operand {
  const parts: string[] = [];
  for (const argument of args) {
    for (const value of valuesOf(argument, frame)) {
      const text = toText(value, frame.workbook.language);
      if (typeof text !== "string") return text;
      if (text !== "" || !skipEmpty) parts.push(text);
    }
  }
  const text = parts.join(delimiter);
  return text.length > longest ? errors.value : text;
}

/** The text of a value in a format written in the workbook's language, as Excel expects it there: `0,00` in French. */
export function textIn(value: Scalar, pattern: string, language: Language): string {
  return formatValue(value, language === "fr" ? delocalize(pattern, "fr") : pattern, language);
}

function proper(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export const textFunctions: FunctionTable = {
  LEN: unary((text) => text.length),
  LEFT: end((text, count) => text.slice(0, count)),
  RIGHT: end((text, count) => (count === 0 ? "" : text.slice(-count))),
  MID: define("tnn", ([text, start, count]) => {
    const [from, size] = [Math.trunc(start as number), Math.trunc(count as number)];
    return from < 1 || size < 0 ? errors.value : (text as string).slice(from - 1, from - 1 + size);
  }),
  FIND: define("ttn?", ([wanted, text, from]) => find(wanted as string, text as string, Math.trunc((from as number | undefined) ?? 1))),
  SEARCH: define("ttn?", ([wanted, text, from]) => search(wanted as string, text as string, Math.trunc((from as number | undefined) ?? 1))),
  SUBSTITUTE: define("tttn?", (args) => substitute(args)),
  REPLACE: define("tnnt", ([text, start, count, fresh]) => {
    const [whole, from, size] = [text as string, Math.trunc(start as number), Math.trunc(count as number)];
    return from < 1 || size < 0 ? errors.value : whole.slice(0, from - 1) + (fresh as string) + whole.slice(from - 1 + size);
  }),
  TRIM: unary((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: unary((text) => [...text].filter((character) => character.charCodeAt(0) >= 32).join("")),
  UPPER: unary((text) => text.toUpperCase()),
  LOWER: unary((text) => text.toLowerCase()),
  PROPER: unary(proper),
  CONCATENATE: define("|t", (args) => args.reduce<string>((text, part) => text + (part as string), "")),
  CONCAT: define("|r", (args, frame) => joined(args, "", false, frame)),
  TEXTJOIN: define("tb|r", ([delimiter, skipEmpty, ...rest], frame) => joined(rest, delimiter as string, skipEmpty as boolean, frame)),
  REPT: define("tn", ([text, count]) => {
    const times = Math.trunc(count as number);
    return times < 0 || (text as string).length * times > longest ? errors.value : (text as string).repeat(times);
  }),
  EXACT: define("tt", ([a, b]) => a === b),
  CHAR: define("n", ([code]) => charOf(Math.trunc(code as number))),
  UNICHAR: define("n", ([code]) => ((code as number) >= 1 && (code as number) <= 0x10ffff ? String.fromCodePoint(Math.trunc(code as number)) : errors.value)),
  CODE: unary((text) => (text === "" ? errors.value : codeOf(text.charAt(0)))),
  UNICODE: unary((text) => text.codePointAt(0) ?? errors.value),
  TEXT: define("st", ([value, pattern], frame) => {
    const given = value as Scalar;
    if ((pattern as string) === "") return "";
    return textIn(given ?? 0, pattern as string, frame.workbook.language);
  }),
  VALUE: define("s", ([value], frame) => {
    if (typeof value === "number") return value;
    if (value === null) return 0;
    return typeof value === "string" ? (numberFromText(value, frame.workbook.language) ?? errors.value) : errors.value;
  }),
  NUMBERVALUE: define("tt?t?", ([text, decimal, group]) => {
    const [mark, separator] = [(decimal as string | undefined) ?? ".", (group as string | undefined) ?? ","];
    const plain = (text as string).replaceAll(/\s/g, "").replaceAll(separator, "").replace(mark, ".");
    const percents = /%*$/.exec(plain)?.[0].length ?? 0;
    const number = Number(plain.slice(0, plain.length - percents));
    return plain === "" ? 0 : Number.isNaN(number) ? errors.value : number / 100 ** percents;
  }),
  FIXED: define("nn?b?", ([number, places, bare], frame) => {
    const digits = Math.max(0, Math.trunc((places as number | undefined) ?? 2));
    const pattern = `${bare === true ? "0" : "#,##0"}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
    return formatValue(number as number, pattern, frame.workbook.language);
  }),
};

/** Characters 128 to 159 of Windows-1252, where it is not Latin-1. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function charOf(code: number): Operand {
  if (code < 1 || code > 255) return errors.value;
  return code >= 128 && code < 160 ? windows.charAt(code - 128) : String.fromCharCode(code);
}

function codeOf(character: string): number {
  const at = windows.indexOf(character);
  if (at >= 0) return 128 + at;
  const code = character.charCodeAt(0);
  return code < 256 ? code : 63;
}
