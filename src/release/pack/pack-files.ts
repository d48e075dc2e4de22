import { zipSync, type Zippable } from "fflate";

/** The first day that an archive can say: the same files make the same archive, whenever it is packed. */
const noTime = new Date(1980, 0, 1);

/**
 * Packs files into one ZIP archive that depends on them alone.
 *
 * @param files Content of each file, by its path in the archive, with slashes.
 * @returns The bytes of the archive.
 */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) entries[path] = [content, { mtime: noTime, level: 9 }];
  return zipSync(entries);
}
