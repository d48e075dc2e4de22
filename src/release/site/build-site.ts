import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { billOfMaterials } from "../packages/bill-of-materials.js";
import { placesOf, type Lockfile } from "../packages/lockfile.js";
import { thirdPartyNotices } from "../packages/third-party-notices.js";
import { bundlePane, type BundleChoices } from "./bundle-pane.js";
import { helpPages } from "./help-pages.js";
import { integrityFile, integrityList } from "./integrity-list.js";
import { serverSettings } from "./server-headers.js";

/**
 * Builds the folder that an institution puts on its web server: the pane, the help, the settings of the usual servers,
 * the licences of what is in it, the bill of materials, and the hash of every file.
 *
 * @param root The folder of the repository.
 * @param choices Where to, and with which client library.
 * @throws {Error} When the pane cannot be bundled, or a package brings no licence.
 */
export async function buildSite(root: string, choices: BundleChoices): Promise<void> {
  const files = await bundlePane(root, choices);
  const lockfile = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lockfile;
  const published = placesOf(files, lockfile);
  const write = (file: string, content: string | Uint8Array): void => {
    const target = path.join(choices.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  write("LICENSE.txt", readFileSync(path.join(root, "LICENSE"), "utf8"));
  write("THIRD-PARTY-NOTICES.txt", thirdPartyNotices(lockfile, published, root));
  write("sbom.cdx.json", `${JSON.stringify(billOfMaterials(lockfile, published), null, 2)}\n`);
  for (const [file, content] of Object.entries(serverSettings(choices.officeJs))) write(file, content);
  for (const { path: file, content } of helpPages(path.join(root, "docs"))) write(`help/${file}`, content);
  write(integrityFile, integrityList(choices.folder));
}
