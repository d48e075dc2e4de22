import type { Project, Version, VersionFigure } from "../project/project.js";
import { freezeFigures } from "./freeze-version.js";

/** Figures closer than this are the same. */
const TOLERANCE = 1e-6;

/**
 * Which figures of a submission are not what they were.
 *
 * @param project The project as it is.
 * @param version A submission.
 * @returns Figures of the version with what they are now; one that is no longer there has neither value nor text now.
 * @example
 * changedFigures(emptyProject("x"), { code: "V1", at: "2026-03-02T09:00:00Z", note: "", figures: [] }) // => []
 */
export function changedFigures(project: Project, version: Version): { then: VersionFigure; now: VersionFigure }[] {
  const now = new Map(freezeFigures(project).map((entry) => [`${entry.figure}|${entry.subject}`, entry]));
  return version.figures.flatMap((then) => {
    const current = now.get(`${then.figure}|${then.subject}`) ?? { ...then, value: null, text: "" };
    const same = then.value === null || current.value === null ? then.value === current.value : Math.abs(then.value - current.value) <= TOLERANCE;
    return same && then.text === current.text ? [] : [{ then, now: current }];
  });
}
