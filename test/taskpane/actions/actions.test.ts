import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { addItems } from "../../../src/taskpane/actions/add-items.js";
import { addPartners } from "../../../src/taskpane/actions/add-partners.js";
import { addScopes } from "../../../src/taskpane/actions/add-scopes.js";
import { balanceContributions } from "../../../src/taskpane/actions/balance-contributions.js";
import { check } from "../../../src/taskpane/actions/check.js";
import { chooseScope } from "../../../src/taskpane/actions/choose-scope.js";
import { newProject } from "../../../src/taskpane/actions/new-project.js";
import { setLanguage } from "../../../src/taskpane/actions/set-language.js";
import { setWeight } from "../../../src/taskpane/actions/set-weight.js";
import { startExample } from "../../../src/taskpane/actions/start-example.js";
import { startPilot } from "../../../src/taskpane/actions/start-pilot.js";
import { undo } from "../../../src/taskpane/actions/undo.js";
import { contributionView } from "../../../src/taskpane/state/contribution-view.js";
import { resultsOf } from "../../../src/taskpane/state/results.js";
import type { Session } from "../../../src/taskpane/state/session.js";
import type { OpenWorkbook } from "../../excel/open-workbook.js";
import { example, openOrsenne, openPane, orsenne } from "./open-orsenne.js";

let book: OpenWorkbook;
let session: Session;

beforeEach(async () => {
  ({ book, session } = await openPane());
});

afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
  expect(session.state().trouble).toBeNull();
});

const project = (): Project => {
  const found = session.state().project;
  if (found === null) throw new RangeError("project requires a workbook with a project");
  return found;
};

/** What the person types in the cell under a header, in the first row of a table. */
function type(table: string, header: string, value: string | number): void {
  const found = book.model.tables.find((candidate) => candidate.name === table);
  const column = found?.columns.findIndex((candidate) => candidate.name === header) ?? -1;
  if (found === undefined || column < 0) throw new RangeError(`type requires ${table}, ${header}`);
  book.model.write(found.sheet, { row: found.ref.row + 1, column: found.ref.column + column, rows: 1, columns: 1 }, [[value]], "person");
}

describe("the actions of the pane", () => {
  it("find nothing in an empty workbook, and stay at home", () => {
    expect(session.state()).toMatchObject({ phase: "ready", project: null, page: "home", lastAction: null });
  });

  it("open an example, that comes back from the sheets as it was", async () => {
    expect(await session.run(startExample, example)).toBe(true);
    expect({ ...project(), contributions: orsenne.contributions }).toEqual(orsenne);
    expect(contributionView(project()).status).toBe("fresh");
    expect(session.state()).toMatchObject({ language: "en", lastAction: "Example opened", notice: "Example opened" });
  });

  it("change a weight in the sheet, which changes the ranking of the pane, and take it back", async () => {
    ({ book, session } = await openOrsenne());
    const before = project();
    const scores = resultsOf(before).scores.map((score) => score.score);
    await session.run(setWeight, { [before.criteria[0]?.code ?? ""]: 0 });
    expect(project().criteria[0]?.weight).toBe(0);
    expect(resultsOf(project()).scores.map((score) => score.score)).not.toEqual(scores);
    await session.run(undo, undefined);
    expect(project()).toEqual(before);
    expect(session.state().notice).toMatch(/^Undone: Weight changed \(Benefit for users .* → 0\)$/);
  });

  it("are told apart when the same is done twice, and said in the language of the pane", async () => {
    ({ book, session } = await openOrsenne());
    const [first, second] = project().criteria;
    const told = (): (string | null)[] => session.state().lastActions.map(({ label, about }) => `${label}: ${about ?? ""}`);
    await session.run(setWeight, { [first?.code ?? ""]: 12.5 });
    await session.run(setWeight, { [second?.code ?? ""]: 0 });
    await session.run(addPartners, ["Aix", "Brest", "Caen", "Dax", "Evry"]);
    expect(told()).toEqual([
      "Partners added: Aix, Brest, Caen and 2 others",
      `Weight changed: ${second?.label ?? ""} ${second?.weight ?? ""} → 0`,
      `Weight changed: ${first?.label ?? ""} ${first?.weight ?? ""} → 12.5`,
    ]);
    await session.run(setLanguage, "fr");
    expect(told()).toEqual([
      "Langue changée: Français",
      "Partenaires ajoutés: Aix, Brest, Caen et 2 autres",
      `Poids changé: ${second?.label ?? ""} ${second?.weight ?? ""} → 0`,
      `Poids changé: ${first?.label ?? ""} ${first?.weight ?? ""} → 12,5`,
    ]);
    expect(session.state().lastAction).toBe("Langue changée (Français)");
  });

  it("balance contributions, up to date until a figure changes", async () => {
    ({ book, session } = await openOrsenne());
    await session.run(balanceContributions, undefined);
    expect(contributionView(project()).status).toBe("fresh");
    expect(project().contributions.stamp?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it("say the workbook in the other language, and keep every figure", async () => {
    ({ book, session } = await openOrsenne());
    const before = project();
    await session.run(setLanguage, "fr");
    expect(session.state().language).toBe("fr");
    expect(project()).toEqual(before);
    expect(book.model.sheets.map((sheet) => sheet.name)).toContain("Partenaires");
  });

  it("take a project from its form to its pilot, from an empty workbook", async () => {
    session.go("form");
    await session.run(newProject, { name: "Shared journals", institutions: ["Aix", "Brest"], language: "en" });
    expect(session.state()).toMatchObject({ page: "home" });
    expect(project()).toMatchObject({ name: "Shared journals", partners: [{ institution: "Aix" }, { institution: "Brest" }] });

    await session.run(addPartners, ["Caen"]);
    await session.run(addItems, { dimension: "domains", labels: ["Law", "Physics"] });
    expect(project().domains).toMatchObject({ items: [{ label: "Law" }, { label: "Physics" }], values: [[null, null], [null, null], [null, null]] });

    await session.run(addScopes, ["Shared retention", "Common catalogue"]);
    expect(project().scopes.map((scope) => scope.label)).toEqual(["Shared retention", "Common catalogue"]);
    expect(project().criteria).toHaveLength(4);

    await session.workbook.write(
      (found) => {
        const written = found ?? orsenne;
        return {
          ...written,
          means: written.partners.map((_, p) => [100 + p, 5000]),
          resources: written.resources.map((resource) => ({ ...resource, unitValue: resource.unitValue ?? 300 })),
          interest: written.partners.map(() => [3, 1]),
          demand: [{ scope: "S1", resource: "R1", fixed: 12, perParticipant: null }],
        };
      },
      { language: "en", label: { key: "actions.check.done", about: null } },
    );
    await session.run(check, undefined);
    await session.run(chooseScope, "S1");
    expect(contributionView(project()).status).toBe("never");
    await session.run(balanceContributions, undefined);
    expect(contributionView(project()).status).toBe("fresh");

    await session.run(startPilot, undefined);
    expect(project().pilot.title).toBe("Pilot: Shared retention");
    expect(project().pilot.plan.reduce((sum, line) => sum + (line.planned ?? 0), 0)).toBe(12);
  });

  it("follow what the person types, and do not echo what they write themselves", async () => {
    ({ book, session } = await openOrsenne());
    let readings = 0;
    const stop = session.subscribe(() => (readings += 1));
    await session.run(setWeight, { [project().criteria[0]?.code ?? ""]: 7 });
    const own = readings;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(readings).toBe(own);
    type("Criteria", "Weight", 9);
    await expect.poll(() => project().criteria[0]?.weight, { timeout: 3000 }).toBe(9);
    stop();
  });
});
