import { DOMParser, type Element } from "@xmldom/xmldom";
import { grammarFaults } from "./manifest-grammar.js";

/** What the validator has to know from outside the manifest. */
export interface ManifestSurroundings {
  /** Width and height in pixels of a PNG file, by its path from the folder of the repository; `undefined` if missing. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** Whether a page is among the published files, by its path from the published folder. */
  readonly isPublished: (path: string) => boolean;
  /** The functions that the code associates with ribbon buttons. */
  readonly functionNames: readonly string[];
}

const namespaces = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
};

/** The last requirement sets of the oldest Excel that the add-in serves (2021). */
const highestSets: Readonly<Record<string, readonly [number, number]>> = { ExcelApi: [1, 14], SharedRuntime: [1, 1] };

const requiredImageSizes = [16, 32, 80];
const translatedLocales = ["fr-FR"];

/** Every element under another one, in document order. */
function elements(parent: Element, name: string, namespace: string): Element[] {
  return [...parent.getElementsByTagNameNS(namespace, name)];
}

function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function descendants(parent: Element): Element[] {
  return children(parent).flatMap((child) => [child, ...descendants(child)]);
}

/**
 * Rules that an add-in manifest has to keep and that no schema states in one place: identity, order of elements,
 * addresses, resources, images, translations, requirement sets.
 *
 * @param xml Text of the manifest.
 * @param surroundings The images and the functions that it names.
 * @returns One sentence for each rule that is broken; none for a good manifest.
 * @throws {Error} When the text is not well-formed XML.
 */
export function validateManifest(xml: string, surroundings: ManifestSurroundings): string[] {
  const root = new DOMParser({
    onError: (_, message) => {
      throw new Error(`The manifest is not well-formed: ${message}`);
    },
  }).parseFromString(xml, "text/xml").documentElement;
  if (root?.localName !== "OfficeApp" || root.namespaceURI !== namespaces.app) return ["the root is not OfficeApp 1.1"];
  return [
    ...identityFaults(root),
    ...grammarFaults(root),
    ...addressFaults(root),
    ...hostFaults(root),
    ...requirementFaults(root),
    ...resourceFaults(root),
    ...lengthFaults(root),
    ...translationFaults(root),
    ...imageFaults(root, surroundings),
    ...runtimeFaults(root, surroundings),
    ...pageFaults(root, surroundings),
  ];
}

/** Text of a child of the root. */
function textOf(root: Element, name: string): string {
  return children(root).find((child) => child.localName === name)?.textContent?.trim() ?? "";
}

function identityFaults(root: Element): string[] {
  const type = root.getAttributeNS(namespaces.instance, "type");
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
  return [
    ...(type === "TaskPaneApp" ? [] : ["the add-in is not a TaskPaneApp"]),
    ...(guid.test(textOf(root, "Id")) ? [] : ["Id is not a GUID"]),
    ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(textOf(root, "Version")) ? [] : ["Version is not two to four numbers of at most five digits"]),
    ...(textOf(root, "DefaultLocale") === "en-US" ? [] : ["DefaultLocale is not en-US"]),
    ...(textOf(root, "Permissions") === "ReadWriteDocument" ? [] : ["Permissions is not ReadWriteDocument"]),
    ...(elements(root, "AppDomains", namespaces.app).length === 0 ? [] : ["AppDomains opens other sites"]),
  ];
}

