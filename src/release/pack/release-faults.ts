/** The files that a release is judged by. */
export interface ReleaseTexts {
  readonly changelog: string;
  readonly packageDescription: string;
  readonly lockfile: string;
  readonly manifest: string;
  /** The file of the constant that the pane shows. */
  readonly productVersion: string;
}

/**
 * What a release lacks: the same version everywhere, and a changelog that tells it.
 *
 * @param texts The files as they are.
 * @param isDraft Whether what is not released yet may be packed, to be looked at.
 * @returns One sentence for each fault; none when the release may go out.
 */
export function releaseFaults(texts: ReleaseTexts, isDraft: boolean): string[] {
  const { version } = JSON.parse(texts.packageDescription) as { version: string };
  const locked = JSON.parse(texts.lockfile) as { version: string; packages: Record<string, { version?: string }> };
  const places: readonly (readonly [string, string | undefined])[] = [
    ["package-lock.json", locked.version],
    ["package-lock.json, packages", locked.packages[""]?.version],
    ["manifest.xml", /<Version>(\d+\.\d+\.\d+)\.\d+<\/Version>/.exec(texts.manifest)?.[1]],
    ["src/workbook/product-version.ts", /VERSION = "([^"]+)"/.exec(texts.productVersion)?.[1]],
  ];
  return [
    ...places.filter(([, found]) => found !== version).map(([file, found]) => `${file} says ${found ?? "no version"}, package.json ${version}`),
    ...changelogFaults(texts.changelog, version, isDraft),
  ];
}

function changelogFaults(changelog: string, version: string, isDraft: boolean): string[] {
  const sections = changelog.split(/^## /m).slice(1);
  const unreleased = sections.find((section) => section.startsWith("[Unreleased]"));
  const told = sections.find((section) => section.startsWith(`[${version}]`));
  if (isDraft) return unreleased === undefined && told === undefined ? [`CHANGELOG.md tells nothing of ${version}`] : [];
  if (told === undefined) return [`CHANGELOG.md has no section [${version}]`];
  return [
    ...(/^\[[^\]]+\] - \d{4}-\d{2}-\d{2}$/m.test(told.split("\n")[0] ?? "") ? [] : [`CHANGELOG.md: [${version}] has no date, such as [${version}] - 2026-01-31`]),
    ...(/^- \S/m.test(told) ? [] : [`CHANGELOG.md: [${version}] tells nothing`]),
    ...(unreleased !== undefined && /^- \S/m.test(unreleased) ? ["CHANGELOG.md: some changes are still unreleased"] : []),
  ];
}
