import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { officeJsAddress } from "../../src/release/site/content-security-policy.mjs";
import { integrityFile } from "../../src/release/site/integrity-list.js";
import { cacheControl, securityHeaders, serverSettings } from "../../src/release/site/server-headers.js";
import { officeJs, openWatched, outside } from "../browser/watch-page.js";
import { get } from "./get.js";

const TYPES: Readonly<Record<string, RegExp>> = {
  ".html": /^text\/html; ?charset=utf-8$/i,
  ".js": /^(text|application)\/javascript/,
  ".css": /^text\/css/,
  ".png": /^image\/png$/,
  ".json": /^application\/json/,
  ".xml": /^(text|application)\/xml/,
  ".txt": /^text\/plain/,
};

/** Headers that keep the pane out of Excel on the web, or the icons out of Excel for Windows. */
const FORBIDDEN = ["x-frame-options", "cross-origin-opener-policy", "cross-origin-embedder-policy", "cross-origin-resource-policy"];

/** What is wrong with how a server serves the files: bytes, types, headers, caching, what it must not show. */
export async function fileFaults(address: string, site: string): Promise<string[]> {
  const faults: string[] = [];
  const listed = readFileSync(path.join(site, integrityFile), "utf8").trim().split("\n").map((line) => line.split("  ") as [hash: string, file: string]);
  const settings = Object.keys(serverSettings(officeJsAddress));
  for (const [hash, file] of listed) {
    const { status, headers, body } = await get(address + file);
    const say = (what: string): number => faults.push(`${file}: ${what}`);
    if (settings.includes(file)) {
      if (status === 200) say("settings of the server are shown");
      continue;
    }
    if (status !== 200) say(`status ${status}`);
    if (createHash("sha256").update(body).digest("hex") !== hash) say("other bytes");
    const type = TYPES[path.extname(file)];
    if (type !== undefined && !type.test(headers["content-type"] ?? "")) say(`type ${headers["content-type"]}`);
    for (const [name, value] of Object.entries(securityHeaders(officeJsAddress))) if (headers[name.toLowerCase()] !== value) say(`${name} is ${String(headers[name.toLowerCase()])}`);
    if (headers["cache-control"] !== cacheControl(`/${file}`)) say(`Cache-Control is ${headers["cache-control"]}`);
    for (const name of FORBIDDEN) if (headers[name] !== undefined) say(`${name} is sent`);
  }
  return [...faults, ...(await habitFaults(address, listed.map(([, file]) => file)))];
}

async function habitFaults(address: string, files: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const missing = await get(`${address}nothing.html`);
  if (missing.status !== 404) faults.push(`a missing file: status ${missing.status}`);
  if (missing.headers["content-security-policy"] === undefined) faults.push("a missing file: no Content-Security-Policy");
  const folder = await get(`${address}assets/`);
  if (folder.status === 200) faults.push("the folder of the icons is listed");
  const page = await get(`${address}taskpane.html`);
  const again = await get(`${address}taskpane.html`, { "If-None-Match": page.headers.etag ?? "" });
  if (again.status !== 304) faults.push(`the page asked again: status ${again.status}`);
  const script = files.find((file) => file.endsWith(".js")) ?? "";
  const packed = await get(address + script, { "Accept-Encoding": "gzip" });
  if (packed.headers["content-encoding"] !== "gzip") faults.push(`${script} is not compressed`);
  const start = await get(address);
  if (start.status !== 200 || !new TextDecoder().decode(start.body).includes("taskpane.")) faults.push("the folder does not open the pane");
  return faults;
}

/** What Chromium complains of in the pane and in the help: violations of the policy, errors, requests to anybody else. */
export async function pageFaults(browser: Browser, address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [file, level] of [["taskpane.html", undefined], ["help/user-guide.html", 1], ["help/method/index.html", 1]] as const) {
    const { page, watched } = await openWatched(browser);
    await page.goto(address + file);
    await page.getByRole("heading", level === undefined ? {} : { level }).first().waitFor();
    faults.push(...watched.complaints.map((complaint) => `${file}: ${complaint}`));
    faults.push(...outside(watched.requests, address, officeJs).map((url) => `${file}: request to ${url}`));
    if (file === "taskpane.html" && !watched.requests.includes(`${officeJs}office.js`)) faults.push(`${file}: Office.js is not asked for`);
    const broken = await page.evaluate(() => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length);
    if (broken > 0) faults.push(`${file}: ${broken} pictures are not there`);
    await page.close();
  }
  return faults;
}