function addressFaults(root: Element): string[] {
  return descendants(root).flatMap((element) =>
    ["DefaultValue", "Value"].flatMap((attribute) => {
      const value = element.getAttribute(attribute) ?? "";
      if (!/^[a-z]+:\/\//i.test(value)) return [];
      if (!value.startsWith("https://")) return [`${value} is not an https address`];
      return value.length <= 2048 ? [] : [`${value.slice(0, 40)}… is longer than 2048 characters`];
    }),
  );
}

function hostFaults(root: Element): string[] {
  const base = elements(root, "Host", namespaces.app).map((host) => host.getAttribute("Name"));
  const overridden = elements(root, "Host", namespaces.overrides).map((host) => host.getAttributeNS(namespaces.instance, "type"));
  return [base, overridden].every((names) => names.length === 1 && names[0] === "Workbook") ? [] : ["Hosts is not Workbook alone"];
}

function requirementFaults(root: Element): string[] {
  const base = elements(root, "Set", namespaces.app);
  const overridden = elements(root, "Set", namespaces.types);
  const version = (set: Element): readonly [number, number] => {
    const [major = 0, minor = 0] = (set.getAttribute("MinVersion") ?? "").split(".").map(Number);
    return [major, minor];
  };
  const isAtMost = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
  const faults = [...base, ...overridden].flatMap((set) => {
    const name = set.getAttribute("Name") ?? "";
    const highest = highestSets[name];
    return highest !== undefined && isAtMost(version(set), highest) ? [] : [`requirement ${name} ${set.getAttribute("MinVersion")} is not in Excel 2021`];
  });
  const weaker = base.filter((set) => {
    const same = overridden.find((other) => other.getAttribute("Name") === set.getAttribute("Name"));
    return same !== undefined && !isAtMost(version(set), version(same));
  });
  return [
    ...faults,
    ...(base.some((set) => set.getAttribute("Name") === "ExcelApi") ? [] : ["ExcelApi is not required"]),
    ...weaker.map((set) => `requirement ${set.getAttribute("Name")} is weaker in VersionOverrides than in the base`),
  ];
}

/** Pages that the manifest opens, in any language, and that are not published. */
function pageFaults(root: Element, surroundings: ManifestSurroundings): string[] {
  const addresses = descendants(root).flatMap((element) => ["DefaultValue", "Value"].map((attribute) => element.getAttribute(attribute) ?? ""));
  const pages = addresses.filter((address) => /^https:.*\.html$/.test(address)).map((address) => address.replace(/^https:\/\/[^/]+\//, ""));
  return [...new Set(pages)].filter((page) => !surroundings.isPublished(page)).map((page) => `${page} is not published`);
}

/** The resources by their id. */
function resources(root: Element): Element[] {
  return ["Image", "Url", "String"].flatMap((name) => elements(root, name, namespaces.types)).filter((element) => element.hasAttribute("id"));
}

/** The address that a resource stands for. */
function urlOf(root: Element, id: string | null): string {
  return resources(root).find((resource) => resource.getAttribute("id") === id)?.getAttribute("DefaultValue") ?? "";
}

function resourceFaults(root: Element): string[] {
  const ids = resources(root).map((resource) => resource.getAttribute("id") ?? "");
  const used = descendants(root).flatMap((element) => element.getAttribute("resid") ?? []);
  const controls = ["Group", "Control"].flatMap((name) => elements(root, name, namespaces.overrides)).map((control) => control.getAttribute("id") ?? "");
  const all = [...ids, ...controls];
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} names no resource`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...all.filter((id, index) => all.indexOf(id) !== index).map((id) => `id ${id} stands twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `id ${id} is longer than 32 characters`),
  ];
}

/** Every text that people read: its place, the element that carries it, and how long it may be. */
function texts(root: Element): { readonly place: string; readonly element: Element; readonly longest: number }[] {
  const base = children(root).flatMap((element) => {
    const longest = { DisplayName: 125, Description: 250, SupportUrl: 2048 }[element.localName ?? ""];
    return longest === undefined ? [] : [{ place: element.localName ?? "", element, longest }];
  });
  const strings = [["ShortStrings", 125] as const, ["LongStrings", 250] as const].flatMap(([list, longest]) =>
    elements(root, list, namespaces.types).flatMap((parent) => children(parent).map((element) => ({ place: element.getAttribute("id") ?? "", element, longest }))),
  );
  return [...base, ...strings];
}

function lengthFaults(root: Element): string[] {
  const provider = textOf(root, "ProviderName");
  return [
    ...(provider.length > 0 && provider.length <= 125 ? [] : ["ProviderName is empty or longer than 125 characters"]),
    ...texts(root).flatMap(({ place, element, longest }) =>
      [element.getAttribute("DefaultValue"), ...children(element).map((override) => override.getAttribute("Value"))]
        .filter((text) => text === null || text.trim() === "" || text.length > longest)
        .map(() => `${place} is empty or longer than ${longest} characters`),
    ),
  ];
}

