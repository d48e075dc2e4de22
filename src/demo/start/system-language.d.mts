import type { Language } from "../../words/language.js";

export declare function systemLanguage(environment: Readonly<Record<string, string | undefined>>, locale: string): Language;
