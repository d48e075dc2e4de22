import { beforeEach, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import { createOfficeHost, type OfficeHost } from "../../../src/host/office/office-host.js";
import { addPartners } from "../../../src/taskpane/actions/add-partners.js";
import { setWeight } from "../../../src/taskpane/actions/set-weight.js";
import { undo } from "../../../src/taskpane/actions/undo.js";
import { openWorkbook } from "../../../src/taskpane/open-workbook.js";
import { Session } from "../../../src/taskpane/state/session.js";
import { sampleProject } from "../../core/sample-project.js";
import { loadOffice } from "../../host/load-office.js";
import { builtModel } from "../../workbook/built-model.js";

/** A pane with a client library of its own, as on a machine of its own. */
interface Pane {
  session: Session;
  host: OfficeHost;
  /** What follows happens on this machine. */
  here: () => Session;
}

async function openPane(model: WorkbookModel): Promise<Pane> {
  const host = createOfficeHost(model);
  const library = await loadOffice(host);
  Object.assign(globalThis, library);
  const session = new Session(await openWorkbook(() => undefined), { language: "en", surroundings: { version: "0", host: "stand-in", platform: "test", language: "en" } });
  await session.open();
  return { session, host, here: () => (Object.assign(globalThis, library), session) };
}

let first: Pane;
let second: Pane;
let model: WorkbookModel;

beforeEach(async () => {
  model = await builtModel(sampleProject(), "en");
  first = await openPane(model);
  second = await openPane(model);
});

/** Until handlers have come to rest and panes have read. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));
const partners = ({ session }: Pane): string[] | undefined => session.state().project?.partners.map(({ institution }) => institution);

describe("two panes on one workbook", () => {
  it("show the same: what one writes, the other reads and says, and answers with no write of its own", async () => {
    await first.here().run(addPartners, ["Dijon"]);
    second.here();
    const changes: string[] = [];
    const stop = model.subscribe(({ kind }) => changes.push(kind));
    await quiet();
    expect(changes).toEqual([]);
    stop();
    expect(partners(second)).toEqual(partners(first));
    expect(partners(second)).toContain("Dijon");
    expect(second.session.state().notice).toBe("Someone else has changed the workbook; it has been read again.");
    expect(first.session.state().notice).not.toBe(second.session.state().notice);
    const requests = [first.host.statistics.log.length, second.host.statistics.log.length];
    await quiet();
    // Neither answers the other: nothing goes on between them.
    expect([first.host.statistics.log.length, second.host.statistics.log.length]).toEqual(requests);
    const table = model.tables.find(({ name }) => name === "Partners") ?? expect.unreachable("Partners");
    model.write(table.sheet, { row: table.ref.row + 1, column: table.ref.column + 1, rows: 1, columns: 1 }, [["Arles"]], "co-author");
    await quiet();
    expect(partners(second)?.[0]).toBe("Arles");
  });

  it("lose nothing of each other's writes, one after the other or at once", async () => {
    await first.here().run(addPartners, ["Dijon"]);
    await second.here().run(addPartners, ["Metz"]);
    await Promise.all([first.here().run(addPartners, ["Nancy"]), second.session.run(setWeight, { C1: 9 })]);
    await quiet();
    for (const pane of [first, second]) {
      expect(partners(pane)).toEqual(["Aix", "Brest", "Caen", "Dijon", "Metz", "Nancy"]);
      expect(pane.session.state().project?.partners.map(({ code }) => code)).toEqual(["P01", "P02", "P03", "P04", "P05", "P06"]);
      expect(pane.session.state().project?.criteria[0]?.weight).toBe(9);
      expect(pane.session.state().trouble).toBeNull();
    }
  });

  it("take back their own writes only, and none over what the other has changed since", async () => {
    await first.here().run(setWeight, { C1: 7 });
    await second.here().run(setWeight, { C1: 5 });
    expect(await first.here().run(undo, undefined)).toBe(false);
    expect(first.session.state().trouble?.code).toBe("changed-since");
    expect(await second.here().run(undo, undefined)).toBe(true);
    expect(second.session.state().project?.criteria[0]?.weight).toBe(7);
    expect(second.session.state().lastAction).toBeNull();
    expect(await first.here().run(undo, undefined)).toBe(true);
    expect(first.session.state().project?.criteria[0]?.weight).toBe(3);
  });
});
