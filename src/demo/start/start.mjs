// `npm start`: from a fresh clone to the demo in a browser. Plain JavaScript, since it runs before anything is installed.
import path from "node:path";
import { parseArgs } from "node:util";
import { buildDemo, demoFolder } from "./build-demo.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { startWords } from "../../words/start.mjs";
import { openBrowser } from "./open-browser.mjs";
import { serveFolder } from "./serve-folder.mjs";
import { systemLanguage } from "./system-language.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const usualPort = 3000;
/** How many ports are tried after the usual one. */
const furtherPorts = 9;
const words = startWords(systemLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale));

ensureDependencies(root);
const { parseNumber } = await import("office-addin-cli");
const { logErrorMessage } = await import("office-addin-usage-data");

/** The port that the command line asks for, or `undefined`. */
function askedPort() {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const port = parseNumber(values.port, words.portNotWhole);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535)) {
    throw new RangeError(words.portNotWhole);
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
      process.stdout.write(`${words.portTaken.replace("{{port}}", String(candidate))}\n`);
    }
  }
  throw new Error(words.noPort);
}

try {
  const port = askedPort();
  process.stdout.write(`${words.building}\n`);
  if (!buildDemo(root)) throw new Error(words.notBuilt);
  const { address } = await serveDemo(port);
  process.stdout.write(`\n${words.ready.replace("{{address}}", address)}\n${words.toStop}\n`);
  openBrowser(address);
} catch (error) {
  logErrorMessage(error);
  process.exit(1);
}
