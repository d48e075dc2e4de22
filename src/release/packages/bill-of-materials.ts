import { createHash } from "node:crypto";
import { packageName, resolvePlace, type LockedPackage, type Lockfile } from "./lockfile.js";

/** One package in the bill. */
export interface BillComponent {
  readonly "bom-ref": string;
  readonly type: "library";
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  /** `required`: part of what is published; `excluded`: builds or tests it. */
  readonly scope: "required" | "excluded";
  readonly hashes?: readonly { readonly alg: "SHA-512"; readonly content: string }[];
  readonly licenses: readonly ({ readonly license: { readonly id: string } | { readonly name: string } } | { readonly expression: string })[];
  readonly purl: string;
}

/** A software bill of materials in CycloneDX 1.6, as JSON. */
export interface BillOfMaterials {
  readonly bomFormat: "CycloneDX";
  readonly specVersion: "1.6";
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: { readonly "bom-ref": string; readonly type: "application"; readonly name: string; readonly version: string; readonly licenses: readonly [{ readonly license: { readonly id: string } }] } };
  readonly components: readonly BillComponent[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * Every package of the lockfile, with its version, licence and hash, what depends on what, and whether it is part of what
 * is published. Neither a date nor chance goes into it: the same lockfile gives the same bill.
 *
 * CycloneDX 1.6 (ECMA-424).
 *
 * @param lockfile The packages.
 * @param published Places of the packages whose code is in the published files.
 * @returns The bill, ready for `JSON.stringify`.
 */
export function billOfMaterials(lockfile: Lockfile, published: readonly string[]): BillOfMaterials {
  const places = Object.keys(lockfile.packages).filter((place) => place !== "").sort();
  const root = `${lockfile.name}@${lockfile.version}`;
  const components = places.map((place) => component(place, lockfile.packages[place] ?? {}, published.includes(place)));
  const dependencies = ["", ...places].map((place) => {
    const { dependencies: needed = {}, optionalDependencies = {}, peerDependencies = {}, devDependencies = {} } = lockfile.packages[place] ?? {};
    const names = Object.keys({ ...needed, ...optionalDependencies, ...peerDependencies, ...(place === "" ? devDependencies : {}) });
    return { ref: place === "" ? root : place, dependsOn: [...new Set(names.flatMap((name) => resolvePlace(place, name, lockfile) ?? []))].sort() };
  });
  const digest = createHash("sha256").update(JSON.stringify([root, components, dependencies])).digest("hex");
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    version: 1,
    metadata: { component: { "bom-ref": root, type: "application", name: lockfile.name, version: lockfile.version, licenses: [{ license: { id: "MIT" } }] } },
    components,
    dependencies,
  };
}

function component(place: string, locked: LockedPackage, isPublished: boolean): BillComponent {
  const name = packageName(place);
  const [scope = "", scoped] = name.split("/");
  const { version = "", integrity, license } = locked;
  return {
    "bom-ref": place,
    type: "library",
    ...(scoped === undefined ? {} : { group: scope }),
    name: scoped ?? name,
    version,
    scope: isPublished ? "required" : "excluded",
    ...(integrity?.startsWith("sha512-") === true ? { hashes: [{ alg: "SHA-512" as const, content: Buffer.from(integrity.slice(7), "base64").toString("hex") }] } : {}),
    licenses: [licence(license)],
    purl: `pkg:npm/${scoped === undefined ? name : `${scope.replace("@", "%40")}/${scoped}`}@${version}`,
  };
}

/** Names of licences that are no SPDX ids stay names: `LICENSE`, `SEE LICENSE IN …`. */
function licence(text: string | undefined): BillComponent["licenses"][number] {
  if (text === undefined) return { license: { name: "not stated" } };
  if (/ (OR|AND|WITH) /.test(text)) return { expression: text };
  return /^(LICENSE|SEE )/.test(text) ? { license: { name: text } } : { license: { id: text } };
}
