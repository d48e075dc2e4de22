import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeJsAddress } from "../../src/release/site/content-security-policy.mjs";
import { folderFiles } from "../../src/release/site/folder-files.js";
import { integrityFile, integrityList } from "../../src/release/site/integrity-list.js";
import { serveSite } from "../../src/release/site/serve-site.js";
import { launchBrowser } from "./browser.js";
import { officeJs, openWatched, outside } from "./watch-page.js";

const root = path.resolve(import.meta.dirname, "../..");
const published = path.join(root, ".cache/published");
/** The same, built once more for a copy of Office.js on the server of the institution. */
const mirrored = path.join(root, ".cache/published-mirror");
const mirroredOfficeJs = "office-js/office.js";

/** Builds as `npm run build` does and returns the list of hashes. */
function build(folder: string, ...parameters: readonly string[]): string {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/release/build.ts", "--folder", folder, ...parameters], { cwd: root, encoding: "utf8" });
  expect(run.stdout + run.stderr).toContain(integrityFile);
  return readFileSync(path.join(folder, integrityFile), "utf8");
}

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
let hashes = "";
let mirroredHashes = "";
beforeAll(async () => {
  hashes = build(published);
  mirroredHashes = build(mirrored, "--office-js", mirroredOfficeJs);
  server = await serveSite(published, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe("the published files", () => {
  it("hold nothing that answers Office.js, nor Office.js itself, nor maps of the sources", () => {
    const files = readdirSync(published, { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(files.filter((file) => /office-js|office\.js|\.map$/.test(file))).toEqual([]);
    expect(scripts.filter((file) => readFileSync(path.join(published, file), "utf8").includes("_richApiNativeBridge"))).toEqual([]);
  });

  it("name their content, so that a browser may keep them", () => {
    const kept = ["scripts", "styles", "files"].flatMap((folder) => readdirSync(path.join(published, folder)));
    expect(kept.filter((file) => !/\.[0-9a-f]{10}\.[a-z]+(\.LICENSE\.txt)?$/.test(file))).toEqual([]);
  });

  it("have every icon and every page that the manifest names", () => {
    const named = [...readFileSync(path.join(root, "manifest.xml"), "utf8").matchAll(/https:\/\/localhost:3000\/([^"]+)/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(path.join(published, file)))).toEqual([]);
  });

  it("are all in the list of hashes", () => {
    expect(hashes).toBe(integrityList(published));
    expect(hashes.trim().split("\n").length).toBe(readdirSync(published, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length - 1);
  });

  it("are the same bytes when they are built again for a mirror of Office.js, but for its address", () => {
    const files = folderFiles(published);
    expect(folderFiles(mirrored)).toEqual(files);
    expect(mirroredHashes).toBe(integrityList(mirrored));
    const differing = files.filter((file) => !readFileSync(path.join(published, file)).equals(readFileSync(path.join(mirrored, file))));
    expect(differing).toEqual([".htaccess", integrityFile, "nginx.conf", "taskpane.html", "web.config"]);
    // With Microsoft's address put back, nothing is left of the mirror.
    const putBack = (text: string): string => text.replaceAll(`src=${mirroredOfficeJs}>`, `src=${officeJsAddress}>`).replaceAll("script-src 'self';", `script-src 'self' ${new URL(officeJsAddress).origin};`);
    for (const file of differing.filter((each) => each !== integrityFile)) expect(putBack(readFileSync(path.join(mirrored, file), "utf8"))).toBe(readFileSync(path.join(published, file), "utf8"));
  });

  it("name every package that they hold, with its licence", () => {
    const bill = JSON.parse(readFileSync(path.join(published, "sbom.cdx.json"), "utf8")) as { components: { group?: string; name: string; version: string; scope: string }[] };
    const notices = readFileSync(path.join(published, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const held = bill.components.filter(({ scope }) => scope === "required").map(({ group, name, version }) => `${group === undefined ? "" : `${group}/`}${name} ${version} (`);
    expect(held.some((name) => name.startsWith("react-dom "))).toBe(true);
    expect(held.filter((name) => !notices.includes(name))).toEqual([]);
  });
});

describe("the published pane, served as a production server does", () => {
  it("loads itself and Office.js only, keeps to its security policy, and says when no workbook is there", async () => {
    const { page, watched } = await openWatched(browser);
    const response = await page.goto(`${server.address}taskpane.html`);
    await page.getByRole("heading").first().waitFor();
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(watched.complaints).toEqual([]);
    expect(watched.requests).toContain(`${officeJs}office.js`);
    expect(outside(watched.requests, server.address, officeJs)).toEqual([]);
    // Without its styles the title would have the browser's own font.
    expect(await page.getByRole("heading").first().evaluate((title) => getComputedStyle(title).fontFamily)).toContain("Segoe UI");
    await page.close();
  });

  it("would say a violation: an inline script is refused and noted", async () => {
    const { page, watched } = await openWatched(browser);
    await page.goto(`${server.address}taskpane.html`);
    await page.getByRole("heading").first().waitFor();
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "1;";
      document.head.append(script);
    });
    await expect.poll(() => watched.complaints.join()).toContain("script-src");
    await page.close();
  });

  it.each(["help/user-guide.html", "help/guide-utilisateur.html", "help/method/index.html"])("shows %s from its own folder alone, with its styles and pictures", async (address) => {
    const { page, watched } = await openWatched(browser);
    await page.goto(`${server.address}${address}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(watched.complaints).toEqual([]);
    expect(outside(watched.requests, server.address)).toEqual([]);
    expect(await page.evaluate(() => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length)).toBe(0);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe("none");
    await page.close();
  });

  it.each(["help/reading-note.html", "help/note-de-lecture.html"])("prints %s, to be sent with a workbook, on one page", async (address) => {
    const { page } = await openWatched(browser);
    await page.goto(`${server.address}${address}`);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  it("takes Office.js from a mirror when it is built for one, and then asks nothing of any other site", async () => {
    const mirror = await serveSite(mirrored, 0);
    const { page, watched } = await openWatched(browser);
    await page.route(`${mirror.address}office-js/**`, (route) =>
      route.fulfill({ path: path.join(root, "node_modules/@microsoft/office-js/dist", new URL(route.request().url()).pathname.replace("/office-js/", "")) }),
    );
    await page.goto(`${mirror.address}taskpane.html`);
    await page.getByRole("heading").first().waitFor();
    expect(watched.complaints).toEqual([]);
    expect(watched.requests).toContain(`${mirror.address}${mirroredOfficeJs}`);
    expect(outside(watched.requests, mirror.address)).toEqual([]);
    await page.close();
    mirror.close();
  });
});
