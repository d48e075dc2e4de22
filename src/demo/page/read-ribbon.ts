import type { Language } from "../../words/language.js";
import { OFFICE_LANGUAGES } from "./host-frame.js";

export interface RibbonButton {
  /** Of the function that it calls. */
  readonly name: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its icon, beside the page. */
  readonly icon: string;
}

/** The tab that a manifest adds to the ribbon. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/** Size in pixels of the icons that are drawn. */
const ICON = 24;

/**
 * The tab of the ribbon that a manifest describes, as Excel would show it.
 *
 * @param manifest The text of the manifest.
 * @param language Language of Excel.
 * @returns Its groups and buttons; their texts in the language where the manifest has it.
 * @throws {RangeError} Where the manifest has no tab of its own.
 */
export function readRibbon(manifest: string, language: Language): RibbonTab {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const tab = xml.querySelector("CustomTab");
  if (tab === null) throw new RangeError("readRibbon requires a manifest with a tab of its own");
  const resource = (element: Element | null | undefined): string => {
    const found = xml.getElementById(element?.getAttribute("resid") ?? "") ?? xml.querySelector(`[id="${element?.getAttribute("resid") ?? ""}"]`);
    const said = found?.querySelector(`[Locale="${OFFICE_LANGUAGES[language]}"]`)?.getAttribute("Value");
    return said ?? found?.getAttribute("DefaultValue") ?? "";
  };
  const own = (parent: Element, name: string): Element | undefined => [...parent.children].find((child) => child.localName === name);
  return {
    label: resource(own(tab, "Label")),
    groups: [...tab.children].filter((child) => child.localName === "Group").map((group) => ({
      label: resource(own(group, "Label")),
      buttons: [...group.querySelectorAll("Control")].map((control) => ({
        name: control.querySelector("FunctionName")?.textContent.trim() ?? "",
        label: resource(own(control, "Label")),
        tip: resource(control.querySelector("Supertip > Description")),
        icon: resource(control.querySelector(`[size="${ICON}"]`)).replace(/^https?:\/\/[^/]+\//, ""),
      })),
    })),
  };
}
