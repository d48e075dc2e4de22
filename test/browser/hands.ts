import type { Frame } from "playwright-core";
import { expect } from "vitest";
import type { DemoPage } from "./open-demo.js";

/** How a person works in the pane: with the mouse, or with the keyboard alone. */
export interface Hands {
  /** Presses the first button of that name. */
  press(name: RegExp): Promise<void>;
  /** Writes into the first field of that name; each line is ended by Enter. */
  write(field: RegExp, text: string): Promise<void>;
  /** Chooses in a list by position, from 0. */
  choose(field: RegExp, position: number): Promise<void>;
}

/** Fields and buttons that one can reach, with their names. Serialised into the page. */
function reachable(source: string): { names: string[]; active: number; wanted: number } {
  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    return copy.textContent;
  };
  const nameOf = (element: Element): string => {
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(" ") : "";
    return (element.getAttribute("aria-label") ?? (labels === "" ? textOf(element) : labels)).replace(/\s+/g, " ").trim();
  };
  const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")].filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0 && element.closest("[inert]") === null);
  const names = all.map(nameOf);
  const pattern = new RegExp(source, "i");
  return { names, active: all.findIndex((element) => element === document.activeElement), wanted: names.findIndex((name) => pattern.test(name)) };
}

async function frameOf(demo: DemoPage): Promise<Frame> {
  const element = await demo.page.locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The pane has no frame.");
  return frame;
}

/** Waits until nothing is being written. */
async function settled(demo: DemoPage): Promise<void> {
  await expect.poll(() => demo.pane.getByText(/^(Writing in|Écriture dans|Still writing|Reading the|Lecture du) .*(workbook|classeur)|: (working|en cours)…/).count(), { timeout: 15_000 }).toBe(0);
}

/** A mouse and, for texts, the keyboard. */
export function mouseHands(demo: DemoPage): Hands {
  const { pane } = demo;
  return {
    async press(name) {
      await settled(demo);
      await pane.getByRole("button", { name }).first().click();
    },
    async write(field, text) {
      await pane.getByRole("textbox", { name: field }).first().click();
      await typeLines(demo, text);
    },
    async choose(field, position) {
      await pane.getByRole("combobox", { name: field }).first().selectOption({ index: position });
    },
  };
}

/** No mouse at all: Tab, arrows, Enter. */
export function keyboardHands(demo: DemoPage): Hands {
  const { keyboard } = demo.page;
  const reach = async (name: RegExp): Promise<void> => {
    await settled(demo);
    const frame = await frameOf(demo);
    let place = { names: [] as string[], active: -1, wanted: -1 };
    await expect.poll(async () => (place = await frame.evaluate(reachable, name.source)).wanted, { timeout: 10_000 }).toBeGreaterThanOrEqual(0);
    for (let presses = 0; place.active !== place.wanted; presses++) {
      if (presses > 120) throw new Error(`Tab does not reach ${name.source}: ${place.names.join(" | ")}`);
      await keyboard.press(place.active >= 0 && place.wanted < place.active ? "Shift+Tab" : "Tab");
      place = await frame.evaluate(reachable, name.source);
    }
  };
  return {
    async press(name) {
      await reach(name);
      await settled(demo);
      await keyboard.press("Enter");
    },
    async write(field, text) {
      await reach(field);
      await typeLines(demo, text);
    },
    async choose(field, position) {
      await reach(field);
      await keyboard.press("Home");
      for (let i = 0; i < position; i++) await keyboard.press("ArrowDown");
    },
  };
}

async function typeLines(demo: DemoPage, text: string): Promise<void> {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await demo.page.keyboard.press("Enter");
    await demo.page.keyboard.type(line);
  }
}
