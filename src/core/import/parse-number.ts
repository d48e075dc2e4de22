/** The sign between the whole part and the decimals. */
export type DecimalSign = "." | ",";

/** How a text reads as a number. */
export interface NumberReading {
  /** `null` where it is no number, or where nobody can say which. */
  value: number | null;
  /** The decimal sign that this text proves, `null` where it proves none. */
  proves: DecimalSign | null;
  /** `1,234` and `1.234`: a thousand or one and a bit; `value` follows the hint. */
  ambiguous: boolean;
}

const NOT_A_NUMBER: NumberReading = { value: null, proves: null, ambiguous: false };

const SPACES = /[\u00A0\u202F\u2009\t]/g;
const SHAPE = /^([+\-−]?) ?(?:€ ?)?([\d.,'’ ]*\d)(?:[eE]([+-]?\d{1,3}))? ?(%|€|eur|euros?)?$/i;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '’]\d{3})+(?:([.,])\d+)?$/;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/;
const BOTH_SIGNS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)([.,])\d+$/;
const ONE_SIGN = /^(\d*)([.,])(\d+)$/;

/**
 * A number as people write it, in French or in English.
 *
 * For cells of files: `1 234,5`, `1,234.5`, `1'234.5`, `1.234,5`, `12 %` (a share: 0.12), `1,2E+05`, with or without a € sign; the spaces may be
 * U+0020, U+00A0 or U+202F.
 *
 * A text reads in one way only, or is ambiguous: one sign followed by exactly three digits. Then the hint decides, see `decideDecimal`.
 *
 * @param text One cell.
 * @param hint The decimal sign where the text alone does not tell; `null`: unknown.
 * @returns The number, what it proves, and whether it was ambiguous.
 * @example
 * parseNumber("1 234,5", null) // => { value: 1234.5, proves: ",", ambiguous: false }
 * parseNumber("1,234", ".") // => { value: 1234, proves: null, ambiguous: true }
 */
export function parseNumber(text: string, hint: DecimalSign | null): NumberReading {
  if (/^\d{1,15}$/.test(text)) return { value: Number(text), proves: null, ambiguous: false };
  const match = SHAPE.exec(text.replaceAll(SPACES, " ").trim());
  if (!match) return NOT_A_NUMBER;
  const [, sign, body = "", exponent = "0", suffix] = match;
  const reading = readBody(body, hint);
  if (reading.value === null) return reading;
  const magnitude = exponent === "0" ? reading.value : Number(`${String(reading.value)}e${exponent}`);
  const unsigned = suffix === "%" ? Number((magnitude / 100).toPrecision(15)) : magnitude;
  return { ...reading, value: sign === "-" || sign === "−" ? 0 - unsigned : unsigned };
}

function readBody(body: string, hint: DecimalSign | null): NumberReading {
  if (/^\d+$/.test(body)) return { value: Number(body), proves: null, ambiguous: false };
  const bySpace = GROUPED_BY_SPACE.exec(body);
  if (bySpace) return { value: plain(body.replaceAll(/[ '’]/g, "")), proves: asSign(bySpace[1]), ambiguous: false };
  const one = ONE_SIGN.exec(body);
  if (one) {
    const [, whole = "", sign, decimals = ""] = one;
    if (/^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3) {
      return { value: hint === null ? null : Number(whole + (sign === hint ? "." : "") + decimals), proves: null, ambiguous: true };
    }
    return { value: Number(`${whole === "" ? "0" : whole}.${decimals}`), proves: asSign(sign), ambiguous: false };
  }
  const both = BOTH_SIGNS.exec(body);
  if (both) {
    const grouping = asSign(both[1]) ?? ",";
    return { value: plain(body.replaceAll(grouping, "")), proves: asSign(both[2]), ambiguous: false };
  }
  if (GROUPED_BY_POINT.test(body)) return { value: Number(body.replaceAll(".", "")), proves: ",", ambiguous: false };
  if (GROUPED_BY_COMMA.test(body)) return { value: Number(body.replaceAll(",", "")), proves: ".", ambiguous: false };
  return NOT_A_NUMBER;
}

const plain = (digits: string): number => Number(digits.replace(",", "."));

const asSign = (sign: string | undefined): DecimalSign | null => (sign === "," || sign === "." ? sign : null);
