import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import { launchBrowser } from "./browser.js";

const root = path.resolve(import.meta.dirname, "../..");
const published = path.join(root, "dist");
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  const build = spawnSync(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js")], { cwd: root, encoding: "utf8" });
  expect(build.stdout + build.stderr).toContain("compiled successfully");
  server = await serveFolder(published, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe("the published pane", () => {
  it("holds nothing that answers Office.js, nor Office.js itself", () => {
    const files = readdirSync(published, { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(files.filter((file) => /office-js|office\.js/.test(file))).toEqual([]);
    expect(scripts.filter((file) => readFileSync(path.join(published, file), "utf8").includes("_richApiNativeBridge"))).toEqual([]);
  });

  it("has every icon that the manifest names", () => {
    const icons = [...readFileSync(path.join(root, "manifest.xml"), "utf8").matchAll(/assets\/icon-\d+\.png/g)].map(([icon]) => icon);
    expect(icons.length).toBeGreaterThan(8);
    expect(icons.filter((icon) => !existsSync(path.join(published, icon)))).toEqual([]);
  });

  it("loads itself and Office.js only, keeps to its security policy, and says when no workbook is there", async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route(`${officeJs}**`, (route) =>
      route.fulfill({ path: path.join(root, "node_modules/@microsoft/office-js/dist", route.request().url().slice(officeJs.length).replace(/\?.*/, "")) }),
    );
    await page.goto(`${server.address}taskpane.html`);
    await page.getByRole("heading").first().waitFor();
    expect(complaints).toEqual([]);
    expect(requests).toContain(`${officeJs}office.js`);
    expect(requests.filter((url) => !url.startsWith(server.address) && !url.startsWith(officeJs) && !url.startsWith("data:"))).toEqual([]);
    // Without its styles the title would have the browser's own font.
    expect(await page.getByRole("heading").first().evaluate((title) => getComputedStyle(title).fontFamily)).toContain("Segoe UI");
    await page.close();
  });
});
