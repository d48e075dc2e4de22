import type { Language } from "./language.js";

export interface StartWords {
  readonly installing: { readonly missing: string; readonly outdated: string };
  readonly notInstalled: string;
  readonly building: string;
  readonly notBuilt: string;
  readonly ready: string;
  readonly toStop: string;
  readonly portTaken: string;
  readonly noPort: string;
  readonly portNotWhole: string;
}
export declare const startEn: StartWords;
export declare const startFr: StartWords;
export declare function startWords(language: Language): StartWords;
