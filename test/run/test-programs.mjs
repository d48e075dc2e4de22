import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** What the tests drive besides Node, and the Debian packages that bring it. */
const programs = [
  { names: ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"], packages: ["chromium"] },
  { names: ["soffice", "libreoffice"], packages: ["libreoffice-calc", "python3-uno"] },
  { names: ["pdftoppm"], packages: ["poppler-utils"] },
];

/** Fonts that both languages need on the pages and sheets that are drawn. */
const fontFolder = "/usr/share/fonts/truetype/dejavu";
const fontPackages = ["fonts-dejavu-core", "fonts-liberation"];

/** Whether one of the names is a program of PATH. */
function isInstalled(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.some((name) => folders.some((folder) => existsSync(path.join(folder, name))));
}

/** The Debian packages whose programs are missing. */
function missingPackages() {
  const missing = programs.flatMap(({ names, packages }) => (isInstalled(names) ? [] : packages));
  const python = spawnSync("/usr/bin/python3", ["-c", "import uno"], { stdio: "ignore" });
  if (python.status !== 0 && !missing.includes("python3-uno")) missing.push("python3-uno");
  return existsSync(fontFolder) ? missing : [...missing, ...fontPackages];
}

/**
 * Installs packages on a Debian or Ubuntu machine where we are root; does nothing elsewhere, where the person chooses what
 * to install. Servers that come with them are not started.
 *
 * @param {readonly string[]} packages Names of Debian packages.
 * @returns {boolean} Whether nothing is missing any more as far as this function can tell.
 */
export function installPackages(packages) {
  const isDebian = process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (!isDebian || packages.length === 0) return true;
  process.stdout.write(`Installing ${packages.join(", ")}...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (...parameters) => spawnSync("apt-get", ["-qq", "-y", ...parameters], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  return apt("update") && apt("install", "--no-install-recommends", ...packages);
}

/**
 * Installs Chromium and LibreOffice, see `installPackages`.
 *
 * @returns {boolean} Whether nothing is missing any more as far as this function can tell.
 */
export function installTestPrograms() {
  return installPackages(missingPackages());
}
