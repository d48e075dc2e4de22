import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { OfficeHost } from "../../src/host/office/office-host.js";
import { installBridge } from "../../src/host/office/office-host.js";

/** The real client library, talking to a stand-in. */
export interface LoadedOffice {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
}

const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
let script: Script | null = null;

/**
 * Loads the unmodified library of Excel for Windows in a place of its own and connects it to `host`. Several may live side by side.
 */
export async function loadOffice(host: OfficeHost): Promise<LoadedOffice> {
  script ??= new Script(readFileSync(file, "utf8"), { filename: file });
  const place: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    // Errors, promises and what comes out of JSON are then of the same kind as in the tests.
    Error,
    Promise,
    JSON,
    Array,
    Object,
    navigator: { userAgent: "" },
    location: { href: "http://localhost/", search: "", hash: "" },
  };
  installBridge(place, host);
  place.window = place;
  place.self = place;
  script.runInContext(createContext(place));
  return Promise.resolve({ Excel: place.Excel as typeof Excel, OfficeExtension: place.OfficeExtension as typeof OfficeExtension });
}
