import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../src/release/packages/bill-of-materials.js";
import { packageName, placesOf, resolvePlace, type Lockfile } from "../../src/release/packages/lockfile.js";
import { thirdPartyNotices } from "../../src/release/packages/third-party-notices.js";
import { readRepositoryText, repositoryFolder } from "../repository/repository-files.js";

const small: Lockfile = {
  name: "product",
  version: "1.2.3",
  packages: {
    "": { dependencies: { "a": "1.0.0" }, devDependencies: { "@s/b": "2.0.0" } },
    "node_modules/a": { version: "1.0.0", license: "MIT", integrity: "sha512-AAEC", dependencies: { c: "^1" } },
    "node_modules/@s/b": { version: "2.0.0", license: "(MIT OR Apache-2.0)", dev: true, dependencies: { c: "^2", missing: "1" } },
    "node_modules/@s/b/node_modules/c": { version: "2.0.0", license: "ISC", dev: true },
    "node_modules/c": { version: "1.5.0", license: "ISC" },
  },
};

describe("placesOf", () => {
  it("finds the package of each file, the innermost one first", () => {
    expect(placesOf(["src/a.ts", "node_modules/c/lib/c.js", "node_modules/@s/b/node_modules/c/index.js", "node_modules/c/index.js"], small)).toEqual([
      "node_modules/@s/b/node_modules/c",
      "node_modules/c",
    ]);
  });
});

describe("resolvePlace", () => {
  it("looks in the package's own folder, then above", () => {
    expect(resolvePlace("node_modules/@s/b", "c", small)).toBe("node_modules/@s/b/node_modules/c");
    expect(resolvePlace("node_modules/a", "c", small)).toBe("node_modules/c");
    expect(resolvePlace("node_modules/@s/b/node_modules/c", "a", small)).toBe("node_modules/a");
    expect(resolvePlace("", "nothing", small)).toBeUndefined();
  });
});

describe("billOfMaterials", () => {
  const bill = billOfMaterials(small, ["node_modules/a", "node_modules/c"]);

  it("lists every package with its address, licence, hash and use", () => {
    expect(bill.components.find(({ name }) => name === "a")).toEqual({
      "bom-ref": "node_modules/a",
      "type": "library",
      "name": "a",
      "version": "1.0.0",
      "scope": "required",
      "hashes": [{ alg: "SHA-512", content: "000102" }],
      "licenses": [{ license: { id: "MIT" } }],
      "purl": "pkg:npm/a@1.0.0",
    });
    expect(bill.components.find(({ name }) => name === "b")).toMatchObject({ group: "@s", scope: "excluded", purl: "pkg:npm/%40s/b@2.0.0", licenses: [{ expression: "(MIT OR Apache-2.0)" }] });
  });

  it("says what depends on what, by references that exist", () => {
    expect(bill.dependencies[0]).toEqual({ ref: "product@1.2.3", dependsOn: ["node_modules/@s/b", "node_modules/a"] });
    const references = new Set([bill.metadata.component["bom-ref"], ...bill.components.map((component) => component["bom-ref"])]);
    expect(references.size).toBe(bill.components.length + 1);
    expect(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((reference) => !references.has(reference))).toEqual([]);
  });

  it("is the same for the same lockfile, and another one for another", () => {
    expect(billOfMaterials(small, ["node_modules/a", "node_modules/c"])).toEqual(bill);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(billOfMaterials({ ...small, version: "1.2.4" }, []).serialNumber).not.toBe(bill.serialNumber);
  });
});

describe("thirdPartyNotices", () => {
  const lockfile = JSON.parse(readRepositoryText("package-lock.json")) as Lockfile;
  const places = Object.entries(lockfile.packages).flatMap(([place, { dev }]) => (place === "" || dev === true ? [] : [place]));

  it("has a licence text for every package that may be published", () => {
    const notices = thirdPartyNotices(lockfile, places, repositoryFolder);
    expect(places.filter((place) => !notices.includes(`${packageName(place)} ${lockfile.packages[place]?.version ?? ""} (`))).toEqual([]);
    expect(notices).toContain("THE SOFTWARE IS PROVIDED");
  });
});
