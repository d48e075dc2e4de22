import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { officeJsAddress } from "../../src/release/site/content-security-policy.mjs";
import { cacheControl, securityHeaders, serverSettings } from "../../src/release/site/server-headers.js";

/** The sections of IIS that the settings use, as its documentation describes them; a parent before the name where one name means two things. */
const IIS_SECTIONS: Readonly<Record<string, { attributes?: readonly string[]; children?: readonly string[] }>> = {
  "configuration": { children: ["system.webServer", "location"] },
  "location": { attributes: ["path"], children: ["system.webServer"] },
  "system.webServer": { children: ["directoryBrowse", "defaultDocument", "staticContent", "httpProtocol"] },
  "directoryBrowse": { attributes: ["enabled"] },
  "defaultDocument": { children: ["files"] },
  "files": { children: ["clear", "add", "remove"] },
  "files/add": { attributes: ["value"] },
  "staticContent": { children: ["remove", "mimeMap"] },
  "staticContent/remove": { attributes: ["fileExtension"] },
  "mimeMap": { attributes: ["fileExtension", "mimeType"] },
  "httpProtocol": { children: ["customHeaders"] },
  "customHeaders": { children: ["clear", "remove", "add"] },
  "customHeaders/remove": { attributes: ["name"] },
  "customHeaders/add": { attributes: ["name", "value"] },
};

describe("securityHeaders", () => {
  it("lets scripts come from the site and from Microsoft's client library alone, and nothing else from elsewhere", () => {
    const policy = securityHeaders(officeJsAddress)["Content-Security-Policy"] ?? "";
    expect(policy.match(/https?:[^\s;]*/g)).toEqual(["https://appsforoffice.microsoft.com"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' https:/);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it("opens no other site when the client library is a mirror beside the pane", () => {
    expect(securityHeaders("office-js/office.js")["Content-Security-Policy"]).not.toMatch(/https?:/);
    expect(securityHeaders("https://mirror.example.org/o/office.js")["Content-Security-Policy"]).toContain("script-src 'self' https://mirror.example.org;");
  });

  it("keeps the pane in Excel on the web: neither X-Frame-Options nor a policy of origins", () => {
    expect(Object.keys(securityHeaders(officeJsAddress)).filter((name) => /Frame|Cross-Origin/.test(name))).toEqual([]);
  });
});

describe("cacheControl", () => {
  it.each([
    ["/scripts/taskpane.526fb1e99c.js", "public, max-age=31536000, immutable"],
    ["/path/styles/taskpane.0854ee1890.css", "public, max-age=31536000, immutable"],
    ["/scripts/373.98bf400c6b.js.LICENSE.txt", "public, max-age=31536000, immutable"],
    ["/assets/icon-32.png", "public, max-age=86400"],
    ["/taskpane.html", "no-cache"],
    ["/manifest.xml", "no-cache"],
    ["/help/user-guide.html", "no-cache"],
  ])("%s: %s", (pathname, expected) => {
    expect(cacheControl(pathname)).toBe(expected);
  });
});

describe("serverSettings", () => {
  const settings = serverSettings(officeJsAddress);

  it.each(Object.keys(settings))("%s sends every header and every rule of the cache", (file) => {
    const values = [...Object.entries(securityHeaders(officeJsAddress)).flat(), ...["/scripts/a.0123456789.js", "/assets/a.png", "/"].map(cacheControl)];
    expect(values.filter((value) => !(settings[file] ?? "").includes(value))).toEqual([]);
  });

  it("keeps the rules of IIS: XML, elements and attributes where its sections have them", () => {
    const faults: string[] = [];
    const { documentElement } = new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(settings["web.config"] ?? "", "text/xml");
    const look = (element: Element, allowed: readonly string[]): void => {
      const name = element.tagName;
      if (!allowed.includes(name)) faults.push(`${name} in ${element.parentElement?.tagName ?? "nothing"}`);
      const { attributes = [], children = [] } = IIS_SECTIONS[`${element.parentElement?.tagName ?? ""}/${name}`] ?? IIS_SECTIONS[name] ?? {};
      const given = Array.from(element.attributes, (attribute) => attribute.name);
      if (JSON.stringify(given.toSorted()) !== JSON.stringify([...attributes].sort())) faults.push(`${name} has ${given.join(", ")}`);
      for (const child of Array.from(element.childNodes)) if (child.nodeType === 1) look(child as Element, children);
    };
    look(documentElement ?? expect.unreachable("there is a document"), ["configuration"]);
    expect(faults).toEqual([]);
  });

  it("takes out for IIS what it adds, which a second entry of the same key would make an error 500.19", () => {
    const lines = (settings["web.config"] ?? "").split("\n").map((line) => line.trim());
    const keyOf = (line: string): string | undefined => /(?:name|fileExtension)="([^"]+)"/.exec(line)?.[1];
    const adding = lines.flatMap((line, k) => (/^<(add name|mimeMap)/.test(line) ? [k] : []));
    expect(adding.length).toBeGreaterThan(5);
    expect(adding.filter((k) => !(lines[k - 1] ?? "").startsWith("<remove ") || keyOf(lines[k - 1] ?? "") !== keyOf(lines[k] ?? ""))).toEqual([]);
  });

  it.each(["nginx.conf", ".htaccess"])("closes in %s what it opens", (file) => {
    const text = settings[file] ?? "";
    const count = (pattern: RegExp): number => text.replace(/"[^"]*"/g, "").match(pattern)?.length ?? 0;
    expect(count(/\{/g)).toBe(count(/\}/g));
    expect(count(/<If\w+/g)).toBe(count(/<\/If\w+/g));
  });
});
