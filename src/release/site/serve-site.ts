import { readFileSync } from "node:fs";
import path from "node:path";
import type { DevelopmentCertificate } from "../../demo/start/development-certificate.mjs";
import { serveFolder } from "../../demo/start/serve-folder.mjs";
import { readOfficeJs } from "./read-office-js.js";
import { cacheControl, securityHeaders } from "./server-headers.js";

/**
 * Serves a built folder on this machine with the headers of a production server.
 *
 * @param folder The built folder.
 * @param port The port to listen to; 0 lets the system choose.
 * @param certificate Of `https://localhost`; plain HTTP without it, which browsers accept for this machine.
 * @returns The address, and how to stop.
 * @throws {Error} When the folder holds no built pane, or the port is taken.
 */
export function serveSite(folder: string, port: number, certificate?: DevelopmentCertificate): ReturnType<typeof serveFolder> {
  const officeJs = readOfficeJs(readFileSync(path.join(folder, "taskpane.html"), "utf8"));
  const headersOf = (pathname: string): Record<string, string> => ({ ...securityHeaders(officeJs), "Cache-Control": cacheControl(pathname) });
  return serveFolder(folder, port, { headersOf, ...(certificate === undefined ? {} : { certificate }) });
}
