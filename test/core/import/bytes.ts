/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a text in UTF-16, with or without byte order mark. */
export function utf16(text: string, order: "LE" | "BE", mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++) view.setUint16(index * 2, marked.charCodeAt(index), order === "LE");
  return bytes;
}

const WINDOWS: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, "œ": 0x9c, "“": 0x93, "”": 0x94, "–": 0x96 };

/** The bytes of a text in Windows-1252. */
export const windows1252 = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => WINDOWS[sign] ?? sign.charCodeAt(0)));
