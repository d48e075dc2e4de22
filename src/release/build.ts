// `npm run build`: the folder that an institution puts on its web server.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./run-command.js";
import { buildSite } from "./site/build-site.js";
import { officeJsAddress } from "./site/content-security-policy.mjs";
import { integrityFile } from "./site/integrity-list.js";

const root = path.resolve(import.meta.dirname, "../..");

await runCommand(async () => {
  const { values } = parseArgs({
    options: { "folder": { type: "string", default: "dist" }, "office-js": { type: "string", default: officeJsAddress }, "without-cache": { type: "boolean", default: false } },
  });
  const officeJs = values["office-js"];
  if (!/^https:\/\/[^/]+\/.*\.js$/.test(officeJs) && !/^[\w-][\w./-]*\.js$/.test(officeJs)) {
    throw new RangeError(`--office-js ${officeJs} is neither an https address nor a path from the page: for instance office-js/office.js.`);
  }
  const folder = path.resolve(root, values.folder);
  if (root === folder || root.startsWith(folder + path.sep)) throw new RangeError(`--folder ${values.folder} holds the repository itself: it would be emptied.`);
  await buildSite(root, { folder, officeJs, withoutCache: values["without-cache"] });
  const count = readFileSync(path.join(folder, integrityFile), "utf8").trim().split("\n").length;
  process.stdout.write(`${count} files and ${integrityFile} in ${path.relative(process.cwd(), folder)}\n`);
});
