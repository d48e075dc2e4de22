import type { Project } from "../../src/core/project/project.js";
import { randomSource } from "./random-source.js";

/** Bent value functions, orders of importance, judgements and partners' own weights, from a source of their own. */
export function addWeighting(project: Project, seed: number): void {
  const random = randomSource(seed + 77_000);
  const isRanked = random.chance(0.6);
  for (const criterion of project.criteria) {
    const { worst, best } = criterion;
    if (worst !== null && best !== null && random.chance(0.5)) criterion.half = worst + (best - worst) * random.one([0.2, 1 / 3, 0.5, 0.9, 1.5]);
    if (isRanked) criterion.level = random.maybe(() => random.whole(1, 6), 0.9);
  }
  project.weighting.cardsRatio = random.maybe(() => random.one([1, 2, 6.5, 20]), 0.6);
  const codes = project.criteria.map(({ code }) => code);
  if (codes.length > 0 && random.chance(0.6)) {
    codes.forEach((first, a) =>
      codes.slice(a + 1).forEach((second) => {
        if (random.chance(0.7)) project.weighting.judgements.push({ first, second, ratio: random.maybe(() => random.one([1 / 9, 1 / 3, 1, 2, 5, 9]), 0.9) });
      }),
    );
    if (random.chance(0.2)) project.weighting.judgements.push({ first: random.one(codes), second: random.one(codes), ratio: 3 });
  }
  project.weighting.partnerWeights = project.partners.map(() => {
    const hasOwn = random.chance(0.6);
    return project.criteria.map(() => (hasOwn ? random.maybe(() => random.one([0, 1, 2, 5, 12.5]), 0.8) : null));
  });
}
