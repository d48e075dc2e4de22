// `npm run serve`: the built folder on this machine, with the headers of a production server.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import { developmentCertificate } from "../demo/start/development-certificate.mjs";
import { runCommand } from "./run-command.js";
import { serveSite } from "./site/serve-site.js";

const root = path.resolve(import.meta.dirname, "../..");

await runCommand(async () => {
  const { values } = parseArgs({ options: { folder: { type: "string", default: "dist" }, port: { type: "string", default: "3000" } } });
  const port = parseNumber(values.port, "--port takes a number, such as --port 3000.") ?? 3000;
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new RangeError("--port takes a whole number from 0 to 65535.");
  const folder = path.resolve(root, values.folder);
  if (!existsSync(path.join(folder, "taskpane.html"))) throw new Error(`There is no built pane in ${values.folder}: npm run build first.`);
  const { address } = await serveSite(folder, port, developmentCertificate());
  process.stdout.write(`${address}taskpane.html\n(Ctrl+C stops it.)\n`);
});
