import type { Area, Command } from "../commands.js";

/**
 * Says each look and each number format once a sheet, for all the areas that have it: a look is many properties, an area is one address.
 *
 * @param commands - commands about looks, in order
 * @returns the same looks in fewer commands; the order between different looks of one cell does not matter, since a cell has one
 */
export function gatherLooks(commands: readonly Command[]): Command[] {
  const gathered = new Map<string, Area[]>();
  const first: Command[] = [];
  const others: Command[] = [];
  for (const command of commands) {
    if (command.do !== "look" && command.do !== "number-format") {
      others.push(command);
      continue;
    }
    for (const area of command.areas) {
      const key = `${area.sheet}\n${command.do === "look" ? `look ${command.look}` : `format ${command.format}`}`;
      const areas = gathered.get(key);
      if (areas !== undefined) areas.push(area);
      else {
        const started = [area];
        gathered.set(key, started);
        first.push(command.do === "look" ? { do: "look", areas: started, look: command.look } : { do: "number-format", areas: started, format: command.format });
      }
    }
  }
  return [...first, ...others];
}
