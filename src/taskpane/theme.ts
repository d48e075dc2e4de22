import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Shades of the blue-green in which the workbook writes its titles; 80 is that very colour. */
const brand: BrandVariants = {
  10: "#031417",
  20: "#052227",
  30: "#073037",
  40: "#083A42",
  50: "#09444D",
  60: "#0B505B",
  70: "#0D5E6B",
  80: "#0F6C7B",
  90: "#167C8D",
  100: "#2090A2",
  110: "#2CA6BA",
  120: "#44B8CB",
  130: "#6DC2CF",
  140: "#97CFD8",
  150: "#BFDEE3",
  160: "#E0EEF0",
};

const dark = createDarkTheme(brand);

export const lightTheme: Theme = createLightTheme(brand);
/** On dark grounds small text of the brand, and of dangers, needs lighter shades to be read. */
export const darkTheme: Theme = { ...dark, colorBrandForeground1: brand[120], colorBrandForeground2: brand[130], colorBrandForegroundLink: brand[120], colorStatusDangerForeground1: "#E37D80" };

/** Colours of what adds up, one a criterion, apart in lightness as well as in hue (after Okabe and Ito 2008); those of the workbook's charts. */
export const SERIES_COLORS: readonly string[] = [
  "#0F6C7B", "#E69F00", "#56B4E9", "#B04A00", "#8C6BB1", "#6B8E23", "#CC79A7", "#7F7F7F", "#004D6B", "#F0C36D", "#A6D5F2", "#D98C5F",
];

export const seriesColor = (index: number): string => SERIES_COLORS[index % SERIES_COLORS.length] ?? "#7F7F7F";
