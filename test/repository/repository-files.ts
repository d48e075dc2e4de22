import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the repository. */
export const repositoryFolder = path.resolve(import.meta.dirname, "../..");

/** What npm, the builds and the tests leave behind, and git itself. */
const leftBehind = new Set([".git", "node_modules", "dist", ".cache", "test-results"]);

const textEndings = /\.(cjs|css|csv|html|js|json|jsonl|md|mjs|mts|py|svg|ts|tsx|txt|xml|yml)$|(^|\/)(LICENSE|run|\.gitignore|\.npmrc|\.gitattributes)$/;

/** The names at the top of the repository. */
export function topLevelNames(): string[] {
  return readdirSync(repositoryFolder).filter((name) => !leftBehind.has(name));
}

/** The paths of the repository's files, with slashes, those left behind apart. */
export function repositoryPaths(folder = ""): string[] {
  return readdirSync(path.join(repositoryFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (leftBehind.has(entry.name) || entry.name.endsWith(".tsbuildinfo")) return [];
    return entry.isDirectory() ? repositoryPaths(name) : [name];
  });
}

/** Whether a file is made of text, by its name. */
export function isText(file: string): boolean {
  return textEndings.test(file);
}

/** The text of a file of the repository. */
export function readRepositoryText(file: string): string {
  return readFileSync(path.join(repositoryFolder, file), "utf8");
}

/** What the tests read in `package.json`. */
export interface PackageDescription {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What the tests read in `package-lock.json`, by the place of each package. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>>;
}

export function readPackageDescription(): PackageDescription {
  return JSON.parse(readRepositoryText("package.json")) as PackageDescription;
}

export function readLockfile(): Lockfile {
  return JSON.parse(readRepositoryText("package-lock.json")) as Lockfile;
}
