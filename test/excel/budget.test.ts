import { describe, expect, it } from "vitest";
import { addPartner } from "../../src/core/project/add-partner.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import { loadExample } from "../agreement/load-example.js";
import { crowded } from "../workbook/crowded-project.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

/** What Excel on the web takes and gives at once. */
const LIMIT = 5_000_000;

interface Spent {
  requests: number;
  /** Of the largest. */
  request: number;
  answer: number;
}

async function spent(book: OpenWorkbook, work: () => Promise<unknown>): Promise<Spent> {
  book.host.statistics.reset();
  await work();
  const { log } = book.host.statistics;
  return { requests: log.length, request: Math.max(...log.map(({ requestBytes }) => requestBytes)), answer: Math.max(...log.map(({ responseBytes }) => responseBytes)) };
}

const change = (workbook: ProjectWorkbook, make: (project: Project) => Project) => () => workbook.write((project) => make(project ?? expect.unreachable("there is a project")), { language: "fr", label: "change" });

/** What the pane does, which reads after each write. */
async function actions(project: Project): Promise<Record<"first" | "open" | "reread" | "read" | "weight" | "grow" | "undo", Spent>> {
  const book = await openWorkbook();
  const workbook = createProjectWorkbook();
  return {
    first: await spent(book, () => workbook.read()),
    open: await spent(book, () => workbook.write(() => project, { language: "fr", label: "first" })),
    reread: await spent(book, async () => {
      const { problems } = await workbook.read();
      expect(problems.filter(({ code }) => code === "not-as-written")).toEqual([]);
    }),
    read: await spent(book, () => workbook.read()),
    weight: await spent(book, change(workbook, (read) => ({ ...read, dimensionWeights: { ...read.dimensionWeights, domains: 7 } }))),
    grow: await workbook.read().then(() => spent(book, change(workbook, (read) => addPartner(read, { institution: "One more" })))),
    undo: await workbook.read().then(() => spent(book, () => workbook.undo())),
  };
}

describe("what an action asks of Excel", () => {
  it.each(["orsenne", "openapc-fr"] as const)("is one request to read, two to write, whatever the sheets of %s", async (example) => {
    const costs = await actions(await loadExample(example, "fr"));
    expect(Object.fromEntries(Object.entries(costs).map(([action, { requests }]) => [action, requests]))).toEqual({ first: 1, open: 2, reread: 2, read: 1, weight: 2, grow: 2, undo: 2 });
    for (const { request, answer } of Object.values(costs)) {
      expect(request).toBeLessThan(2_200_000);
      expect(answer).toBeLessThan(2_000_000);
    }
    expect(costs.read.answer).toBeLessThan(800_000);
    expect(costs.weight.request).toBeLessThan(500_000);
    expect(costs.weight.answer).toBeLessThan(1_200_000);
  });

  it("stays under the limits of Excel on the web for a national consortium: 300 partners become 301, with 3 × 200 items, and that is taken back", async () => {
    const costs = await actions(crowded(300, 200));
    for (const { request, answer } of Object.values(costs)) {
      expect(request).toBeLessThan(LIMIT);
      expect(answer).toBeLessThan(LIMIT);
    }
    expect([costs.read.requests, costs.weight.requests]).toEqual([1, 2]);
  }, 120_000);
});
