/**
 * Where a built page takes Microsoft's client library from.
 *
 * @param page Text of `taskpane.html` as it was built.
 * @returns The address of its first script, absolute or relative to the page.
 * @throws {Error} When the page has no script.
 */
export function readOfficeJs(page: string): string {
  const [, address] = /<script src="?([^\s">]+)/.exec(page) ?? [];
  if (address === undefined) throw new Error("The built page has no script: npm run build first.");
  return address;
}
