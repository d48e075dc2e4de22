import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageName, type Lockfile } from "./lockfile.js";

/**
 * The licences of the packages whose code is in the published files, with their texts: what their authors ask to be
 * handed on.
 *
 * @param lockfile Versions and names of licences.
 * @param published Places of the packages.
 * @param root The folder that holds `node_modules`.
 * @returns The text of the notice; packages with the same licence text share it.
 * @throws {Error} When a package brings no text of its licence and the text cannot be told from its name.
 */
export function thirdPartyNotices(lockfile: Lockfile, published: readonly string[], root: string): string {
  const byText = new Map<string, string[]>();
  for (const place of published) {
    const { version = "", license = "" } = lockfile.packages[place] ?? {};
    const text = licenceText(path.join(root, place), packageName(place));
    byText.set(text, [...(byText.get(text) ?? []), `${packageName(place)} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join("\n")}\n\n${text}\n`);
  const rule = `\n${"-".repeat(80)}\n\n`;
  return [`The published files of Mutualiser contain code of the packages below, under the licences that follow them.\n`, ...parts].join(rule);
}

/** The text of a package's licence, without the accidents of line ends. */
function licenceText(folder: string, name: string): string {
  const file = existsSync(folder) ? readdirSync(folder).filter((candidate) => /^(licen[cs]e|copying)/i.test(candidate)).sort()[0] : undefined;
  if (file !== undefined) return readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  const description = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as PackageOrigin;
  if (description.license !== "MIT") throw new Error(`${name} brings no text of its licence: it cannot be published.`);
  return mitText(authorOf(description) ?? `the authors of ${name}`);
}

/** What a package says of where it comes from. */
interface PackageOrigin {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

/** Whom a package names: its author, or else where its source is. */
function authorOf({ author, repository }: PackageOrigin): string | undefined {
  if (author !== undefined) return typeof author === "string" ? author : author.name;
  const address = typeof repository === "string" ? repository : repository?.url;
  return address === undefined ? undefined : `the contributors of ${address.replace(/^git\+/, "").replace(/\.git$/, "")}`;
}

/** The MIT licence, for packages that state it and leave its text out. */
function mitText(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
