import { hundredths } from "./text-width.js";

const SPACE = hundredths(" ");

/** Lines of a text in a column `width` digits wide, broken between words where possible. */
export function wrapText(text: string, width: number): string[] {
  const room = width * 100;
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const wordWidth = hundredths(word);
    if (line === "") [line, used] = [word, wordWidth];
    else if (used + SPACE + wordWidth <= room) {
      line += ` ${word}`;
      used += SPACE + wordWidth;
    } else {
      lines.push(line);
      [line, used] = [word, wordWidth];
    }
    while (used > room && line.length > 1) {
      const fits = lettersWithin(line, room);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
      used = hundredths(line);
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** How many letters of a text fit: one at least. */
function lettersWithin(text: string, room: number): number {
  let count = 1;
  while (count < text.length && hundredths(text.slice(0, count + 1)) <= room) count++;
  return count;
}
