import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { officeJsAddress } from "../../src/release/site/content-security-policy.mjs";
import { cacheControl, securityHeaders, serverSettings } from "../../src/release/site/server-headers.js";

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

  it("is XML for IIS", () => {
    const faults: string[] = [];
    new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(settings["web.config"] ?? "", "text/xml");
    expect(faults).toEqual([]);
  });

  it.each(["nginx.conf", ".htaccess"])("closes in %s what it opens", (file) => {
    const text = settings[file] ?? "";
    const count = (pattern: RegExp): number => text.replace(/"[^"]*"/g, "").match(pattern)?.length ?? 0;
    expect(count(/\{/g)).toBe(count(/\}/g));
    expect(count(/<If\w+/g)).toBe(count(/<\/If\w+/g));
  });
});
