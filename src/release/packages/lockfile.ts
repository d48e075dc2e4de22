/** What `package-lock.json` says of one package. */
export interface LockedPackage {
  readonly version?: string;
  /** `sha512-…`, in base64: of the archive that npm fetched. */
  readonly integrity?: string;
  /** SPDX expression. */
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`: its packages by their place, `node_modules/a/node_modules/b`; the project itself at `""`. */
export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Name of the package at a place: the last part of `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function packageName(place: string): string {
  return place.split("node_modules/").at(-1) ?? place;
}

/**
 * The places of the packages that files belong to.
 *
 * @param files Paths from the folder of the repository, with slashes.
 * @param lockfile Where the packages stand.
 * @returns Places, sorted, each once; files outside `node_modules` have none.
 */
export function placesOf(files: readonly string[], lockfile: Lockfile): string[] {
  const places = files.flatMap((file) => {
    const parts = file.split("/");
    for (let length = parts.length - 1; length >= 2; length--) {
      const place = parts.slice(0, length).join("/");
      if (lockfile.packages[place] !== undefined) return [place];
    }
    return [];
  });
  return [...new Set(places)].sort();
}

/**
 * Where the package that another one asks for stands: in its own folder, or in one above.
 *
 * @param from Place of the package that asks, `""` for the project.
 * @param name Name of the package asked for.
 * @param lockfile Where the packages stand.
 * @returns Its place, or `undefined` where it is not installed.
 */
export function resolvePlace(from: string, name: string, lockfile: Lockfile): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (lockfile.packages[place] !== undefined) return place;
    if (folder === "") return undefined;
  }
}
