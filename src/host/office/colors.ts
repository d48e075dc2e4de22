import { invalidArgument } from "./office-error.js";

const named: Record<string, string> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#RRGGBB` from what Excel accepts: that form, in either case, or the name of a colour of the web. */
export function colorOf(value: unknown): string {
  if (typeof value === "string") {
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
    const found = named[value.toLowerCase()];
    if (found) return found;
  }
  return invalidArgument(`'${String(value)}' is not a colour.`);
}
