import { errors, isError } from "../../model/cell.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { numberFromText } from "../number-from-text.js";
import type { Operand } from "../operands.js";
import { valuesOf } from "./read-arguments.js";

const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

interface Calendar {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** Days since 1899-12-30; the 29th of February 1900, which Excel believes in, is day 60. */
export function serialOf(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(epoch);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const days = Math.round((date.getTime() - epoch) / day);
  return days <= 60 ? days - 1 : days;
}

export function calendarOf(serial: number): Calendar {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(epoch + (whole < 60 ? whole + 1 : whole) * day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function onDate(read: (serial: number) => number): FunctionDefinition {
  return define("n", ([serial]) => ((serial as number) < 0 || (serial as number) >= 2_958_466 ? errors.num : read(serial as number)));
}

/** The day of the month, moved by whole months, no further than the month is long. */
function movedByMonths(serial: number, months: number, lastDay: boolean): Operand {
  const { year, month, day: dayOfMonth } = calendarOf(serial);
  const target = month + Math.trunc(months);
  const last = serialOf(year, target + 1, 0);
  const moved = lastDay ? last : Math.min(serialOf(year, target, dayOfMonth), last);
  return moved < 0 ? errors.num : moved;
}

function weekday(serial: number): number {
  return ((Math.floor(serial) - 1) % 7) + 1;
}

function workingDays([first, last, holidays]: readonly Argument[], frame: Frame): Operand {
  const [from, to] = [Math.floor(Math.min(first as number, last as number)), Math.floor(Math.max(first as number, last as number))];
  const off = new Set<number>();
  for (const value of valuesOf(holidays, frame)) {
    if (isError(value)) return value;
    if (typeof value === "number") off.add(Math.floor(value));
  }
  let count = 0;
  for (let each = from; each <= to; each++) {
    const which = weekday(each);
    if (which !== 1 && which !== 7 && !off.has(each)) count++;
  }
  return (first as number) <= (last as number) ? count : -count;
}

function momentOf(frame: Frame): { serial: number; fraction: number } {
  frame.beVolatile();
  const now = frame.now();
  const fraction = (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
  return { serial: serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()), fraction };
}

const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

export const dateFunctions: FunctionTable = {
  DATE: define("nnn", ([year, month, dayOfMonth]) => {
    const full = Math.trunc(year as number);
    const serial = serialOf(full < 1900 ? full + 1900 : full, Math.trunc(month as number), Math.trunc(dayOfMonth as number));
    return full < 0 || full > 9999 || serial < 0 ? errors.num : serial;
  }),
  YEAR: onDate((serial) => calendarOf(serial).year),
  MONTH: onDate((serial) => calendarOf(serial).month),
  DAY: onDate((serial) => calendarOf(serial).day),
  HOUR: onDate((serial) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: onDate((serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: onDate((serial) => secondsOf(serial) % 60),
  TIME: define("nnn", ([hours, minutes, seconds]) => {
    const total = Math.trunc(hours as number) * 3600 + Math.trunc(minutes as number) * 60 + Math.trunc(seconds as number);
    return total < 0 ? errors.num : (total % 86_400) / 86_400;
  }),
  TODAY: define("", (_, frame) => momentOf(frame).serial),
  NOW: define("", (_, frame) => {
    const { serial, fraction } = momentOf(frame);
    return serial + fraction;
  }),
  DATEVALUE: define("t", ([text], frame) => {
    const plain = (text as string).trim();
    const number = /^[\d.,\s]+$/.test(plain) ? undefined : numberFromText(plain, frame.workbook.language);
    return number === undefined ? errors.value : Math.floor(number);
  }),
  EDATE: define("nn", ([serial, months]) => movedByMonths(serial as number, months as number, false)),
  EOMONTH: define("nn", ([serial, months]) => movedByMonths(serial as number, months as number, true)),
  DAYS: define("nn", ([last, first]) => Math.floor(last as number) - Math.floor(first as number)),
  WEEKDAY: define("nn?", ([serial, type]) => {
    const sunday = weekday(serial as number);
    const kind = (type as number | undefined) ?? 1;
    if (kind === 1 || kind === 17) return sunday;
    if (kind === 2 || kind === 11) return ((sunday + 5) % 7) + 1;
    if (kind === 3) return (sunday + 5) % 7;
    return kind >= 12 && kind <= 16 ? ((sunday + 16 - kind) % 7) + 1 : errors.num;
  }),
  NETWORKDAYS: define("nnr?", (args, frame) => workingDays(args, frame)),
  DATEDIF: define("nnt", ([first, last, unit]) => {
    if ((first as number) > (last as number)) return errors.num;
    const [a, b] = [calendarOf(first as number), calendarOf(last as number)];
    const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
    const name = (unit as string).toUpperCase();
    if (name === "D") return Math.floor(last as number) - Math.floor(first as number);
    if (name === "M") return months;
    if (name === "Y") return Math.floor(months / 12);
    return name === "YM" ? months % 12 : errors.num;
  }),
};
