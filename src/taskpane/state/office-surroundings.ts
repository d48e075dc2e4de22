import type { Language } from "../../words/language.js";
import { VERSION } from "../../workbook/product-version.js";
import type { OfficeTheme } from "./office-theme.js";
import type { Surroundings } from "./trouble.js";

/** Office.js as it really is: outside of Excel, and before it answers, what its types promise may be missing. */
export interface OfficeLibrary {
  onReady(): Promise<{ host: unknown }>;
  context?: {
    displayLanguage?: string;
    diagnostics?: { host: unknown; platform: unknown; version: string };
    officeTheme?: OfficeTheme;
  };
}

/**
 * The language to speak before a workbook says its own.
 *
 * @param asked `language` of the page's address, which the demo uses
 * @param displayed language of Office, or of the browser where Office does not answer: `fr-FR`
 * @returns French for any French, English otherwise
 */
export function startingLanguage(asked: string | null, displayed: string): Language {
  const wanted = asked === "fr" || asked === "en" ? asked : displayed.toLowerCase();
  return wanted.startsWith("fr") ? "fr" : "en";
}

/** Program and platform, as far as Office tells. */
export function officeSurroundings(office: OfficeLibrary | undefined, language: Language): Surroundings {
  const diagnostics = office?.context?.diagnostics;
  return {
    version: VERSION,
    host: diagnostics === undefined ? "Office.js: no answer" : `${String(diagnostics.host)} ${diagnostics.version}`,
    platform: diagnostics === undefined ? "unknown" : String(diagnostics.platform),
    language,
  };
}
