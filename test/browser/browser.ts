import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where the systems put a browser of the Chromium family; names without a folder are looked for in PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  // The shell is the same Chromium without what draws a window: it needs half the time.
  linux: ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => {
    const root = process.env[folder];
    return root === undefined ? [] : ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((file) => path.join(root, file));
  }),
};

/**
 * Path of the browser that the tests drive: `CHROME_PATH`, or the first one installed among Chromium, Chrome and Edge.
 * @throws Error with one sentence that says what to install, when there is none.
 */
export function browserPath(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, where there is no file: give it the path of Chromium, Chrome or Edge.`);
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  for (const place of PLACES[process.platform] ?? []) {
    const files = path.isAbsolute(place) ? [place] : folders.map((folder) => path.join(folder, place));
    const found = files.find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  throw new Error("The browser tests need Chromium, Chrome or Edge: install one (on Debian or Ubuntu: apt-get install chromium), or set CHROME_PATH to its path.");
}

/** Starts the system's browser without a window. The sandbox of Chromium refuses to start for root, which is what a bare machine gives. */
export async function launchBrowser(): Promise<Browser> {
  const root = process.platform !== "win32" && process.getuid?.() === 0;
  // Without a graphics card Chromium imitates one, which costs more than the pages themselves.
  return chromium.launch({ executablePath: browserPath(), args: ["--disable-gpu", ...(root ? ["--no-sandbox"] : [])] });
}
