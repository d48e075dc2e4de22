// `npm start`: from a fresh clone to the demo in a browser. Plain JavaScript, since it runs before anything is installed.
import path from "node:path";
import { parseArgs } from "node:util";
import { buildDemo, demoFolder } from "./build-demo.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { openBrowser } from "./open-browser.mjs";
import { serveFolder } from "./serve-folder.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const usualPort = 3000;
/** How many ports are tried after the usual one. */
const furtherPorts = 9;

ensureDependencies(root);
const { parseNumber } = await import("office-addin-cli");
const { logErrorMessage } = await import("office-addin-usage-data");

/** The port that the command line asks for, or `undefined`. */
function askedPort() {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const port = parseNumber(values.port, "--port takes a number, such as --port 3000.");
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535)) {
    throw new RangeError("--port takes a whole number from 0 to 65535.");
  }
  return port;
}

/** Serves on the asked port, or on the first free one from the usual port on. */
async function serveDemo(port) {
  const ports = port === undefined ? Array.from({ length: furtherPorts + 1 }, (_, i) => usualPort + i) : [port];
  for (const candidate of ports) {
    try {
      return await serveFolder(path.join(root, demoFolder), candidate);
    } catch (error) {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
      process.stdout.write(`Port ${candidate} is taken by another program.\n`);
    }
  }
  throw new Error("No free port was found: choose one, for instance npm start -- --port 4000.");
}

try {
  const port = askedPort();
  process.stdout.write("Building the demo...\n");
  if (!buildDemo(root)) throw new Error("The demo could not be built: the reasons stand above.");
  const { address } = await serveDemo(port);
  process.stdout.write(`\nMutualiser is ready: ${address}\n(Ctrl+C stops it.)\n`);
  openBrowser(address);
} catch (error) {
  logErrorMessage(error);
  process.exit(1);
}
