/** Encodings in which people's files come. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "Windows-1252";
export const ENCODINGS: readonly Encoding[] = ["UTF-8", "Windows-1252", "UTF-16LE", "UTF-16BE"];

/** What a file is when it is not a text: its sentence is `problems.kinds.<kind>`. */
export type FileKind = "xlsx" | "xls" | "pdf" | "image" | "rtf" | "gzip";

/** The text of a file, or what the file is instead (`null`: nobody knows). */
export type DecodedText = { text: string; encoding: Encoding } | { text: null; kind: FileKind | null };

// The one global of the Encoding Standard that core needs: browsers and Node both have it.
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a file whose encoding nobody has said.
 *
 * A CSV file bears no mark of its encoding: a spreadsheet program in France writes Windows-1252, its neighbour UTF-8, its “Unicode text” UTF-16.
 *
 * Byte order mark first; then UTF-16 by its zero bytes; then UTF-8 if every byte sequence is valid; otherwise Windows-1252 (Encoding Standard, WHATWG).
 * A file with the signature of another format, or with control characters, is no text.
 *
 * @param bytes The whole file.
 * @param said Its encoding, where the person says it.
 * @returns The text without its byte order mark, and its encoding; or the kind of file that it is instead.
 * @example
 * decodeText(new Uint8Array([0xc9, 0x74, 0xe9])) // => { text: "Été", encoding: "Windows-1252" }
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): DecodedText {
  const kind = kindOf(bytes);
  if (kind !== null) return { text: null, kind };
  const encoding = said ?? markedEncoding(bytes) ?? zeroByteEncoding(bytes);
  const decoded = encoding === null ? decodeUnmarked(bytes) : { text: decode(bytes, encoding), encoding };
  // oxlint-disable-next-line no-control-regex
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded.text) ? { text: null, kind: null } : decoded;
}

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["gzip", [0x1f, 0x8b]],
];

function kindOf(bytes: Uint8Array): FileKind | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found ? found[0] : null;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "UTF-8";
  return null;
}

/** In UTF-16, Latin text has a zero in every other byte. */
function zeroByteEncoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 2000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const most = length * 0.35;
  if (length >= 4 && odd > most && even < most / 10) return "UTF-16LE";
  if (length >= 4 && even > most && odd < most / 10) return "UTF-16BE";
  return null;
}

/** A decoder replaces what is not valid by U+FFFD: more of them than the file itself holds means that it is not UTF-8. */
function decodeUnmarked(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const text = decode(bytes, "UTF-8");
  const replaced = text.includes("\uFFFD") ? text.split("\uFFFD").length - 1 : 0;
  if (replaced === 0 || replaced === ownReplacementCharacters(bytes)) return { text, encoding: "UTF-8" };
  return { text: decode(bytes, "Windows-1252"), encoding: "Windows-1252" };
}

function ownReplacementCharacters(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index + 2 < bytes.length; index++) {
    if (bytes[index] === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd) count++;
  }
  return count;
}

/** 0x80 to 0x9F in Windows-1252; a space where nothing is assigned. */
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Several versions of Node read Windows-1252 as Latin-1, which has control characters there.
  return encoding === "Windows-1252" ? text.replaceAll(/[\x80-\x9f]/g, windowsSign) : text;
}

function windowsSign(control: string): string {
  const sign = WINDOWS_SIGNS[control.charCodeAt(0) - 0x80] ?? " ";
  return sign === " " ? control : sign;
}
