import type { OfficeHost, OfficeTheme } from "./office-host.js";
import { installBridge } from "./office-host.js";

/** What a window must have for the loader `office.js` to find a host; typed by what we touch, since this room knows no DOM. */
export interface OfficeWindow {
  location: { search: string };
  external?: unknown;
}

export interface OfficeContextOptions {
  /** `fr-FR` or `en-US`: language of Office's own texts. */
  displayLanguage: string;
  /** Language of what the person writes; the same unless said otherwise. */
  contentLanguage?: string;
  /** Versions of the requirement sets; see `requirementSets`. */
  requirementSets?: Readonly<Record<string, string>>;
  /** Address of the document, for `Office.context.document.url`. */
  documentUrl?: string;
}

/** What Excel 2021 supports, the oldest version that we care for. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  OpenBrowserWindowApi: "1.1",
  RichApiRuntime: "1.1",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  Selection: "1.1",
  MatrixCoercion: "1.1",
  TableCoercion: "1.1",
  TextCoercion: "1.1",
  BindingEvents: "1.1",
  TableBindings: "1.1",
  MatrixBindings: "1.1",
  TextBindings: "1.1",
  CompressedFile: "1.1",
  File: "1.1",
};

/** Part of the page's address by which the loader learns its host: Excel for Windows in that language, without telemetry. */
export function hostInfo(displayLanguage: string): string {
  return `_host_Info=Excel$Win32$16.01$${displayLanguage}$$$disableLogging$0`;
}

/**
 * Prepares a window so that the real loader `office.js`, loaded in it afterwards, finds this host: `Office.onReady` then says Excel on PC,
 * `Office.context` has the languages, requirement sets and settings, and `Excel.run` talks to the workbook. The page's address must carry
 * `hostInfo(displayLanguage)`.
 * @throws RangeError where it does not.
 */
export function installOfficeContext(page: OfficeWindow, host: OfficeHost, options: OfficeContextOptions): void {
  if (!page.location.search.includes("_host_Info=")) {
    throw new RangeError("installOfficeContext requires a page whose address carries hostInfo(displayLanguage)");
  }
  installBridge(page, host);
  const external = externalFor(host, options);
  // Browsers have a read-only object of that name.
  Object.defineProperty(page, "external", { value: external, configurable: true, writable: true });
}

/** Colours of Office's white and black themes, as numbers. */
const themes: Readonly<Record<OfficeTheme, object>> = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x141414, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x292929, controlForegroundColor: 0xffffff },
};

type Done = (status: number, answer?: unknown) => void;

/** The object through which the library for Windows reaches its host. */
function externalFor(host: OfficeHost, options: OfficeContextOptions): Record<string, unknown> {
  const context = contextFor(host, options);
  return {
    GetContext: () => context,
    GetHostInfo: () => hostInfo(options.displayLanguage),
    GetLoggingAllowed: () => false,
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done?: Done) => done?.(0, []),
    UnregisterEvent: (_id: number, _target: string, done?: Done) => done?.(0, []),
    // 5001 is the library's code for an internal error: none of the old calls is answered.
    Execute: (_id: number, _params: unknown, done?: Done) => done?.(5001, []),
  };
}

function contextFor(host: OfficeHost, options: OfficeContextOptions): Record<string, () => unknown> {
  const sets = options.requirementSets ?? requirementSets;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "b6f5a1e0-0000-4000-8000-000000000000",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.displayLanguage,
    GetAppDataLocale: () => options.contentLanguage ?? options.displayLanguage,
    GetDocUrl: () => options.documentUrl ?? "",
    GetAppCapabilities: () => 3,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetSettings: () => settingsOf(host),
    GetOfficeThemeInfo: () => JSON.stringify(themes[host.theme]),
  };
}

/** `Office.context.document.settings` and `workbook.settings` are the same store, as in Excel. */
function settingsOf({ model }: OfficeHost): object {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of model.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      model.settings.clear();
      keys.forEach((key, index) => model.settings.set(key, JSON.parse(values[index] ?? "null")));
    },
  };
}
