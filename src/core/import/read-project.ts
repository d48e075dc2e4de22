import type { Problem } from "../project/problem.js";
import { parseProject } from "../project/parse-project.js";
import type { Project } from "../project/project.js";
import { decodeText } from "./decode-text.js";
import type { ImportFile } from "./import-files.js";
import { parseJson } from "./parse-json.js";

/**
 * A project from the file in which it was saved.
 *
 * The way back of `JSON.stringify`; what the figures are worth is for `validateProject`.
 *
 * @param file A JSON file.
 * @returns The project, or `null` with problems that name the file and the field.
 */
export function readProject(file: ImportFile): { project: Project | null; problems: Problem[] } {
  const fail = (code: Problem["code"], params: Problem["params"]): ReturnType<typeof readProject> => ({
    project: null,
    problems: [{ code, severity: "error", place: { file: file.name }, params }],
  });
  if (file.bytes.length === 0) return fail("file-empty", {});
  const { text, ...other } = decodeText(file.bytes);
  if (text === null) return "kind" in other && other.kind !== null ? fail("file-other-kind", { kind: other.kind }) : fail("file-not-text", {});
  const json = parseJson(text);
  if (json === undefined) return fail("file-project-invalid", { path: "", expected: "json" });
  const { project, problems } = parseProject(json);
  return { project, problems: problems.map((problem) => ({ ...problem, place: { ...problem.place, file: file.name } })) };
}
