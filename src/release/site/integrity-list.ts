import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { folderFiles } from "./folder-files.js";

/** Name of the list inside the folder that it describes. */
export const integrityFile = "SHA256SUMS";

/**
 * The SHA-256 of each file of a folder, in the form that `sha256sum --check` reads: what an administrator compares with
 * the files on the server. The list itself is left out.
 *
 * @param folder Path of the folder.
 * @returns One line a file, `hash  path`, sorted by path, each ended by a line feed.
 */
export function integrityList(folder: string): string {
  return folderFiles(folder)
    .filter((file) => file !== integrityFile)
    .map((file) => `${createHash("sha256").update(readFileSync(path.join(folder, file))).digest("hex")}  ${file}\n`)
    .join("");
}
