import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** LibreOffice, and a Python that can talk to it. */
export interface LibreOffice {
  readonly soffice: string;
  readonly python: string;
}

/** Where a system may keep LibreOffice, and the Pythons that may know its `uno` module. */
interface Place {
  readonly soffice: string;
  readonly pythons: readonly string[];
}

/** The places to look in, those of PATH first. */
function places(): readonly Place[] {
  if (process.platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((variable) => {
      const folder = process.env[variable];
      if (folder === undefined) return [];
      const program = path.join(folder, "LibreOffice", "program");
      return [{ soffice: path.join(program, "soffice.exe"), pythons: [path.join(program, "python.exe")] }];
    });
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const inPath = ["soffice", "libreoffice"].flatMap((name) =>
    folders.map((folder) => ({ soffice: path.join(folder, name), pythons: ["python3", "/usr/bin/python3"] })),
  );
  const application = "/Applications/LibreOffice.app/Contents";
  return [...inPath, { soffice: `${application}/MacOS/soffice`, pythons: [`${application}/Resources/python`] }];
}

/**
 * LibreOffice as installed on this machine, with a Python that knows its `uno` module.
 *
 * @throws {Error} With one sentence that says what to install, when there is none.
 */
export function findLibreOffice(): LibreOffice {
  const found = places().find((place) => existsSync(place.soffice));
  if (found === undefined) {
    throw new Error("The tests need LibreOffice: install it from libreoffice.org (on Debian or Ubuntu: apt-get install libreoffice-calc python3-uno).");
  }
  const python = found.pythons.find((program) => spawnSync(program, ["-c", "import uno"], { stdio: "ignore" }).status === 0);
  if (python === undefined) {
    throw new Error("The tests need the Python module of LibreOffice: install python3-uno (on Debian or Ubuntu: apt-get install python3-uno).");
  }
  return { soffice: found.soffice, python };
}
