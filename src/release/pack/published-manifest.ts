import { spawnSync } from "node:child_process";

/**
 * The manifest of the last release, by the tags of git, `v1.2.3`.
 *
 * @param root The folder of the repository.
 * @returns Its text, or `undefined` where nothing has been released, or git is not there.
 */
export function publishedManifest(root: string): string | undefined {
  const git = (...parameters: readonly string[]): string | undefined => {
    const run = spawnSync("git", parameters, { cwd: root, encoding: "utf8" });
    return run.status === 0 ? run.stdout : undefined;
  };
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "v*", "HEAD^")?.trim();
  return tag === undefined ? undefined : git("show", `${tag}:manifest.xml`);
}
