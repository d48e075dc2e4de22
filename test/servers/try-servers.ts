// `npm run test:servers`: builds the folder that an institution hosts, serves it with nginx and with Apache by the very settings that lie in it, and
// looks at every answer and at the pane in Chromium. Apart from `npm test`, which installs no web server.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../browser/browser.js";
import { installPackages } from "../run/test-programs.mjs";
import { fileFaults, pageFaults } from "./server-faults.js";
import { startApache, startNginx } from "./web-servers.js";

const root = path.resolve(import.meta.dirname, "../..");
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const programs = ["/usr/sbin/nginx", "/usr/sbin/apache2", "/etc/mime.types", "/usr/bin/openssl"];
if (programs.some((file) => !existsSync(file))) installPackages(["nginx", "apache2-bin", "media-types", "openssl"]);
const missing = programs.filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`npm run test:servers needs nginx and Apache as Debian has them, and ${missing.join(", ")} is not there: run it as root on Debian or Ubuntu.`);

const { values } = parseArgs({ options: { folder: { type: "string" } } });
const site = path.resolve(root, values.folder ?? ".cache/servers/site");
if (values.folder === undefined) {
  const built = spawnSync(process.execPath, ["--import", "tsx", "src/release/build.ts", "--folder", site], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The pane could not be built: the reasons stand above.");
}
const browser = await launchBrowser();
const faults: string[] = [];
for (const start of [startNginx, startApache]) {
  const work = mkdtempSync(path.join(tmpdir(), "mutualiser-server-"));
  mkdirSync(work, { recursive: true });
  const server = await start(site, work);
  const found = [...(await fileFaults(server.address, site)), ...(await pageFaults(browser, server.address))];
  say(`${server.name}, ${server.address}: ${found.length === 0 ? "every file, header and page as it should be" : `${found.length} faults`}`);
  faults.push(...found.map((fault) => `${server.name}: ${fault}`));
  server.stop();
  rmSync(work, { recursive: true, force: true });
}
await browser.close();
for (const fault of faults) say(`- ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
