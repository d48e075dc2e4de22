// `npm run manifest -- --url https://host/path/`: the manifest of the add-in on a given server, beside the built files.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { manifestForHost } from "./manifest/manifest-for-host.js";
import { runCommand } from "./run-command.js";
import { integrityFile, integrityList } from "./site/integrity-list.js";

const root = path.resolve(import.meta.dirname, "../..");

await runCommand(() => {
  const { values } = parseArgs({ options: { url: { type: "string" }, folder: { type: "string", default: "dist" } } });
  if (values.url === undefined) throw new RangeError("Where will the files be? npm run manifest -- --url https://host/path/");
  const folder = path.resolve(root, values.folder);
  if (!existsSync(path.join(folder, "taskpane.html"))) throw new RangeError(`There is no built pane in ${values.folder}: npm run build first.`);
  const target = path.join(folder, "manifest.xml");
  writeFileSync(target, manifestForHost(readFileSync(path.join(root, "manifest.xml"), "utf8"), values.url));
  writeFileSync(path.join(folder, integrityFile), integrityList(folder));
  process.stdout.write(`Written: ${path.relative(process.cwd(), target)}\n`);
});
