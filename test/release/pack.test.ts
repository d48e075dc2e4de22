import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packFiles } from "../../src/release/pack/pack-files.js";
import { releaseFaults, type ReleaseTexts } from "../../src/release/pack/release-faults.js";

const texts: ReleaseTexts = {
  changelog: "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-30\n\n### Added\n\n- A thing.\n\n## [1.1.0] - 2026-10-01\n\n- Another.\n",
  packageDescription: JSON.stringify({ version: "1.2.0" }),
  lockfile: JSON.stringify({ version: "1.2.0", packages: { "": { version: "1.2.0" } } }),
  manifest: "<Version>1.2.0.0</Version>",
  productVersion: 'export const VERSION = "1.2.0";',
};

describe("releaseFaults", () => {
  it("finds nothing when the version is everywhere and the changelog tells it", () => {
    expect(releaseFaults(texts, false)).toEqual([]);
  });

  it.each<[string, Partial<ReleaseTexts>, string]>([
    ["another version in the manifest", { manifest: "<Version>1.1.0.0</Version>" }, "manifest.xml says 1.1.0, package.json 1.2.0"],
    ["another version in the pane", { productVersion: 'export const VERSION = "1.1.9";' }, "src/workbook/product-version.ts says 1.1.9, package.json 1.2.0"],
    ["another version in the lockfile", { lockfile: JSON.stringify({ version: "1.2.0", packages: { "": { version: "1.1.0" } } }) }, "package-lock.json, packages says 1.1.0, package.json 1.2.0"],
    ["a changelog without the version", { changelog: "## [1.1.0] - 2026-10-01\n\n- Another.\n" }, "CHANGELOG.md has no section [1.2.0]"],
    ["a version without a date", { changelog: "## [1.2.0]\n\n- A thing.\n" }, "CHANGELOG.md: [1.2.0] has no date, such as [1.2.0] - 2026-01-31"],
    ["a version that tells nothing", { changelog: "## [1.2.0] - 2026-11-30\n\n## [1.1.0] - 2026-10-01\n\n- Another.\n" }, "CHANGELOG.md: [1.2.0] tells nothing"],
    ["changes that are in no version", { changelog: texts.changelog.replace("[Unreleased]\n", "[Unreleased]\n\n- Not yet.\n") }, "CHANGELOG.md: some changes are still unreleased"],
  ])("refuses %s", (_, change, fault) => {
    expect(releaseFaults({ ...texts, ...change }, false)).toEqual([fault]);
  });

  it("lets a draft pass with changes that are not released, but not with versions that differ", () => {
    const changelog = "## [Unreleased]\n\n- Not yet.\n";
    expect(releaseFaults({ ...texts, changelog }, true)).toEqual([]);
    expect(releaseFaults({ ...texts, changelog, manifest: "" }, true)).toHaveLength(1);
  });
});

describe("packFiles", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it("gives the files back, and the same bytes whatever their order and the day", () => {
    const one = packFiles(new Map([["a/b.txt", bytes("b")], ["a/a.txt", bytes("a")]]));
    const other = packFiles(new Map([["a/a.txt", bytes("a")], ["a/b.txt", bytes("b")]]));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Object.entries(unzipSync(one)).map(([name, content]) => `${name}: ${new TextDecoder().decode(content)}`)).toEqual(["a/a.txt: a", "a/b.txt: b"]);
  });
});
