import type { Element } from "@xmldom/xmldom";

/** What an element of the manifest may hold. */
interface Rule {
  /** Attributes that must be there. */
  readonly attributes?: readonly string[];
  /** Children in order: `Name` once, `Name?` at most once, `Name*` any number, `Name+` at least once. */
  readonly children?: readonly string[];
}

const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "vo:",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt:",
};

const localised: Rule = { attributes: ["DefaultValue"], children: ["Override*"] };
const reference: Rule = { attributes: ["resid"] };
const resource: Rule = { attributes: ["id", "DefaultValue"], children: ["bt:Override*"] };
const override: Rule = { attributes: ["Locale", "Value"] };
const set: Rule = { attributes: ["Name", "MinVersion"] };

/**
 * The part of Office's schema of add-in manifests that a task pane with ribbon buttons needs, after
 * [MS-OWEMXML]: elements that are not listed are refused, so that a slip shows before an administrator meets it.
 */
const grammar: Readonly<Record<string, Rule>> = {
  "OfficeApp": {
    attributes: ["xsi:type"],
    children: ["Id", "AlternateId?", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains?", "Hosts", "Requirements", "DefaultSettings", "Permissions", "vo:VersionOverrides"],
  },
  "Id": {},
  "AlternateId": {},
  "Version": {},
  "ProviderName": {},
  "DefaultLocale": {},
  "DisplayName": localised,
  "Description": localised,
  "IconUrl": localised,
  "HighResolutionIconUrl": localised,
  "SupportUrl": localised,
  "Override": override,
  "AppDomains": { children: ["AppDomain+"] },
  "AppDomain": {},
  "Hosts": { children: ["Host+"] },
  "Host": { attributes: ["Name"] },
  "Requirements": { children: ["Sets"] },
  "Sets": { children: ["Set+"] },
  "Set": set,
  "DefaultSettings": { children: ["SourceLocation"] },
  "SourceLocation": localised,
  "Permissions": {},
  "vo:VersionOverrides": { attributes: ["xsi:type"], children: ["vo:Description?", "vo:Requirements?", "vo:Hosts", "vo:Resources"] },
  "vo:Requirements": { children: ["bt:Sets"] },
  "bt:Sets": { children: ["bt:Set+"] },
  "bt:Set": set,
  "vo:Hosts": { children: ["vo:Host+"] },
  "vo:Host": { attributes: ["xsi:type"], children: ["vo:Runtimes?", "vo:DesktopFormFactor"] },
  "vo:Runtimes": { children: ["vo:Runtime+"] },
  "vo:Runtime": { attributes: ["resid", "lifetime"] },
  "vo:DesktopFormFactor": { children: ["vo:GetStarted?", "vo:FunctionFile?", "vo:ExtensionPoint+"] },
  "vo:GetStarted": { children: ["vo:Title", "vo:Description", "vo:LearnMoreUrl"] },
  "vo:LearnMoreUrl": reference,
  "vo:FunctionFile": reference,
  "vo:ExtensionPoint": { attributes: ["xsi:type"], children: ["vo:OfficeTab?", "vo:CustomTab?"] },
  "vo:OfficeTab": { attributes: ["id"], children: ["vo:Group+"] },
  "vo:CustomTab": { attributes: ["id"], children: ["vo:Group+", "vo:Label"] },
  "vo:Group": { attributes: ["id"], children: ["vo:Label", "vo:Icon", "vo:Control+"] },
  "vo:Control": { attributes: ["id", "xsi:type"], children: ["vo:Label", "vo:ToolTip?", "vo:Supertip", "vo:Icon", "vo:Action"] },
  "vo:Label": reference,
  "vo:ToolTip": reference,
  "vo:Supertip": { children: ["vo:Title", "vo:Description"] },
  "vo:Title": reference,
  "vo:Description": reference,
  "vo:Icon": { children: ["bt:Image+"] },
  "vo:Action": { attributes: ["xsi:type"], children: ["vo:TaskpaneId?", "vo:SourceLocation?", "vo:FunctionName?"] },
  "vo:TaskpaneId": {},
  "vo:SourceLocation": reference,
  "vo:FunctionName": {},
  "vo:Resources": { children: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"] },
  "bt:Images": { children: ["bt:Image+"] },
  "bt:Urls": { children: ["bt:Url+"] },
  "bt:ShortStrings": { children: ["bt:String+"] },
  "bt:LongStrings": { children: ["bt:String+"] },
  "bt:Url": resource,
  "bt:String": resource,
  "bt:Override": override,
};

/**
 * Where an element, or one below it, is not what Office's schema demands.
 *
 * @param element The root of a manifest, or a part of it.
 * @returns One sentence for each fault.
 */
export function grammarFaults(element: Element): string[] {
  const name = qualified(element);
  const rule = ruleOf(element);
  if (rule === undefined) return [`${name} is not an element of a manifest`];
  const below = [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
  return [...attributeFaults(element, rule), ...childFaults(name, rule.children ?? [], below.map(qualified)), ...below.flatMap(grammarFaults)];
}

function qualified(element: Element): string {
  return `${prefixes[element.namespaceURI ?? ""] ?? "?:"}${element.localName ?? ""}`;
}

/** An image of an icon names its size and a resource; an image of the resources names a file. */
function ruleOf(element: Element): Rule | undefined {
  if (qualified(element) !== "bt:Image") return grammar[qualified(element)];
  return element.parentNode?.localName === "Icon" ? { attributes: ["size", "resid"] } : resource;
}

function attributeFaults(element: Element, { attributes = [] }: Rule): string[] {
  return attributes.filter((attribute) => (element.getAttribute(attribute) ?? "") === "").map((attribute) => `${qualified(element)} lacks the attribute ${attribute}`);
}

function childFaults(parent: string, rules: readonly string[], names: readonly string[]): string[] {
  const allowed = rules.map((rule) => rule.replace(/[?*+]$/, ""));
  const unknown = names.filter((name) => !allowed.includes(name));
  const places = names.filter((name) => allowed.includes(name)).map((name) => allowed.indexOf(name));
  const isOrdered = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  const counts = rules.flatMap((rule, index) => {
    const count = places.filter((place) => place === index).length;
    const name = allowed[index] ?? "";
    if (count === 0 && !/[?*]$/.test(rule)) return [`${parent} lacks ${name}`];
    return count > 1 && !/[*+]$/.test(rule) ? [`${parent} has ${name} ${count} times`] : [];
  });
  return [...unknown.map((name) => `${parent} has a child that is not expected: ${name}`), ...(isOrdered ? [] : [`the children of ${parent} are not in order`]), ...counts];
}
