import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { userInfo } from "node:os";
import { get, type Answer } from "./get.js";

/** A web server that serves a folder on this machine. */
export interface RunningServer {
  readonly name: string;
  /** Of the folder, with a slash at the end. */
  readonly address: string;
  stop(): void;
}

/** Starts a server for a folder; `work` is an empty folder for its own files. */
export type StartServer = (site: string, work: string) => Promise<RunningServer>;

const isRoot = userInfo().uid === 0;

/** The settings for nginx as they are written, with what the administrator guide says to set: name, certificate and root. */
export const startNginx: StartServer = async (site, work) => {
  const port = await freePort();
  const { certificate, key } = makeCertificate(work);
  const written = [
    ["listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`],
    ["server_name mutualiser.example.org;", "server_name localhost;"],
    ["ssl_certificate /etc/ssl/mutualiser.pem;", `ssl_certificate ${certificate};`],
    ["ssl_certificate_key /etc/ssl/mutualiser.key;", `ssl_certificate_key ${key};`],
    ["root /var/www/mutualiser;", `root ${site};`],
  ].reduce((text, [from = "", to = ""]) => replacedOnce(text, from, to), readFileSync(path.join(site, "nginx.conf"), "utf8"));
  writeFileSync(path.join(work, "mutualiser.conf"), written);
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`).join(" ");
  writeFileSync(
    path.join(work, "nginx.conf"),
    `${isRoot ? "user root;\n" : ""}daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log;\nevents {}\nhttp { access_log off; ${folders} include /etc/nginx/mime.types; include ${work}/mutualiser.conf; }\n`,
  );
  return run("nginx", "/usr/sbin/nginx", ["-p", work, "-c", path.join(work, "nginx.conf"), "-e", path.join(work, "error.log")], `https://localhost:${port}/`);
};

const APACHE_MODULES = ["mpm_event", "authz_core", "unixd", "mime", "dir", "autoindex", "alias", "filter", "deflate", "headers", "setenvif", "socache_shmcb", "ssl"];

/** The `.htaccess` where it lies, in a folder at some depth, with the rights that the administrator guide names. */
export const startApache: StartServer = async (site, work) => {
  const port = await freePort();
  const { certificate, key } = makeCertificate(work);
  const modules = APACHE_MODULES.filter((name) => existsSync(`/usr/lib/apache2/modules/mod_${name}.so`)).map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const empty = path.join(work, "empty");
  mkdirSync(empty);
  writeFileSync(
    path.join(work, "apache.conf"),
    `${modules.join("\n")}
ServerRoot ${work}
PidFile ${work}/apache.pid
ErrorLog ${work}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
${isRoot ? "User www-data\nGroup www-data\n" : ""}TypesConfig /etc/mime.types
DocumentRoot ${empty}
SSLEngine on
SSLCertificateFile ${certificate}
SSLCertificateKeyFile ${key}
Alias /tools/mutualiser ${site}
<Directory ${site}>
    AllowOverride FileInfo Indexes Options=Indexes
    Require all granted
</Directory>
`,
  );
  return run("Apache", "/usr/sbin/apache2", ["-f", path.join(work, "apache.conf"), "-DFOREGROUND"], `https://localhost:${port}/tools/mutualiser/`);
};

function replacedOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`The settings do not say once: ${from}`);
  return text.replace(from, to);
}

function makeCertificate(work: string): { certificate: string; key: string } {
  const certificate = path.join(work, "certificate.pem");
  const key = path.join(work, "key.pem");
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key, "-out", certificate], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  return { certificate, key };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function run(name: string, program: string, parameters: readonly string[], address: string): Promise<RunningServer> {
  const server = spawn(program, parameters, { stdio: ["ignore", "inherit", "inherit"] });
  const stop = (): void => {
    server.kill("SIGTERM");
  };
  for (let turn = 0; turn < 100; turn++) {
    const answer: Answer | null = await get(`${address}taskpane.html`).then(
      (found) => found,
      () => null,
    );
    if (answer !== null) return { name, address, stop };
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error(`${name} does not start with these settings: ${program} ${parameters.join(" ")}`);
}
