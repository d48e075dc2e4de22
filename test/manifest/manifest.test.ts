import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { validateManifest, type ManifestSurroundings } from "../../src/release/manifest/validate-manifest.js";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** The size that a PNG file states in its first chunk. */
function pngSize(file: string): { width: number; height: number } | undefined {
  const full = path.join(root, file);
  if (!existsSync(full)) return undefined;
  const bytes = readFileSync(full);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG" && bytes.subarray(12, 16).toString("latin1") === "IHDR";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

const surroundings: ManifestSurroundings = { imageSize: pngSize, functionNames: [] };

describe("manifest.xml", () => {
  it("keeps every rule of an add-in manifest", () => {
    expect(validateManifest(manifest, surroundings)).toEqual([]);
  });

  it("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it("uses the typography of French in its French texts", () => {
    const french = [...manifest.matchAll(/Locale="fr-FR" Value="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(french.length).toBeGreaterThan(5);
    expect(french.filter((text) => /(?<!\u00a0)[:;?!]|'/.test(text))).toEqual([]);
  });

  it.each([16, 20, 24, 32, 40, 48, 64, 80, 128])("finds an icon that really has %i pixels", (size) => {
    expect(pngSize(`assets/icon-${size}.png`)).toEqual({ width: size, height: size });
  });
});

describe("validateManifest", () => {
  it.each([
    ["an Id that is no GUID", /<Id>.*<\/Id>/, "<Id>mutualiser</Id>", "Id is not a GUID"],
    ["a version of letters", /<Version>.*<\/Version>/, "<Version>1.0-beta</Version>", "Version is not two to four numbers of at most five digits"],
    ["a plain http address", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html is not an https address"],
    ["another host", `<Host Name="Workbook" />`, `<Host Name="Document" />`, "Hosts is not Workbook alone"],
    ["a requirement that Excel 2021 lacks", /MinVersion="1.13"/g, `MinVersion="1.17"`, "requirement ExcelApi 1.17 is not in Excel 2021"],
    ["elements out of order", /( *<Permissions>.*\n)/, "", "the children of OfficeApp are not in order"],
    ["a resid without a resource", `resid="Group.Label"`, `resid="Group.Name"`, "resid Group.Name names no resource"],
    ["a resource that nothing uses", `resid="Group.Label"`, `resid="ShowPane.Label"`, "resource Group.Label is not used"],
    ["a missing image", "icon-80.png", "icon-81.png", "assets/icon-81.png does not exist"],
    ["an image of another size", "icon-80.png", "icon-64.png", "assets/icon-64.png is 64 × 64, not 80 × 80"],
    ["a text without its French", /<bt:Override Locale="fr-FR" Value="Mutualiser des moyens" \/>/, "", "ShowPane.Title is not said once in fr-FR"],
    ["an override of the default language", `Locale="fr-FR" Value="Mutualiser des moyens"`, `Locale="en-US" Value="Pool resources"`, "ShowPane.Title overrides its own default"],
    ["a text that is too long", `DefaultValue="Pool resources"`, `DefaultValue="${"long ".repeat(30)}"`, "ShowPane.Title is empty or longer than 125 characters"],
    ["two runtimes", `<FunctionFile resid="Pane.Url" />`, `<FunctionFile resid="Icon.16" />`, "the runtime, the pane and the function file are not the same page"],
    ["a function that does not exist", `<TaskpaneId>Mutualiser.Pane</TaskpaneId>`, `<FunctionName>undo</FunctionName>`, "function undo is not in the code"],
    ["other sites", "<Hosts>", `<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>`, "AppDomains opens other sites"],
  ] as const)("refuses %s", (name, part, replacement, fault) => {
    const moved = name === "elements out of order" ? manifest.replace(part, "").replace("<Hosts>", "<Permissions>ReadWriteDocument</Permissions><Hosts>") : manifest.replace(part, replacement);
    expect(moved).not.toBe(manifest);
    expect(validateManifest(moved, surroundings)).toContain(fault);
  });

  it("refuses text that is not XML", () => {
    expect(() => validateManifest(manifest.replace("</Hosts>", ""), surroundings)).toThrow("not well-formed");
  });
});
