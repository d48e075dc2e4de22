/** Languages that people read in this product. */
export type Language = "fr" | "en";
export const LANGUAGES: readonly Language[] = ["fr", "en"];
