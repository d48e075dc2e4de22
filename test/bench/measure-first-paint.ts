import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import { launchBrowser } from "../browser/browser.js";

const root = path.resolve(import.meta.dirname, "../..");
const turns = 9;
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Milliseconds from asking for a page to its first text or picture. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  await page.route(`${officeJs}**`, (route) => route.fulfill({ path: path.join(root, "node_modules/@microsoft/office-js/dist", route.request().url().slice(officeJs.length).replace(/\?.*/, "")) }));
  await page.goto(address);
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await page.close();
  return time;
}

/** The plain pane, bundled with the settings of ours and in the same page, but for the name that ours shows until the first script draws. */
function buildPlainPane(folder: string): void {
  const parameters = ["--env", `folder=${folder}`, "--env", "entry=test/bench/plain-pane.tsx"];
  const build = spawnSync(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js"), ...parameters], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) throw new Error(`The plain pane could not be built: ${build.stdout}${build.stderr}`);
  const file = path.join(folder, "taskpane.html");
  const page = readFileSync(file, "utf8");
  const empty = page.replace(/<p class=opening>[^<]*/, "");
  if (empty === page) throw new Error("The page has no name to take away.");
  writeFileSync(file, empty);
}

/**
 * First paint of the published pane and of a plain pane of React and Fluent, in turn, in one browser.
 *
 * @param published folder of the published pane
 * @returns milliseconds of each turn
 */
export async function measureFirstPaint(published: string): Promise<{ ours: number[]; plain: number[] }> {
  const folder = path.join(root, ".cache/plain-pane");
  buildPlainPane(folder);
  const servers = { ours: await serveFolder(published, 0), plain: await serveFolder(folder, 0) };
  const browser = await launchBrowser();
  const times: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  for (let turn = 0; turn < turns; turn++) {
    times.ours.push(await firstPaint(browser, `${servers.ours.address}taskpane.html`));
    times.plain.push(await firstPaint(browser, `${servers.plain.address}taskpane.html`));
  }
  await browser.close();
  servers.ours.close();
  servers.plain.close();
  return times;
}
