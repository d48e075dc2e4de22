/** What Office says of its colours: newer versions whether they are dark, all of them the ground of a document as `#rrggbb`. */
export interface OfficeTheme {
  isDarkTheme?: boolean;
  bodyBackgroundColor?: string;
}

/**
 * Whether Office shows light text on dark grounds.
 *
 * For the pane, which follows. Excel 2021 does not say `isDarkTheme`: there the relative luminance of the ground (WCAG 2.2) decides, dark
 * below 0.18, where white text begins to stand out better than black.
 *
 * @param theme what Office says; `undefined` where it says nothing
 * @returns `false` where nothing is known
 * @example
 * isDarkOffice({ bodyBackgroundColor: "#141414" }) // => true
 */
export function isDarkOffice(theme: OfficeTheme | undefined): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, ...parts] = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  const [red, green, blue] = parts.map((part) => linearLight(Number.parseInt(part, 16) / 255));
  if (red === undefined || green === undefined || blue === undefined) return false;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

/** Light of a channel of sRGB, from 0 to 1. */
function linearLight(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
