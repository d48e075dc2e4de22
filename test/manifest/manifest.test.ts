import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { manifestForHost } from "../../src/release/manifest/manifest-for-host.js";
import { successionFaults, validateManifest, type ManifestSurroundings } from "../../src/release/manifest/validate-manifest.js";
import { COMMAND_NAMES } from "../../src/taskpane/commands/command.js";
import { ribbonEn, ribbonFr } from "../../src/words/ribbon.js";

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

/** The functions that the code gives to the buttons of the ribbon. */
const functionNames: readonly string[] = COMMAND_NAMES;

/** The pane, and the documents that the build makes into pages of the help. */
function isPublished(page: string): boolean {
  return page === "taskpane.html" || existsSync(path.join(root, page.replace(/^help\//, "docs/").replace(/\.html$/, ".md")));
}

const surroundings: ManifestSurroundings = { imageSize: pngSize, isPublished, functionNames };

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
    expect(french.filter((text) => !text.startsWith("https:") && /(?<!\u00a0)[:;?!]|'/.test(text))).toEqual([]);
  });

  it("has a tab of at most eight verbs, each a function of the code, in the words of the pane's own buttons", () => {
    const tab = /<CustomTab[^]*<\/CustomTab>/.exec(manifest)?.[0] ?? "";
    const names = [...tab.matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1] ?? "");
    expect(names).toEqual(COMMAND_NAMES);
    expect(names.length).toBeLessThanOrEqual(8);
    for (const name of COMMAND_NAMES) {
      const id = [...tab.matchAll(/<Control [^>]*id="Mutualiser\.(\w+)"[^]*?<FunctionName>(\w+)</g)].find((match) => match[2] === name)?.[1] ?? "";
      for (const [part, suffix] of [["label", "Label"], ["tip", "Tip"]] as const) {
        const texts = new RegExp(`id="${id}\\.${suffix}" DefaultValue="([^"]*)">\\s*<bt:Override Locale="fr-FR" Value="([^"]*)"`).exec(manifest);
        expect(texts?.slice(1), `${name} ${part}`).toEqual([ribbonEn[name][part], ribbonFr[name][part]]);
      }
    }
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
    ["a resid without a resource", `resid="Group.Learn"`, `resid="Group.Name"`, "resid Group.Name names no resource"],
    ["a resource that nothing uses", `resid="Group.Learn"`, `resid="Tab.Label"`, "resource Group.Learn is not used"],
    ["a missing image", "/icon-80.png", "/icon-81.png", "assets/icon-81.png does not exist"],
    ["an image of another size", "/icon-80.png", "/icon-64.png", "assets/icon-64.png is 64 × 64, not 80 × 80"],
    ["a text without its French", /<bt:Override Locale="fr-FR" Value="Vérifier" \/>/, "", "Check.Label is not said once in fr-FR"],
    ["an override of the default language", `Locale="fr-FR" Value="Vérifier"`, `Locale="en-US" Value="Check"`, "Check.Label overrides its own default"],
    ["a text that is too long", `DefaultValue="New project"`, `DefaultValue="${"long ".repeat(30)}"`, "NewProject.Label is empty or longer than 125 characters"],
    ["two runtimes", `<FunctionFile resid="Pane.Url" />`, `<FunctionFile resid="Icon.16" />`, "the runtime, the pane and the function file are not the same page"],
    ["a function that does not exist", `<FunctionName>check</FunctionName>`, `<FunctionName>undo</FunctionName>`, "function undo is not in the code"],
    ["an image without its size", `<bt:Image size="16" resid="Icon.16" />`, `<bt:Image resid="Icon.16" />`, "bt:Image lacks the attribute size"],
    ["no page of help", /<SupportUrl[^]*<\/SupportUrl>/, "", "OfficeApp lacks SupportUrl"],
    ["a page of help that is not published", "help/guide-utilisateur.html", "help/aide.html", "help/aide.html is not published"],
    ["a help without its French page", /<Override Locale="fr-FR" Value="https:[^"]*" \/>/, "", "SupportUrl is not said once in fr-FR"],
    ["two labels", `<Label resid="Group.Learn" />`, `<Label resid="Group.Learn" /><Label resid="Group.Learn" />`, "vo:Group has vo:Label 2 times"],
    ["an element that Office does not know", `<Hosts>`, `<Homepage /><Hosts>`, "OfficeApp has a child that is not expected: Homepage"],
    ["another pane without the ribbon", `<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />`, `<SourceLocation DefaultValue="https://localhost:3000/help/user-guide.html" />`, "the pane without the ribbon is not the pane of the ribbon"],
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

describe("successionFaults", () => {
  const next = (version: string): string => manifest.replace(/<Version>.*<\/Version>/, `<Version>${version}</Version>`);

  it("demands a greater version when something else has changed", () => {
    expect(successionFaults(manifest, manifest.replace("Pool resources", "Share resources"))).toHaveLength(1);
    expect(successionFaults(manifest, manifest)).toEqual([]);
  });

  it.each([["1.0.0.0", "1.0.0.1", 0], ["1.9.0.0", "1.10.0.0", 0], ["1.2.0.0", "1.1.9.9", 1], ["1.2", "1.2.0.0", 1]])("after %s, %s: %s fault", (before, after, faults) => {
    expect(successionFaults(next(before), next(after))).toHaveLength(faults);
  });
});

describe("manifestForHost", () => {
  it.each([["https://tools.example.org/mutualiser/"], ["https://tools.example.org/mutualiser"]])("moves every address to %s and breaks no rule", (address) => {
    const moved = manifestForHost(manifest, address);
    expect(moved).not.toContain("localhost");
    expect(moved).toContain(`<SourceLocation DefaultValue="https://tools.example.org/mutualiser/taskpane.html" />`);
    const inFolder = (file: string): string => file.replace(/^mutualiser\//, "");
    expect(validateManifest(moved, { functionNames, imageSize: (file) => pngSize(inFolder(file)), isPublished: (file) => isPublished(inFolder(file)) })).toEqual([]);
  });

  it.each([
    ["http://tools.example.org/", "does not begin with https://"],
    ["tools.example.org", "is not an address"],
    ["https://me:secret@tools.example.org/", "leave them out"],
    ["https://tools.example.org/?v=1", "leave out what follows"],
    ["https://tools.example.org/taskpane.html", "is a file"],
  ])("refuses %s", (address, reason) => {
    expect(() => manifestForHost(manifest, address)).toThrow(reason);
  });
});
