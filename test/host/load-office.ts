import { loadNodeOffice, type NodeOffice } from "../../src/demo/node-office.js";
import type { OfficeHost } from "../../src/host/office/office-host.js";

/** The real, unmodified client library, connected to `host`. */
export async function loadOffice(host: OfficeHost): Promise<NodeOffice> {
  return Promise.resolve(loadNodeOffice(host));
}
