import { pathToFileURL } from "node:url";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

/** How the pane is bundled. */
export interface BundleChoices {
  /** The folder to write, made again from nothing. */
  readonly folder: string;
  /** Where the client library is. */
  readonly officeJs: string;
  /** Whether nothing of an earlier build may be used. */
  readonly withoutCache: boolean;
}

/**
 * Bundles the pane as it is published.
 *
 * @param root The folder of the repository.
 * @param choices Where to, and with which client library.
 * @returns The files whose code is in the bundle, from the folder of the repository, with slashes.
 * @throws {Error} With the bundler's reasons when it does not succeed.
 */
export async function bundlePane(root: string, choices: BundleChoices): Promise<readonly string[]> {
  const { default: configure } = (await import(pathToFileURL(path.join(root, "webpack.config.js")).href)) as { default: (choices: object) => Configuration };
  let files: readonly string[] = [];
  const tellFiles = (told: readonly string[]): void => {
    files = told;
  };
  const compiler = webpack(configure({ ...choices, target: "production", tellFiles }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      if (failure !== null) reject(failure);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  return files;
}
