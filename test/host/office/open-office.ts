import { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import type { WorkbookOptions } from "../../../src/host/model/workbook-data.js";
import { createOfficeHost, type OfficeHost, type OfficeHostOptions } from "../../../src/host/office/office-host.js";
import { loadOffice } from "../load-office.js";

/** A workbook with one sheet, the stand-in over it, and the real library connected to it. */
export interface OpenOffice {
  model: WorkbookModel;
  host: OfficeHost;
  Excel: typeof Excel;
  run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

export async function openOffice(options: OfficeHostOptions & WorkbookOptions = {}): Promise<OpenOffice> {
  const model = new WorkbookModel(options);
  model.addSheet("Data");
  const host = createOfficeHost(model, options);
  const office = await loadOffice(host);
  return { model, host, Excel: office.Excel, run: (batch) => office.Excel.run({ delayForCellEdit: true }, batch) };
}

/** The error with which a batch ends. */
export async function refusal(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  return batch.then(
    () => {
      throw new RangeError("the batch was expected to be refused");
    },
    (error: unknown) => error as OfficeExtension.Error,
  );
}
