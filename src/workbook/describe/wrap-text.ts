import { textWidth } from "./text-width.js";

/** Lines of a text in a column `width` digits wide, broken between words where possible. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
    while (textWidth(line) > width && line.length > 1) {
      const fits = lettersWithin(line, width);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** How many letters of a text fit: one at least. */
function lettersWithin(text: string, width: number): number {
  let count = 1;
  while (count < text.length && textWidth(text.slice(0, count + 1)) <= width) count++;
  return count;
}
