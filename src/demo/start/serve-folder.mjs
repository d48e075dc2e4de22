import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { unescape } from "node:querystring";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file that a request asks for inside a folder, or `undefined` where there is none. */
function requestedFile(folder, address) {
  // This decoder never throws: what is not UTF-8 simply names no file.
  const pathname = unescape(address.replace(/[?#].*$/s, ""));
  if (pathname.includes("\0")) return undefined;
  const file = path.join(folder, pathname);
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  const found = pathname.endsWith("/") ? path.join(file, "index.html") : file;
  const state = statSync(found, { throwIfNoEntry: false });
  return state?.isFile() ? { path: found, bytes: state.size } : undefined;
}

/** The headers of every file, where nobody chooses others. */
function usualHeaders() {
  return { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
}

/** Answers one request with a file of the folder. */
function answer(folder, headersOf, request, response) {
  const isReading = request.method === "GET" || request.method === "HEAD";
  const file = isReading ? requestedFile(folder, request.url ?? "/") : undefined;
  if (file === undefined) {
    response.writeHead(isReading ? 404 : 405, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(isReading ? "Not found\n" : "Only GET and HEAD are answered\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[path.extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.bytes,
    ...headersOf(`/${path.relative(folder, file.path).replaceAll(path.sep, "/")}`),
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file.path).pipe(response);
}

/**
 * Serves the files of a folder on this machine only, for the demo, for the tests of the page and for a look at what is
 * published.
 *
 * @param {string} folder The folder to serve; `/` is its `index.html`.
 * @param {number} port The port to listen to; 0 lets the system choose.
 * @param {object} [choices] What a production server would add.
 * @param {(pathname: string) => Record<string, string>} [choices.headersOf] The headers of a file, by its path from `/`.
 * @param {{ key: Buffer, cert: Buffer }} [choices.certificate] Serves HTTPS with it.
 * @returns {Promise<{ address: string, close: () => void }>} The address, once the server answers. Rejects with the
 *   system's error, `EADDRINUSE` for a busy port.
 */
export function serveFolder(folder, port, { headersOf = usualHeaders, certificate } = {}) {
  const listener = (request, response) => answer(path.resolve(folder), headersOf, request, response);
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve({
        address: `${certificate ? "https" : "http"}://localhost:${server.address().port}/`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
