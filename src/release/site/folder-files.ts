import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * The files of a folder and of its folders, in an order that does not depend on the machine.
 *
 * @param folder Path of the folder.
 * @returns Paths from the folder, with slashes, by code unit.
 */
export function folderFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}
