import { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { createOfficeHost, type OfficeHost } from "../../src/host/office/office-host.js";
import { loadOffice } from "../host/load-office.js";

/** A workbook open in the stand-in, with the real client library before it. */
export interface OpenWorkbook {
  model: WorkbookModel;
  host: OfficeHost;
  /** Requests made until now. */
  requests(): readonly { bytes: number }[];
}

/** Opens an empty workbook of one sheet, `Sheet1`, as Excel does. */
export async function openWorkbook(): Promise<OpenWorkbook> {
  const model = new WorkbookModel();
  model.addSheet("Sheet1");
  const host = createOfficeHost(model);
  const { Excel, OfficeExtension } = await loadOffice(host);
  // The library puts these names on the page.
  Object.assign(globalThis, { Excel, OfficeExtension });
  return { model, host, requests: () => host.statistics.log.map(({ requestBytes }) => ({ bytes: requestBytes })) };
}
