/** What is wrong with the sentences of an area: keys or values missing in a language, empty texts, French typography. */
export function sentenceFaults(path: string, en: unknown, fr: unknown): string[] {
  if (typeof en === "string" && typeof fr === "string") return textFaults(path, en, fr);
  if (!isObject(en) || !isObject(fr)) return [`${path}: a text in one language, a group in the other`];
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(en), ...Object.keys(fr)])) {
    const inner = `${path}.${key}`;
    if (!(key in fr)) faults.push(`${inner}: no French`);
    else if (!(key in en)) faults.push(`${inner}: no English`);
    else faults.push(...sentenceFaults(inner, en[key], fr[key]));
    if (key.endsWith("_one") && !(key.replace(/_one$/, "_other") in en)) faults.push(`${inner}: no plural`);
  }
  return faults;
}

function textFaults(path: string, en: string, fr: string): string[] {
  const faults: string[] = [];
  if (en.trim() === "" || fr.trim() === "") faults.push(`${path}: empty`);
  if (values(en) !== values(fr)) faults.push(`${path}: values differ: ${values(en)} / ${values(fr)}`);
  // What one types on the command line is no prose.
  const prose = fr.replaceAll(/\{\{[^}]*\}\}/g, "x").replaceAll(/\b(financial|human|technical):[^\s,]+/g, "x").replaceAll(/"[A-Z]+=[A-Z]+"/g, "x");
  if (/(^|[^\u00A0\u202F])[:;?!»](?!\/\/)/.test(prose.replaceAll(/\d:\d|https?:/g, ""))) faults.push(`${path}: no-break space before : ; ? ! » in “${fr}”`);
  if (/[ \u0009][:;?!»]/.test(prose)) faults.push(`${path}: plain space before : ; ? ! » in “${fr}”`);
  if (/«[^\u00A0\u202F]/.test(prose)) faults.push(`${path}: no-break space after « in “${fr}”`);
  if (/"/.test(prose)) faults.push(`${path}: straight quotes in “${fr}”`);
  if (/'/.test(prose)) faults.push(`${path}: straight apostrophe in “${fr}”`);
  if (/\.\.\./.test(prose)) faults.push(`${path}: three dots for … in “${fr}”`);
  if (/(^|[.?!]\s)(A|E)(?= (l|un|d|n|c|j|s|m|q)|tat|cart|chec|tape|quipe|crire|crit|valuation)/u.test(prose)) faults.push(`${path}: capital without its accent in “${fr}”`);
  return faults;
}

const values = (text: string): string => [...new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]))].sort().join(", ");

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
