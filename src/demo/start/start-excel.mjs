// `npm run start:excel`: the pane in Excel itself, over HTTPS with the certificate of the office tools.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./ensure-dependencies.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const address = "https://localhost:3000/taskpane.html";

ensureDependencies(root);
const { logErrorMessage } = await import("office-addin-usage-data");

/** Runs a program of the office tools, which npx fetches the first time: they are not dependencies of ours. */
function runOfficeTool(parameters) {
  return spawnSync(["npx", "--yes", ...parameters].join(" "), { cwd: root, stdio: "inherit", shell: true }).status === 0;
}

/** Starts the development server and resolves once it has built the pane. */
function startServer() {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const server = spawn(process.execPath, [webpack, "serve", "--env", "target=excel"], { cwd: root, stdio: ["inherit", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      if (String(chunk).includes("compiled")) resolve(server);
    });
    server.once("exit", (code) => reject(new Error(`The development server stopped (code ${code}).`)));
  });
}

try {
  const { values } = parseArgs({ options: { "server-only": { type: "boolean" }, document: { type: "string" } } });
  if (!runOfficeTool(["office-addin-dev-certs@3", "install"])) {
    process.stdout.write("The certificate for https://localhost is not trusted by the system: accept it in the browser (see README.md, section Excel).\n");
  }
  const server = await startServer();
  process.stdout.write(`\nThe pane is served at ${address}\n(Ctrl+C stops it.)\n`);
  const canSideload = process.platform === "win32" || process.platform === "darwin";
  if (values["server-only"] || !canSideload) {
    process.stdout.write("Add manifest.xml to Excel by hand: see README.md, section Excel.\n");
  } else if (!runOfficeTool(["office-addin-debugging@7", "start", "manifest.xml", "desktop", "--no-debug", ...(values.document ? ["--document", `"${values.document}"`] : [])])) {
    process.stdout.write("Excel could not be started with the add-in: add manifest.xml by hand (see README.md, section Excel).\n");
  }
  server.once("exit", (code) => process.exit(code ?? 0));
} catch (error) {
  logErrorMessage(error);
  process.exit(1);
}
