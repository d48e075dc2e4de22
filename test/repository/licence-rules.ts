/** Licences under which anything may be used. */
const free = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"]);

/** Licences of tools that never reach a person's machine. */
const freeForTools = new Set(["MPL-2.0"]);

/** Packages that only build or test, with the licence that was read and found right for that. */
const named: Readonly<Record<string, string>> = {
  // Microsoft's client library: to develop and test add-ins, neither changed nor republished.
  "@microsoft/office-js": "LICENSE",
  // Data on browsers, which the bundler reads.
  "caniuse-lite": "CC-BY-4.0",
  // Asked for by the bundler: as free as MIT.
  "graceful-fs": "BlueOak-1.0.0",
};

/**
 * Whether a package may be used under its licence.
 *
 * @param name Name of the package.
 * @param licence SPDX expression of its licence, `undefined` when it states none.
 * @param isTool Whether only builds and tests use it.
 */
export function isLicenceAllowed(name: string, licence: string | undefined, isTool: boolean): boolean {
  if (licence === undefined) return false;
  if (isTool && named[name] === licence) return true;
  const isFree = (part: string): boolean => free.has(part) || (isTool && freeForTools.has(part));
  const alternatives = licence.replace(/[()]/g, "").split(/ OR /i);
  return alternatives.some((alternative) => alternative.split(/ AND /i).every((part) => isFree(part.trim())));
}
