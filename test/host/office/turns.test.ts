import { describe, expect, it } from "vitest";
import { openOffice } from "./open-office.js";

describe("a stand-in that shares its thread", () => {
  it("gives others their turn between the actions of a request, and says while the workbook is half written", async () => {
    const { host, model, run } = await openOffice();
    const told: boolean[] = [];
    const seen: unknown[] = [];
    host.onHalfWritten = (isHalfWritten) => told.push(isHalfWritten);
    host.breathe = () => {
      seen.push(model.sheets[0]?.cellAt(2, 0)?.value ?? null);
      return Promise.resolve();
    };
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      for (const row of [1, 2, 3, 4]) sheet.getRange(`A${row}`).values = [[row]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A4)"]];
      await context.sync();
    });
    expect(model.sheets[0]?.cellAt(0, 1)?.value).toBe(10);
    // The third cell was empty at some turns, and filled at later ones.
    expect([...new Set(seen)]).toEqual([null, 3]);
    expect(told).toEqual([true, false]);
  });

  it("says nothing of a request that only reads, and answers what one without turns answers", async () => {
    const { host, run } = await openOffice();
    const told: boolean[] = [];
    const read = (): Promise<unknown> =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1:B2").load("values,address");
        await context.sync();
        return [range.address, range.values];
      });
    const atOnce = await read();
    host.onHalfWritten = (isHalfWritten) => told.push(isHalfWritten);
    host.breathe = () => Promise.resolve();
    expect(await read()).toEqual(atOnce);
    expect(told).toEqual([]);
  });
});
