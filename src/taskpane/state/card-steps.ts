import type { Project } from "../../core/project/project.js";

/** Cards from the most important: each step holds codes of criteria that count alike; an empty step is a blank card. */
export type CardSteps = readonly (readonly string[])[];

/**
 * The cards as the project's order of importance lays them; criteria without a place lie last, in the order of their points.
 *
 * @param project the project
 * @returns steps that hold every criterion once
 */
export function cardSteps(project: Project): CardSteps {
  const ranked = project.criteria.flatMap(({ code, level }) => (level !== null && Number.isInteger(level) && level >= 1 ? [{ code, level }] : []));
  const levels = ranked.map(({ level }) => level);
  const highest = Math.max(0, ...levels);
  const lowest = Math.min(highest, ...levels);
  const steps: string[][] = ranked.length === 0 ? [] : Array.from({ length: Math.min(highest - lowest + 1, 200) }, () => []);
  for (const { code, level } of ranked) steps[Math.min(highest - level, steps.length - 1)]?.push(code);
  const others = project.criteria.filter(({ code }) => !ranked.some((entry) => entry.code === code));
  const points = [...new Set(others.map(({ weight }) => weight ?? 0))].sort((a, b) => b - a);
  return [...steps, ...points.map((point) => others.filter(({ weight }) => (weight ?? 0) === point).map(({ code }) => code))];
}

/**
 * The levels that cards say: 1 for the last, a blank card leaves one free.
 *
 * @param steps cards from the most important
 * @returns level of each criterion by its code
 */
export function levelsOf(steps: CardSteps): Record<string, number> {
  return Object.fromEntries(steps.flatMap((step, k) => step.map((code) => [code, steps.length - k])));
}

/**
 * Moves the card of a criterion by half a step: out of a step that it shares, else into the next one; a blank card changes places with it.
 *
 * @param steps cards from the most important
 * @param code of the criterion
 * @param direction −1 towards the most important, 1 towards the least
 * @returns new steps; the same where it can go no further
 */
export function moveCard(steps: CardSteps, code: string, direction: -1 | 1): CardSteps {
  const at = steps.findIndex((step) => step.includes(code));
  const own = steps[at];
  if (own === undefined) return steps;
  if (own.length > 1) {
    const left = own.filter((other) => other !== code);
    return steps.flatMap((step, k) => (k !== at ? [step] : direction < 0 ? [[code], left] : [left, [code]]));
  }
  const next = steps[at + direction];
  if (next === undefined) return steps;
  if (next.length === 0) return swapped(steps, at, at + direction);
  return steps.flatMap((step, k) => (k === at ? [] : k === at + direction ? [[...step, code]] : [step]));
}

/** Moves a blank card by one step; it stays between the first and the last. */
export function moveBlank(steps: CardSteps, at: number, direction: -1 | 1): CardSteps {
  return canMoveBlank(steps, at, direction) ? swapped(steps, at, at + direction) : steps;
}

/** Whether a blank card may go further: one above the first or below the last says nothing. */
export function canMoveBlank(steps: CardSteps, at: number, direction: -1 | 1): boolean {
  return at + direction > 0 && at + direction < steps.length - 1;
}

/** Puts a blank card above the last step. */
export function addBlank(steps: CardSteps): CardSteps {
  return steps.length < 2 ? steps : [...steps.slice(0, -1), [], ...steps.slice(-1)];
}

/** Takes a step away. */
export function removeStep(steps: CardSteps, at: number): CardSteps {
  return steps.filter((_, k) => k !== at);
}

function swapped(steps: CardSteps, a: number, b: number): CardSteps {
  return trimmed(steps.map((step, k) => (k === a ? (steps[b] ?? []) : k === b ? (steps[a] ?? []) : step)));
}

/** Without blank cards at the ends. */
function trimmed(steps: CardSteps): CardSteps {
  const first = steps.findIndex((step) => step.length > 0);
  const last = steps.findLastIndex((step) => step.length > 0);
  return steps.slice(first, last + 1);
}
