import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analysisWords } from "../../src/words/analysis-words.js";
import { openDemo, type DemoPage, type OpenDemo } from "../browser/open-demo.js";
import { eachPage, paneFrame } from "../browser/pane-pages.js";

/** What the pane's frame has seen since it was asked: its longest task, and its slowest answer to a key or a click until the next paint. */
export interface StoryTimes {
  story: string;
  longestTaskMilliseconds: number;
  slowestAnswerMilliseconds: number;
}

/** A text, since the runner gives functions names that the page does not know. */
const watching = `(() => {
  const seen = (window.seen = { task: 0, answer: 0 });
  const most = (key) => (list) => { for (const { duration } of list.getEntries()) seen[key] = Math.max(seen[key], duration); };
  new PerformanceObserver(most("task")).observe({ type: "longtask" });
  new PerformanceObserver(most("answer")).observe({ type: "event", durationThreshold: 16 });
})()`;

function watch(demo: DemoPage): Promise<unknown> {
  return paneFrame(demo).evaluate(watching);
}

async function seen(demo: DemoPage, story: string): Promise<StoryTimes> {
  // What was painted last is told a little later.
  await demo.page.waitForTimeout(500);
  const { task, answer } = await paneFrame(demo).evaluate<{ task: number; answer: number }>("window.seen");
  return { story, longestTaskMilliseconds: Math.round(task), slowestAnswerMilliseconds: Math.round(answer) };
}

/** 100,000 lines of an intensity each, as exported from elsewhere: partner, domain, level. */
function longList(): string {
  const lines = Array.from({ length: 100_000 }, (_, i) => `Institution ${(i % 250) + 1};Domain ${Math.floor(i / 250) + 1};${i % 4}`);
  return `institution;domain;level\n${lines.join("\n")}\n`;
}

/** A file of 100,000 lines, until its preview stands. */
async function measureImport(open: OpenDemo): Promise<StoryTimes> {
  const demo = await open.open("en");
  await demo.openExample();
  await demo.pane.getByRole("button", { name: "Import", exact: true }).click();
  const choose = demo.pane.getByRole("button", { name: analysisWords("en").t("importing.choose") });
  await choose.waitFor();
  await watch(demo);
  const [chooser] = await Promise.all([demo.page.waitForEvent("filechooser"), choose.click()]);
  // From the disk, as people do: bytes handed over by the test would be unpacked in the page.
  const folder = mkdtempSync(path.join(tmpdir(), "long-list-"));
  const file = path.join(folder, "long-list.csv");
  writeFileSync(file, longList());
  await chooser.setFiles(file);
  await demo.pane.getByRole("table").first().waitFor({ timeout: 120_000 });
  rmSync(folder, { recursive: true });
  const times = await seen(demo, "reading a file of 100,000 lines, until its preview");
  await demo.page.context().close();
  return times;
}

/** A million weightings, until the sharper figures stand. */
async function measureDraws(open: OpenDemo): Promise<StoryTimes> {
  const demo = await open.open("en");
  await demo.openExample();
  await demo.pane.getByRole("button", { name: /Scoring/ }).first().click();
  await demo.pane.getByRole("button", { name: "Ranks under any weights" }).click();
  const draw = demo.pane.getByRole("button", { name: "Draw 1,000,000 weightings" });
  await draw.waitFor();
  await watch(demo);
  await draw.click();
  await demo.pane.getByText("1,000,000 weightings drawn.").waitFor({ timeout: 120_000 });
  const times = await seen(demo, "a million weightings, until the sharper figures");
  await demo.page.context().close();
  return times;
}

/**
 * What keeps the pane busy while a person goes through it: every page of an example, with all that is folded there, a weight moved by the
 * keyboard, a million weightings drawn, and a long file read.
 *
 * @returns one entry for each story; tasks under 50 ms and answers under 16 ms count as 0
 */
export async function measureStories(): Promise<StoryTimes[]> {
  const open = await openDemo();
  const found: StoryTimes[] = [];
  for (const example of ["small", "81 institutions"]) {
    const demo = await open.open("en");
    await watch(demo);
    if (example === "small") await demo.pane.getByRole("button", { name: "Start with an example" }).click();
    else {
      await demo.pane.getByRole("button", { name: "Another example" }).click();
      await demo.pane.getByRole("menuitem", { name: /81/ }).click();
    }
    await demo.pane.getByRole("heading", { level: 2 }).first().waitFor();
    await demo.page.getByRole("main").getByRole("tab").nth(5).waitFor({ timeout: 120_000 });
    found.push(await seen(demo, `opening the example, ${example}`));
    await watch(demo);
    await eachPage(demo, "en", () => Promise.resolve());
    found.push(await seen(demo, `every page, ${example}`));
    await watch(demo);
    await demo.pane.getByRole("button", { name: /Scoring/ }).first().click();
    const slider = demo.pane.getByRole("slider").first();
    if ((await slider.count()) > 0) {
      for (let press = 0; press < 5; press++) await slider.press("ArrowRight");
      found.push(await seen(demo, `a weight by the keyboard, ${example}`));
    }
    await demo.page.context().close();
  }
  found.push(await measureDraws(open));
  found.push(await measureImport(open));
  await open.close();
  return found;
}
