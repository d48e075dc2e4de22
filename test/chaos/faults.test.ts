import { env } from "node:process";
import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { injectFault, type Fault } from "../../src/host/office/fault.js";
import { officeErrorCodes } from "../../src/host/office/office-error.js";
import { addItems } from "../../src/taskpane/actions/add-items.js";
import { addPartners } from "../../src/taskpane/actions/add-partners.js";
import { addScopes } from "../../src/taskpane/actions/add-scopes.js";
import { balanceContributions } from "../../src/taskpane/actions/balance-contributions.js";
import { check } from "../../src/taskpane/actions/check.js";
import { chooseScope } from "../../src/taskpane/actions/choose-scope.js";
import { repair } from "../../src/taskpane/actions/repair.js";
import { setLanguage } from "../../src/taskpane/actions/set-language.js";
import { setWeight } from "../../src/taskpane/actions/set-weight.js";
import { startPilot } from "../../src/taskpane/actions/start-pilot.js";
import { undo } from "../../src/taskpane/actions/undo.js";
import type { Session } from "../../src/taskpane/state/session.js";
import { WORKBOOK_ERROR_CODES } from "../../src/excel/workbook-error.js";
import { sampleProject } from "../core/sample-project.js";
import { asHeld } from "../workbook/as-held.js";
import { differences, wholeWorkbook } from "../excel/whole-workbook.js";
import { randomSource } from "../workbook/random-source.js";
import { openPane, type OpenPane } from "./open-pane.js";

/**
 * `MUTUALISER_FAULTS=3000 npx vitest run --project chaos test/chaos/faults.test.ts` tries so many; all of them are 11 actions × their
 * requests × 3 moments × 35 codes. `MUTUALISER_FIRST_SEED` starts elsewhere.
 */
const count = Number(env["MUTUALISER_FAULTS"] ?? 12);
const first = Number(env["MUTUALISER_FIRST_SEED"] ?? 1);

const ACTIONS: Record<string, (session: Session) => Promise<boolean>> = {
  "add partners": (session) => session.run(addPartners, ["Dijon", "Metz"]),
  "add items": (session) => session.run(addItems, { dimension: "domains", labels: ["Maps"] }),
  "add scopes": (session) => session.run(addScopes, ["Maps"]),
  "set a weight": (session) => session.run(setWeight, { C1: 9 }),
  "choose a scope": (session) => session.run(chooseScope, "S2"),
  balance: (session) => session.run(balanceContributions, undefined),
  "start the pilot": (session) => session.run(startPilot, undefined),
  "set the language": (session) => session.run(setLanguage, "fr"),
  repair: (session) => session.run(repair, undefined),
  check: (session) => session.run(check, undefined),
};

const MOMENTS = ["before", "during", "after"] as const;

let pane: OpenPane | null = null;

async function fresh(): Promise<OpenPane> {
  const project: Project = { ...sampleProject(), pilot: { ...sampleProject().pilot, title: "", plan: [] } };
  return openPane(project, "en");
}

/** The project without what changes from run to run. */
const held = (session: Session): unknown => {
  const { project } = session.state();
  return project === null ? null : { ...asHeld(project), contributions: { ...project.contributions, stamp: null } };
};

async function backTo(start: string[], { session, model }: OpenPane): Promise<boolean> {
  const isBack = (): boolean => differences(start, wholeWorkbook(model)).length === 0;
  for (let i = 0; i < 3; i++) {
    if (isBack()) return true;
    await session.run(undo, undefined);
  }
  return isBack();
}

async function tryFault(seed: number): Promise<void> {
  const random = randomSource(seed);
  pane ??= await fresh();
  const { host, session, model } = pane;
  const name = random.one(Object.keys(ACTIONS));
  const run = ACTIONS[name] ?? expect.unreachable(name);
  const fault: Fault = { moment: random.one(MOMENTS), code: random.one(officeErrorCodes), share: random.whole(0, 100) / 100 };
  // A repair of what is whole writes nothing: there is nothing to undo.
  const isUndo = name !== "check" && name !== "repair" && random.chance(0.25);
  const start = wholeWorkbook(model);
  const old = held(session);
  const language = session.state().language;

  // What the action makes of the workbook when nothing fails, and back.
  expect(await run(session), `${name} without fault: ${session.state().trouble?.diagnostics ?? ""}`).toBe(true);
  const made = held(session);
  const madeWhole = wholeWorkbook(model);
  if (!isUndo) expect(await backTo(start, pane), `${name} can be taken back`).toBe(true);

  const position = random.whole(1, 4);
  const injected = injectFault(host, position, fault);
  const isDone = await (isUndo ? session.run(undo, undefined) : run(session));
  injected.remove();
  const where = `${isUndo ? "undo of " : ""}${name}, request ${position}, ${fault.moment}, ${fault.code}`;
  const { trouble } = session.state();
  if (!isDone) {
    expect(WORKBOOK_ERROR_CODES as readonly string[], where).toContain(trouble?.code);
    expect(trouble?.diagnostics ?? "", where).toContain("officeCode");
  }
  await session.run(check, undefined);
  expect(session.state().trouble, where).toBeNull();
  expect([old, made], where).toContainEqual(held(session));

  // The next action works, on the workbook as it is now.
  if (isUndo) {
    if (differences(start, wholeWorkbook(model)).length > 0) await session.run(undo, undefined);
    if (fault.moment !== "after") expect(differences(start, wholeWorkbook(model)), where).toEqual([]);
  } else if (JSON.stringify(held(session)) === JSON.stringify(old)) {
    expect(await run(session), `again: ${where} ${session.state().trouble?.diagnostics ?? ""}`).toBe(true);
    expect(held(session), where).toEqual(made);
    expect(differences(madeWhole, wholeWorkbook(model)).filter((line) => !/ \[4\d{4}\.\d+,/.test(line)), where).toEqual([]);
  } else expect(await session.run(repair, undefined), where).toBe(true);
  if (!(await backTo(start, pane)) || session.state().language !== language) pane = null;
  expect(host.defects, where).toEqual([]);
}

describe("an action during which Excel fails", () => {
  it.each(Array.from({ length: count }, (_, k) => first + k))("leaves the old state or the new one, and the next action works: fault %i", async (seed) => {
    try {
      await tryFault(seed);
    } finally {
      if (pane !== null && pane.session.state().trouble !== null) pane = null;
    }
  });
});
