import { openDemo, type DemoPage } from "../browser/open-demo.js";
import { eachPage, paneFrame } from "../browser/pane-pages.js";

/** What the pane's frame has seen since it was asked: its longest task, and its slowest answer to a key or a click until the next paint. */
export interface StoryTimes {
  story: string;
  longestTaskMilliseconds: number;
  slowestAnswerMilliseconds: number;
}

async function watch(demo: DemoPage): Promise<void> {
  await paneFrame(demo).evaluate(() => {
    const seen = { task: 0, answer: 0 };
    Object.assign(window, { seen });
    const most = (key: "task" | "answer") => (list: PerformanceObserverEntryList) => {
      for (const { duration } of list.getEntries()) seen[key] = Math.max(seen[key], duration);
    };
    new PerformanceObserver(most("task")).observe({ type: "longtask" });
    new PerformanceObserver(most("answer")).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function seen(demo: DemoPage, story: string): Promise<StoryTimes> {
  // What was painted last is told a little later.
  await demo.page.waitForTimeout(500);
  const { task, answer } = await paneFrame(demo).evaluate(() => (window as unknown as { seen: { task: number; answer: number } }).seen);
  return { story, longestTaskMilliseconds: Math.round(task), slowestAnswerMilliseconds: Math.round(answer) };
}

/**
 * What keeps the pane busy while a person goes through it: every page of an example, with all that is folded there, and a weight moved by the
 * keyboard.
 *
 * @returns one entry for each story; tasks under 50 ms and answers under 16 ms count as 0
 */
export async function measureStories(): Promise<StoryTimes[]> {
  const open = await openDemo();
  const found: StoryTimes[] = [];
  for (const [example, name] of [["small", /Start with an example/], ["81 institutions", /OpenAPC/]] as const) {
    const demo = await open.open("en");
    await watch(demo);
    await demo.pane.getByRole("button", { name }).click();
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
  await open.close();
  return found;
}
