import path from "node:path";
import { describe, expect, it } from "vitest";
import { isLicenceAllowed } from "./licence-rules.js";
import { isText, readLockfile, readPackageDescription, readRepositoryText, repositoryPaths, topLevelNames } from "./repository-files.js";

const topLevel = [
  ...["src", "test", "assets", "docs", ".ci"],
  ...["package.json", "package-lock.json", "manifest.xml", "tsconfig.json", "webpack.config.js", "vitest.config.ts", ".oxlintrc.json"],
  ...["README.md", "README.fr.md", "CHANGELOG.md", "LICENSE", ".gitignore", ".gitattributes", ".npmrc"],
];

/** Packages that a tool finds by itself, and that no file of ours names. */
const foundByTools = ["oxlint-tsgolint", "webpack-cli", "webpack-dev-server", "@types/node", "@types/office-js", "@types/papaparse", "@types/pngjs", "@types/react", "@types/react-dom"];

const description = readPackageDescription();
const lockfile = readLockfile();
const texts = repositoryPaths().filter((file) => isText(file)).map((file) => ({ file, text: readRepositoryText(file) }));

describe("the repository", () => {
  it("has nothing at its top that a newcomer would not look for", () => {
    expect(topLevelNames().filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  it("speaks of no folder outside itself", () => {
    const folders = /(^|[\s"'`(=])(\/(work|home|root|tmp|Users)\/|[A-Z]:\\\\?Users)/m;
    expect(texts.filter(({ text }) => folders.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("names no file above its top folder", () => {
    const climbs = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/(?<![\w./])(?:\.\.\/)+[\w.@-]*/g)].map(([relative]) => ({ file, relative, target: path.posix.normalize(`${path.posix.dirname(file)}/${relative}`) })),
    );
    expect(climbs.length).toBeGreaterThan(10);
    expect(climbs.filter(({ target }) => target.startsWith("../") && target !== "../")).toEqual([]);
  });
});

describe("the packages", () => {
  it("are locked without the address that they came from", () => {
    expect(readRepositoryText("package-lock.json")).not.toContain(`"resolved"`);
    expect(readRepositoryText(".npmrc")).not.toMatch(/registry=/);
  });

  it("are asked for in exact versions", () => {
    const versions = Object.entries({ ...description.dependencies, ...description.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("have licences that allow their use", () => {
    const packages = Object.entries(lockfile.packages).filter(([place]) => place !== "");
    const refused = packages.filter(([place, entry]) => !isLicenceAllowed(place.split("node_modules/").at(-1) ?? "", entry.license, entry.dev === true));
    expect(refused.map(([place, entry]) => `${place}: ${entry.license}`)).toEqual([]);
  });

  it("keep Microsoft's client library for development", () => {
    expect(description.devDependencies).toHaveProperty("@microsoft/office-js");
    expect(description.dependencies).not.toHaveProperty("@microsoft/office-js");
  });

  it("are dependencies when what is published imports them, and development's otherwise", () => {
    const published = texts.filter(({ file }) => /^src\/(core|words|workbook|excel|taskpane)\/.*\.tsx?$/.test(file));
    const imported = published.flatMap(({ text }) => [...text.matchAll(/(?:^import |^(?:import|export) [^;]*? from |^\} from |\bimport\()"((?:@[\w-]+\/)?[\w-]+)/gm)].map((match) => match[1] ?? ""));
    expect([...new Set(imported)].sort()).toEqual(Object.keys(description.dependencies).sort());
  });

  it("are all used", () => {
    const code = texts.filter(({ file }) => /\.([cm]?[jt]sx?)$/.test(file) && !/^test\/(rooms|repository)\//.test(file)).map(({ text }) => text).join("\n");
    const commands = Object.values(description.scripts).join("\n");
    const isNamed = (name: string): boolean =>
      [`"${name}"`, `"${name}/`, `/${name}/`].some((spelling) => code.includes(spelling)) || new RegExp(`(^|\\s)${name}(\\s|$)`, "m").test(commands);
    const names = Object.keys({ ...description.dependencies, ...description.devDependencies });
    expect(names.filter((name) => !foundByTools.includes(name) && !isNamed(name))).toEqual([]);
  });
});

describe("isLicenceAllowed", () => {
  it.each([
    ["a", "MIT", false, true],
    ["a", "(MIT OR GPL-3.0)", false, true],
    ["a", "MIT AND GPL-3.0", false, false],
    ["a", "GPL-3.0", true, false],
    ["a", "MPL-2.0", true, true],
    ["a", "MPL-2.0", false, false],
    ["a", "BlueOak-1.0.0", true, false],
    ["graceful-fs", "BlueOak-1.0.0", true, true],
    ["graceful-fs", "BlueOak-1.0.0", false, false],
    ["a", "CC0-1.0", false, true],
    ["a", undefined, true, false],
    ["@microsoft/office-js", "LICENSE", true, true],
    ["@microsoft/office-js", "LICENSE", false, false],
  ])("%s under %s, only for tools: %s -> %s", (name, licence, isTool, allowed) => {
    expect(isLicenceAllowed(name, licence, isTool)).toBe(allowed);
  });
});

describe.each(["README.md", "README.fr.md"])("%s", (file) => {
  const text = readRepositoryText(file);

  it("names only commands that exist", () => {
    const commands = [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? "");
    expect(commands).toEqual(expect.arrayContaining(["start", "test", "workbook", "build", "start:excel"]));
    expect(commands.filter((command) => !(command in description.scripts))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
    const paths = repositoryPaths();
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !paths.some((existing) => existing === link || existing.startsWith(`${link.replace(/\/$/, "")}/`)))).toEqual([]);
  });
});
