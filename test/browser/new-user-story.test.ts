import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {} from "../../src/demo/page/host-frame.js";
import { analysisWords } from "../../src/words/analysis-words.js";
import type { Language } from "../../src/words/language.js";
import { createWords } from "../../src/words/words.js";
import { keyboardHands, mouseHands, type Hands } from "./hands.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";

let open: OpenDemo;

beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

/** A name as it stands, at the beginning of what it names. */
const named = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);

/** From an empty workbook to a submission, through the seven steps and nothing but the pane. */
async function tell(demo: DemoPage, hands: Hands, language: Language): Promise<void> {
  const words = createWords(language);
  const more = analysisWords(language);
  const step = (number: number): Promise<void> => hands.press(language === "fr" ? named(`Étape ${number},`) : named(`Step ${number},`));
  const label = (key: "actions.add-items.label"): RegExp => named(words.t(key));
  const unfold = async (title: string): Promise<void> => {
    const fold = demo.pane.getByRole("button", { name: title, exact: true });
    if ((await fold.getAttribute("aria-expanded")) === "false") await hands.press(named(title));
  };

  await hands.press(named(words.t("actions.start-form.label")));
  await hands.write(named(words.t("pane.form.name")), "Bretagne");
  await hands.write(named(words.t("pane.form.institutions")), "CHU de Rennes\nCHU de Brest\nUniversité de Rennes");
  await hands.press(named(words.t("actions.new-project.label")));
  await demo.pane.getByRole("heading", { level: 1, name: "Bretagne" }).waitFor({ timeout: 15_000 });

  // Digits of a scale go on by themselves; Enter after the last field leads to the next partner.
  await hands.press(named(words.t("pane.steps.partners")));
  await hands.write(named(more.t("filling.motivation")), "52\n43\n32\n");
  await step(2);
  await hands.write(named(words.t("pane.overlap.addLabel")), "Medicine\nNursing\nPharmacy");
  await hands.press(label("actions.add-items.label"));
  await hands.write(/^Medicine/, "321\n312\n231\n");
  await demo.pane.getByText(words.t("pane.overlap.mean")).waitFor({ timeout: 15_000 });

  await step(3);
  for (const [partner, need] of [[0, "Journals"], [1, "Databases"]] as const) {
    await hands.choose(named(more.t("filling.partner")), partner);
    await hands.write(named(more.t("filling.need")), need);
    await hands.choose(named(more.t("filling.activity")), 1);
    await hands.choose(named(more.t("filling.mode")), 2);
    await hands.choose(named(more.t("filling.priority")), 1);
    await hands.write(named(more.t("filling.benefit")), "Everyone reads the same");
    await hands.write(named(more.t("filling.items")), "Medicine");
    await hands.press(named(words.t("actions.fill-needs.label")));
    // In the list, and not only where it is typed.
    await demo.pane.getByRole("paragraph").filter({ hasText: new RegExp(`^${need}$`) }).waitFor({ timeout: 15_000 });
  }

  await step(4);
  await hands.press(named(words.t("actions.add-proposed-scope.label")));
  await hands.write(/^CHU de Rennes/, "432");
  await step(5);
  await hands.write(named(words.t("pane.starter.userBenefit")), "5443\n");
  await step(6);
  await hands.write(named(more.t("filling.fixed", { resource: words.t("pane.starter.staff") })), "30\n2\n9000\n");
  await hands.choose(named(words.t("pane.contributions.scope")), 1);
  await unfold(more.t("filling.means"));
  await hands.write(named(words.t("pane.starter.staff")), "400\n90000\n300\n60000\n500\n150000\n");
  await hands.press(named(words.t("actions.balance-contributions.label")));
  await demo.pane.getByText(words.t("pane.contributions.fresh")).waitFor({ timeout: 15_000 });

  await step(7);
  await hands.press(named(words.t("actions.start-pilot.label")));
  await demo.pane.getByRole("heading", { name: words.t("pane.pilot.missing", { count: 6 }) }).waitFor({ timeout: 15_000 });
  await hands.press(named(words.t("pane.pages.summary")));
  await hands.write(named(more.t("concluding.summary.question")), "Start the pilot");
  await hands.press(named(words.t("actions.write-summary.label")));
  await hands.write(named(more.t("concluding.summary.note")), "First");
  await hands.press(named(words.t("actions.submit-version.label")));
  await demo.pane.getByText(/^V1, /).waitFor({ timeout: 15_000 });
}

/** What the story has left in the workbook. */
const held = (demo: DemoPage): Promise<{ rows: Record<string, number>; unknown: readonly string[]; defects: number }> =>
  demo.page.evaluate(() => {
    const host = window.mutualiserHost;
    const office = host?.office();
    const rows = ["Partners", "Needs", "Scopes", "Contributions", "PilotPlan", "Versions"].map((id) => [id, host?.model.tableNamed(id)?.bodyRect().rows ?? 0] as const);
    return { rows: Object.fromEntries(rows), unknown: office?.unknownMembers ?? ["no host"], defects: office?.defects.length ?? -1 };
  });

describe("a new user, from an empty workbook to a submission", () => {
  it.each([
    ["fr", "the mouse", mouseHands],
    ["en", "the keyboard alone", keyboardHands],
  ] as const)("in %s, with %s", async (language, _with, handsOf) => {
    const demo = await open.open(language);
    // Into the pane, as F6 leads there.
    await demo.page.keyboard.press("F6");
    await demo.page.keyboard.press("F6");
    await tell(demo, handsOf(demo), language);
    expect(await held(demo)).toEqual({ rows: { Partners: 3, Needs: 2, Scopes: 1, Contributions: 6, PilotPlan: 6, Versions: 1 }, unknown: [], defects: 0 });
    // What Chromium says of the sliders of Fluent.
    expect(demo.faults.filter((fault) => !fault.includes("slider-vertical"))).toEqual([]);
    await demo.page.context().close();
  });
});
