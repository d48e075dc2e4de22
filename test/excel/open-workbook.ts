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

/** A workbook of one sheet, `Sheet1`, as Excel opens it. */
function emptyModel(): WorkbookModel {
  const model = new WorkbookModel();
  model.addSheet("Sheet1");
  return model;
}

/** Opens a workbook, an empty one unless told which. */
export async function openWorkbook(model = emptyModel()): Promise<OpenWorkbook> {
  const host = createOfficeHost(model);
  const { Excel, OfficeExtension } = await loadOffice(host);
  // The library puts these names on the page.
  Object.assign(globalThis, { Excel, OfficeExtension });
  return { model, host, requests: () => host.statistics.log.map(({ requestBytes }) => ({ bytes: requestBytes })) };
}
