/**
 * A number as someone types it, with a decimal comma or point.
 *
 * @param text what stands in the field
 * @returns the number; `null` while it is none
 */
export function numberFromText(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, "").replace(",", ".");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
