import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { installBridge, type OfficeHost } from "../host/office/office-host.js";

/** The real client library of Excel, talking to a stand-in. */
export interface NodeOffice {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
}

/** Name of the library's file in its package: Excel for Windows, in the form that can be read. */
const library = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/** Compiled once: each host runs it anew. */
let compiled: Script | null = null;

/**
 * Loads Microsoft's unmodified client library in Node and connects it to `host`: what a command line needs to write a workbook the way the
 * add-in does. The library gets a place of its own, with a window but without a page; several may live side by side.
 * @throws Error where `@microsoft/office-js` is not installed.
 */
export function loadNodeOffice(host: OfficeHost): NodeOffice {
  const place: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    console,
    // So that errors, promises and lists are of the same kind on both sides.
    Error,
    Promise,
    JSON,
    Array,
    Object,
    navigator: { userAgent: "" },
    location: { href: "http://localhost/", search: "", hash: "" },
  };
  installBridge(place, host);
  place["window"] = place;
  place["self"] = place;
  compiled ??= compileLibrary();
  compiled.runInContext(createContext(place));
  return { Excel: place["Excel"] as typeof Excel, OfficeExtension: place["OfficeExtension"] as typeof OfficeExtension };
}

function compileLibrary(): Script {
  const file = createRequire(import.meta.url).resolve(library);
  return new Script(readFileSync(file, "utf8"), { filename: file });
}