function translationFaults(root: Element): string[] {
  const defaultLocale = textOf(root, "DefaultLocale");
  return texts(root).flatMap(({ place, element }) => {
    const locales = children(element).map((override) => override.getAttribute("Locale") ?? "");
    return [
      ...translatedLocales.filter((locale) => locales.filter((other) => other === locale).length !== 1).map((locale) => `${place} is not said once in ${locale}`),
      ...(locales.includes(defaultLocale) ? [`${place} overrides its own default`] : []),
    ];
  });
}

function imageFaults(root: Element, surroundings: ManifestSurroundings): string[] {
  const sizeFault = (url: string, size: number): string[] => {
    const file = url.replace(/^https:\/\/[^/]+\//, "");
    const found = surroundings.imageSize(file);
    if (found === undefined) return [`${file} does not exist`];
    return found.width === size && found.height === size ? [] : [`${file} is ${found.width} × ${found.height}, not ${size} × ${size}`];
  };
  const base = [["IconUrl", 32] as const, ["HighResolutionIconUrl", 64] as const].flatMap(([name, size]) =>
    sizeFault(children(root).find((child) => child.localName === name)?.getAttribute("DefaultValue") ?? name, size),
  );
  const icons = elements(root, "Icon", namespaces.overrides).flatMap((icon) => {
    const images = children(icon).map((image) => ({ size: Number(image.getAttribute("size")), url: urlOf(root, image.getAttribute("resid")) }));
    const missing = requiredImageSizes.filter((size) => !images.some((image) => image.size === size));
    return [...missing.map((size) => `an icon has no image of ${size} pixels`), ...images.flatMap((image) => sizeFault(image.url, image.size))];
  });
  return [...new Set([...base, ...icons])];
}

function runtimeFaults(root: Element, surroundings: ManifestSurroundings): string[] {
  const residOf = (name: string): (string | null)[] => elements(root, name, namespaces.overrides).map((element) => element.getAttribute("resid"));
  const runtimes = elements(root, "Runtime", namespaces.overrides);
  const shared = new Set([...residOf("Runtime"), ...residOf("FunctionFile"), ...residOf("SourceLocation")].map((id) => urlOf(root, id)));
  const withoutRibbon = elements(root, "SourceLocation", namespaces.app)[0]?.getAttribute("DefaultValue");
  const names = elements(root, "FunctionName", namespaces.overrides).map((element) => (element.textContent ?? "").trim());
  return [
    ...(runtimes.length === 1 && runtimes[0]?.getAttribute("lifetime") === "long" ? [] : ["there is not one long-lived runtime"]),
    ...(shared.size === 1 ? [] : ["the runtime, the pane and the function file are not the same page"]),
    ...(withoutRibbon != null && shared.has(withoutRibbon) ? [] : ["the pane without the ribbon is not the pane of the ribbon"]),
    ...names.filter((name) => !surroundings.functionNames.includes(name)).map((name) => `function ${name} is not in the code`),
  ];
}

/**
 * Whether a manifest may follow another one: Office takes a change into account only when the version has grown.
 *
 * @param before The manifest that people have.
 * @param after The manifest to be deployed.
 * @returns One sentence when the content has changed and the version has not grown; none otherwise.
 */
export function successionFaults(before: string, after: string): string[] {
  const versionOf = (xml: string): string => /<Version>([\d.]+)<\/Version>/.exec(xml)?.[1] ?? "0";
  const [old, young] = [versionOf(before), versionOf(after)];
  if (before === after || isGreater(young.split(".").map(Number), old.split(".").map(Number))) return [];
  return [`the manifest has changed since version ${old} and its version is still ${young}`];
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const place = [0, 1, 2, 3].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return place !== undefined && (a[place] ?? 0) > (b[place] ?? 0);
}
