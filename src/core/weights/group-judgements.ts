/**
 * One comparison matrix for a group.
 *
 * Aggregation of individual judgements (AIJ, Aczél & Saaty 1983): weighted geometric mean of the members' judgements, entry by entry;
 * it alone keeps the matrix reciprocal. A judgement that some members left open is the mean of those who gave it.
 *
 * @param matrices One square matrix for each member, see `pairwiseWeights`.
 * @param powers What each member's voice counts, above 0.
 * @returns One matrix of the same size, `null` where nobody compared.
 * @throws {RangeError} when there is no member, or not one power for each.
 * @example
 * groupJudgements([[[1, 8], [0.125, 1]], [[1, 2], [0.5, 1]]], [1, 1]) // => [[1, 4], [0.25, 1]]
 */
export function groupJudgements(matrices: readonly (readonly (readonly (number | null)[])[])[], powers: readonly number[]): (number | null)[][] {
  const first = matrices[0];
  if (first === undefined || powers.length !== matrices.length) throw new RangeError("groupJudgements requires one power for each member");
  return first.map((row, i) =>
    row.map((_, j) => {
      let logarithm = 0;
      let total = 0;
      matrices.forEach((matrix, member) => {
        const value = matrix[i]?.[j] ?? null;
        if (value === null) return;
        logarithm += (powers[member] as number) * Math.log(value);
        total += powers[member] as number;
      });
      return total > 0 ? Math.exp(logarithm / total) : null;
    }),
  );
}

/**
 * One set of weights for a group.
 *
 * Aggregation of individual priorities (AIP, Forman & Peniwati 1998): weighted arithmetic mean of the members' weights.
 *
 * @param weights One list of weights for each member, each of sum 1.
 * @param powers What each member's voice counts, above 0.
 * @returns One list of weights, sum 1.
 * @throws {RangeError} when there is no member, or not one power for each.
 * @example
 * groupPriorities([[0.8, 0.2], [0.4, 0.6]], [1, 1]) // => [0.6, 0.4]
 */
export function groupPriorities(weights: readonly (readonly number[])[], powers: readonly number[]): number[] {
  const first = weights[0];
  if (first === undefined || powers.length !== weights.length) throw new RangeError("groupPriorities requires one power for each member");
  const total = powers.reduce((sum, power) => sum + power, 0);
  return first.map((_, k) => weights.reduce((sum, own, member) => sum + (powers[member] as number) * (own[k] as number), 0) / total);
}
