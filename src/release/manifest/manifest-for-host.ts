/** The address that `manifest.xml` names in the repository: the development server's. */
export const developmentAddress = "https://localhost:3000/";

/**
 * The manifest of an add-in that is hosted at an address: what an administrator deploys.
 *
 * @param manifest Text of `manifest.xml`.
 * @param address Folder in which the built files are, `https://host/path/`; a missing last slash is added.
 * @returns The same text with every address moved there.
 * @throws {RangeError} When the address is not one that Office accepts.
 * @example
 * manifestForHost('<IconUrl DefaultValue="https://localhost:3000/a.png"/>', "https://host/path") // => '<IconUrl DefaultValue="https://host/path/a.png"/>'
 */
export function manifestForHost(manifest: string, address: string): string {
  if (!URL.canParse(address)) throw new RangeError(`${address} is not an address: give --url https://host/path/.`);
  const url = new URL(address);
  if (url.protocol !== "https:") throw new RangeError(`${address} does not begin with https://, which Office demands.`);
  if (url.username !== "" || url.password !== "") throw new RangeError(`${url.host} is named with a user or a password: leave them out.`);
  if (url.search !== "" || url.hash !== "") throw new RangeError(`${address} is not a folder: leave out what follows ? or #.`);
  if (/\.(html?|xml)$/.test(url.pathname)) throw new RangeError(`${address} is a file: give the folder that holds taskpane.html.`);
  const folder = url.href.endsWith("/") ? url.href : `${url.href}/`;
  return manifest.replaceAll(developmentAddress, folder);
}
