// `npm run icons`: the PNG icons of the add-in and of its ribbon, drawn from their SVG sources by the browser that the tests use.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { commands } from "../../src/taskpane/commands/commands.js";
import { launchBrowser } from "../browser/browser.js";

const folder = path.resolve(import.meta.dirname, "../../assets");

/** The sizes that Excel asks for; the smallest ones have a drawing of their own, with less in it. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const smallest = 24;

const browser = await launchBrowser();
const page = await browser.newPage();
for (const size of sizes) {
  const drawing = readFileSync(path.join(folder, size <= smallest ? "icon-small.svg" : "icon.svg"), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
}

// The verbs of the ribbon have the icons of the pane's buttons, in the colour of the product.
mkdirSync(path.join(folder, "ribbon"), { recursive: true });
const ribbonSizes = sizes.filter((size) => size <= 80);
for (const { name, icon } of Object.values(commands)) {
  for (const size of ribbonSizes) {
    const drawing = renderToStaticMarkup(createElement(icon));
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px;color:#0F6C7B}</style>${drawing}`);
    await page.screenshot({ path: path.join(folder, "ribbon", `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
process.stdout.write(`${sizes.length + Object.keys(commands).length * ribbonSizes.length} icons drawn in assets\n`);
