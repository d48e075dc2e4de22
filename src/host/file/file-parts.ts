import { strFromU8 } from "fflate";

/** The parts of a file by their paths. */
export type Parts = Record<string, Uint8Array>;

/** Text of a part, "" where there is none. */
export function part(parts: Parts, name: string): string {
  const content = parts[name];
  return content ? strFromU8(content) : "";
}

/** Targets of a part's relations by their ids, as paths from the root. */
export function relations(parts: Parts, name: string): Map<string, string> {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const text = part(parts, `${folder}_rels/${name.slice(folder.length)}.rels`);
  return new Map(
    [...text.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes = ""]) => {
      const target = attribute(attributes, "Target");
      return [attribute(attributes, "Id"), target.startsWith("/") ? target.slice(1) : resolve(folder, target)];
    }),
  );
}

function resolve(folder: string, target: string): string {
  const path = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}

/** Value of an attribute in the text of a tag, "" where it has none. */
export function attribute(attributes: string, name: string): string {
  return unescape(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}

/** The text that an escaped one stands for. */
export function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" })[entity] ?? entity);
}


/** Paths of the sheets, in the order of the tabs. */
export function sheetParts(parts: Parts): string[] {
  const files = relations(parts, "xl/workbook.xml");
  return [...part(parts, "xl/workbook.xml").matchAll(/<sheet ([^>]*)\/>/g)].map(([, attributes = ""]) => files.get(attribute(attributes, "r:id")) ?? "");
}
