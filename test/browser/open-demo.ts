import { statSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { buildDemo, demoFolder } from "../../src/demo/start/build-demo.mjs";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import type {} from "../../src/demo/page/host-frame.js";
import { launchBrowser } from "./browser.js";

const root = path.resolve(import.meta.dirname, "../..");

/** The demo in a real browser, as `npm start` shows it. */
export interface OpenDemo {
  readonly browser: Browser;
  readonly address: string;
  /** A fresh page, with an empty workbook and a pane that is ready. */
  open(language: "fr" | "en", theme?: "light" | "dark"): Promise<DemoPage>;
  close(): Promise<void>;
}

export class DemoPage {
  /** Errors of the console, uncaught exceptions, violations of the content security policy, requests to other machines. Must stay empty. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe");
  }

  /** A cell of the sheet in front, as it is drawn. */
  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`).first();
  }

  /** Goes to a cell by the address box: `B3`, `Partners`, `'Bilan du pilote'!B4`. */
  async goTo(place: string): Promise<void> {
    const box = this.page.getByRole("group", { name: /formul/i }).getByRole("textbox").first();
    await box.fill(place);
    await box.press("Enter");
  }

  /** Types into a cell and ends with Enter. */
  async enter(place: string, text: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole("main").getByRole("tab", { name, exact: true }).click();
  }

  /** What the formula bar shows. */
  content(): Promise<string> {
    return this.page.locator("[data-bar]").inputValue();
  }

  /** Opens the small example from the pane, which then shows its steps. */
  async openExample(): Promise<void> {
    await this.pane.getByRole("button", { name: /exemple|example/i }).first().click();
    await this.pane.getByRole("heading", { level: 2 }).first().waitFor();
    await this.page.getByRole("main").getByRole("tab").nth(5).waitFor();
  }

  /** Value of a cell in the model of the stand-in. */
  value(sheet: string, row: number, column: number): Promise<unknown> {
    return this.page.evaluate(
      ([name, at, left]) => window.mutualiserHost?.model.sheetNamed(name)?.cellAt(at, left)?.value ?? null,
      [sheet, row, column] as const,
    );
  }
}

/** Builds the demo where its sources are newer than the last build, serves it and starts the browser. */
export async function openDemo(): Promise<OpenDemo> {
  buildIfOlder();
  const served = await serveFolder(path.join(root, demoFolder), 0);
  const browser = await launchBrowser();
  return {
    browser,
    address: served.address,
    async open(language, theme = "light") {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language === "fr" ? "fr-FR" : "en-GB", acceptDownloads: true });
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(served.address).origin });
      const page = await context.newPage();
      const demo = new DemoPage(page);
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") demo.faults.push(message.text());
      });
      page.on("pageerror", (error) => demo.faults.push(String(error)));
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(served.address).origin) demo.faults.push(`request to ${origin}`);
      });
      await page.goto(`${served.address}?language=${language}&theme=${theme}`);
      await demo.pane.getByRole("button").nth(1).waitFor();
      return demo;
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

function buildIfOlder(): void {
  const stamp = path.join(root, demoFolder, "built.txt");
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["src", "assets"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).map((entry) => path.join(entry.parentPath, entry.name)));
  const newest = Math.max(...[...sources, path.join(root, "webpack.config.js"), path.join(root, "manifest.xml"), path.join(root, "package-lock.json")].map((file) => statSync(file).mtimeMs));
  if (newest <= built) return;
  if (!buildDemo(root)) throw new Error("The demo could not be built: the reasons stand above.");
  writeFileSync(stamp, "");
}
