import type { Words } from "../../words/words.js";

/**
 * What to tell the person when the disk refuses, or when something unexpected happens.
 *
 * @param words Words in the person's language.
 * @param cause What was thrown.
 * @returns One or two sentences.
 */
export function failureSentence(words: Words, cause: unknown): string {
  if (!(cause instanceof Error)) return words.t("commandLine.unexpected", { cause: String(cause) });
  const { code, path, syscall } = cause as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) return words.t("commandLine.unexpected", { cause: cause.message });
  const file = path.replace(/\.\d+\.part$/, "");
  const wrote = syscall === "rename" || syscall === "write" || path !== file;
  const sentence = words.t(wrote ? "commandLine.cannotWrite" : "commandLine.cannotRead", { file, cause: code });
  return `${sentence} ${words.t("commandLine.notWritten")}`;
}
