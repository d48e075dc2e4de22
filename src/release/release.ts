// `npm run release`: what is handed to an institution, in one archive.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { manifestForHost, developmentAddress } from "./manifest/manifest-for-host.js";
import { successionFaults } from "./manifest/validate-manifest.js";
import { packFiles } from "./pack/pack-files.js";
import { publishedManifest } from "./pack/published-manifest.js";
import { releaseFaults } from "./pack/release-faults.js";
import { sampleWorkbooks } from "./pack/sample-workbooks.js";
import { runCommand } from "./run-command.js";
import { buildSite } from "./site/build-site.js";
import { officeJsAddress } from "./site/content-security-policy.mjs";
import { folderFiles } from "./site/folder-files.js";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Documents that are about the code: they stay with it. */
const aboutCode = /^decisions\/|^(CONTRIBUTING|contribuer)\.md$/;

await runCommand(async () => {
  const { values } = parseArgs({ options: { "draft": { type: "boolean", default: false }, "url": { type: "string", default: developmentAddress }, "office-js": { type: "string", default: officeJsAddress } } });
  const manifest = read("manifest.xml");
  const texts = { changelog: read("CHANGELOG.md"), packageDescription: read("package.json"), lockfile: read("package-lock.json"), manifest, productVersion: read("src/workbook/product-version.ts") };
  const before = publishedManifest(root);
  const faults = [...releaseFaults(texts, values.draft), ...(before === undefined ? [] : successionFaults(before, manifest))];
  if (faults.length > 0) throw new Error(`Not ready to be released:\n${faults.map((fault) => `- ${fault}`).join("\n")}`);

  say("Goldens...");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const goldens = spawnSync(process.execPath, [vitest, "run", "--project", "golden"], { cwd: root, stdio: "inherit" });
  if (goldens.status !== 0) throw new Error("Not ready to be released: the goldens do not hold.");

  say("Static files...");
  const site = path.join(root, ".cache/release/site");
  await buildSite(root, { folder: site, officeJs: values["office-js"], withoutCache: true });

  say("Sample workbooks...");
  const { version } = JSON.parse(texts.packageDescription) as { version: string };
  const folder = `mutualiser-${version}`;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([
    ...folderFiles(site).map((file) => [`${folder}/site/${file}`, new Uint8Array(readFileSync(path.join(site, file)))] as const),
    ...[...(await sampleWorkbooks(root))].map(([name, content]) => [`${folder}/samples/${name}`, content] as const),
    ...folderFiles(path.join(root, "docs")).filter((file) => !aboutCode.test(file)).map((file) => [`${folder}/guides/${file}`, new Uint8Array(readFileSync(path.join(root, "docs", file)))] as const),
    [`${folder}/manifest.xml`, bytes(manifestForHost(manifest, values.url))],
    [`${folder}/CHANGELOG.md`, bytes(texts.changelog)],
    [`${folder}/LICENSE`, bytes(read("LICENSE"))],
  ]);
  const archive = packFiles(files);
  const name = `${folder}.zip`;
  const target = path.join(root, ".cache/release", name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, archive);
  writeFileSync(`${target}.sha256`, `${createHash("sha256").update(archive).digest("hex")}  ${name}\n`);
  say(`${files.size} files in ${path.relative(process.cwd(), target)}, ${(archive.length / 1e6).toFixed(1)} MB`);
  if (values.url === developmentAddress) say("Its manifest names the development server: npm run release -- --url https://host/path/ names another one.");
});
