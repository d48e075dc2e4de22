import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * The certificate that `office-addin-dev-certs` makes for https://localhost, where it has been made.
 *
 * @returns {{ ca: Buffer, key: Buffer, cert: Buffer } | undefined}
 */
export function developmentCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const file = (name) => path.join(folder, name);
  if (!existsSync(file("localhost.key"))) return undefined;
  return { ca: readFileSync(file("ca.crt")), key: readFileSync(file("localhost.key")), cert: readFileSync(file("localhost.crt")) };
}
