/**
 * What two spellings of the same name have in common.
 *
 * Files of the same group are written by several hands: names are matched by this key, never by their text.
 *
 * Compatibility decomposition (Unicode NFKD) without accents, in lower case, without spaces; typographic apostrophes, quotation marks and dashes
 * become the plain ones.
 *
 * @param name Any text.
 * @returns The key, empty where the text holds nothing to read.
 * @example
 * nameKey(" Université de l’Orée ") // => "universitedel'oree"
 */
export function nameKey(name: string): string {
  // Most names are plain: normalising 100,000 of them for nothing takes as long as reading them.
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : plainText(name);
  return plain.replaceAll(/\s+/g, "").toLowerCase();
}

const TYPOGRAPHY = /[’‘ʼ´`«»“”„‐‑‒–—−œŒæÆ]/;

function plainText(name: string): string {
  const typed = TYPOGRAPHY.test(name)
    ? name
        .replaceAll(/[’‘ʼ´`]/g, "'")
        .replaceAll(/[«»“”„]/g, '"')
        .replaceAll(/[‐‑‒–—−]/g, "-")
        .replaceAll(/[œŒ]/g, "oe")
        .replaceAll(/[æÆ]/g, "ae")
    : name;
  return typed.normalize("NFKD").replaceAll(/[\u0300-\u036f]/g, "");
}
