import { contentSecurityPolicy } from "./content-security-policy.mjs";

/** Files whose name changes with their content: a browser may keep them for good. */
const hashedFiles = "/(scripts|styles|files)/[^/]+\\.[0-9a-f]{10}\\.[a-z]+(\\.LICENSE\\.txt)?$";
const hashedPattern = new RegExp(hashedFiles);
const kept = "public, max-age=31536000, immutable";
const icons = "public, max-age=86400";
const askedAgain = "no-cache";

/**
 * How long a browser may keep a file. Never `no-store`: Excel for Windows would not show the icons of the ribbon.
 *
 * @param pathname Path of the file in the site, from `/`.
 * @returns The value of `Cache-Control`.
 */
export function cacheControl(pathname: string): string {
  if (hashedPattern.test(pathname)) return kept;
  return pathname.includes("/assets/") ? icons : askedAgain;
}

/**
 * The headers that go with every answer, whatever the file.
 *
 * No `X-Frame-Options`, no `Cross-Origin-Opener-Policy`, no `Cross-Origin-Resource-Policy`: Excel on the web shows the
 * pane in a frame and the icons on a page of its own.
 *
 * @param officeJs Where the client library is.
 * @returns Names and values.
 */
export function securityHeaders(officeJs: string): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(officeJs),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}

/**
 * The settings of the three usual web servers, ready to copy.
 *
 * @param officeJs Where the client library is.
 * @returns Name of each file inside the built folder, and its text.
 */
export function serverSettings(officeJs: string): Readonly<Record<string, string>> {
  const headers = Object.entries(securityHeaders(officeJs));
  return { "nginx.conf": nginx(headers), ".htaccess": apache(headers), "web.config": iis(headers) };
}

type Headers = readonly (readonly [name: string, value: string])[];

function nginx(headers: Headers): string {
  return `# Mutualiser behind nginx. The map stands in the http block; adapt server_name, the certificate and root.
map $uri $mutualiser_cache {
    "~${hashedFiles}" "${kept}";
    "~/assets/" "${icons}";
    default "${askedAgain}";
}

server {
    listen 443 ssl;
    server_name mutualiser.example.org;
    ssl_certificate /etc/ssl/mutualiser.pem;
    ssl_certificate_key /etc/ssl/mutualiser.key;
    root /var/www/mutualiser;
    index taskpane.html index.html;
    charset utf-8;
    gzip on;
    gzip_types application/json application/xml image/svg+xml text/css text/javascript application/javascript text/plain;

    # The settings themselves are nobody's business.
    location ~ "/(\\.htaccess|nginx\\.conf|web\\.config)$" {
        return 404;
    }

    location / {
        limit_except GET { deny all; }
        try_files $uri $uri/ =404;
${headers.map(([name, value]) => `        add_header ${name} "${value}" always;`).join("\n")}
        add_header Cache-Control $mutualiser_cache always;
    }
}
`;
}

function apache(headers: Headers): string {
  return `# Mutualiser behind Apache 2.4, with mod_headers and "AllowOverride FileInfo Indexes Options=Indexes" (or copy this into <Directory>).
Options -Indexes
DirectoryIndex taskpane.html index.html
AddDefaultCharset utf-8

# The settings themselves are nobody's business.
<IfModule mod_alias.c>
    RedirectMatch 404 "/(\\.htaccess|nginx\\.conf|web\\.config)$"
</IfModule>

<IfModule mod_headers.c>
${headers.map(([name, value]) => `    Header always set ${name} "${value}"`).join("\n")}
    Header set Cache-Control "${askedAgain}"
    Header set Cache-Control "${icons}" "expr=%{REQUEST_URI} =~ m#/assets/#"
    Header set Cache-Control "${kept}" "expr=%{REQUEST_URI} =~ m#${hashedFiles}#"
</IfModule>

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE application/json application/javascript text/css text/html text/javascript text/plain
</IfModule>
`;
}

function iis(headers: Headers): string {
  const folder = (name: string, value: string): string => `  <location path="${name}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="${value}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Mutualiser behind IIS 10. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument>
      <files>
        <clear />
        <add value="taskpane.html" />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${[...headers, ["Cache-Control", askedAgain] as const].map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${["scripts", "styles", "files"].map((name) => folder(name, kept)).join("\n")}
${folder("assets", icons)}
</configuration>
`;
}
