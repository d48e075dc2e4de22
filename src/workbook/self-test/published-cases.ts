/** Published cases of the method, each with where it stands in print; `places`: how far the printed figures are rounded. */

/** Rank-order centroid weights of five criteria, from the most important. */
export const CENTROID = { source: "Barron & Barrett, Management Science 42 (1996)", weights: [0.4567, 0.2567, 0.1567, 0.09, 0.04], rounded: 5e-5 } as const;

/** Cards: the place of each of twelve criteria, the most important mattering 6.5 times as much as the least; weights of a hundred. */
export const CARDS = {
  source: "Figueira & Roy, European Journal of Operational Research 139 (2002)",
  places: [6, 4, 1, 2, 5, 4, 1, 6, 4, 4, 7, 1],
  ratio: 6.5,
  weights: [13.2, 8.9, 2.4, 4.5, 11, 8.9, 2.4, 13.2, 8.9, 8.9, 15.3, 2.4],
  // The paper lowers some so that the rounded weights sum to a hundred.
  rounded: 0.1,
} as const;

/** Four alternatives on four criteria, weighted sums. */
export const WEIGHTED_SUM = {
  source: "Triantaphyllou, Multi-criteria decision making methods (2000)",
  weights: [0.3277, 0.3058, 0.2876, 0.079],
  ratings: [
    [0.3088, 0.2897, 0.3867, 0.1922],
    [0.2163, 0.3458, 0.1755, 0.6288],
    [0.4509, 0.2473, 0.1194, 0.0575],
    [0.024, 0.1172, 0.3184, 0.1215],
  ],
  scores: [0.3162, 0.2768, 0.2623, 0.1449],
  // The weights are printed to four decimals and sum to 1.0001.
  rounded: 1e-4,
} as const;

/** What is divided among claims, and what each rule gives. */
export interface ClaimsCase {
  source: string;
  total: number;
  claims: readonly number[];
  shares: { "pro-rata": readonly number[]; "equal-effort": readonly number[]; "equal-remainder": readonly number[]; talmud: readonly number[] };
}

const TALMUD = "Aumann & Maschler, Journal of Economic Theory 36 (1985)";
const third = 100 / 3;

export const CLAIMS: readonly ClaimsCase[] = [
  { source: TALMUD, total: 100, claims: [100, 200, 300], shares: { "pro-rata": [third / 2, third, 50], "equal-effort": [third, third, third], "equal-remainder": [0, 0, 100], talmud: [third, third, third] } },
  { source: TALMUD, total: 200, claims: [100, 200, 300], shares: { "pro-rata": [third, 2 * third, 100], "equal-effort": [2 * third, 2 * third, 2 * third], "equal-remainder": [0, 50, 150], talmud: [50, 75, 75] } },
  { source: TALMUD, total: 300, claims: [100, 200, 300], shares: { "pro-rata": [50, 100, 150], "equal-effort": [100, 100, 100], "equal-remainder": [0, 100, 200], talmud: [50, 100, 150] } },
  {
    source: "R package ClaimsProblems (Núñez Lugilde, Mirás Calvo, Quinteiro Sandomingo, Sánchez Rodríguez)",
    total: 10,
    claims: [2, 4, 7, 8],
    shares: { "pro-rata": [20 / 21, 40 / 21, 70 / 21, 80 / 21], "equal-effort": [2, 8 / 3, 8 / 3, 8 / 3], "equal-remainder": [0, 1, 4, 5], talmud: [1, 2, 3.5, 3.5] },
  },
];

/** Gini index of the shares of the last of these. */
export const GINI = { "pro-rata": 0.25, "equal-effort": 0.05, "equal-remainder": 0.45 } as const;

export const JAIN = { source: "Jain, Chiu & Hawe, DEC-TR-301 (1984)", shares: [10, 20, 30, 40, 50, 60], index: 0.807692, rounded: 5e-7 } as const;

/** Choosing a leader: four criteria compared two by two. */
export const LEADER = {
  source: "Saaty’s analytic hierarchy process: choosing a leader (Wikipedia)",
  matrix: [
    [1, 4, 3, 7],
    [1 / 4, 1, 1 / 3, 3],
    [1 / 3, 3, 1, 5],
    [1 / 7, 1 / 3, 1 / 5, 1],
  ],
  weights: [0.547569, 0.126555, 0.26995, 0.055926],
  ratio: 0.043859,
  rounded: 1e-6,
} as const;

/** Choice of a fighter aircraft. */
export const FIGHTERS = {
  source: "Hwang & Yoon, Multiple attribute decision making (1981)",
  ratings: [
    [2, 1500, 20000, 5.5, 5, 9],
    [2.5, 2700, 18000, 6.5, 3, 5],
    [1.8, 2000, 21000, 4.5, 7, 7],
    [2.2, 1800, 20000, 5, 5, 5],
  ],
  costs: [false, false, false, true, false, false],
  weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
  closeness: [0.643, 0.268, 0.613, 0.312],
  // Worked in the book with rounded intermediate figures.
  rounded: 1e-3,
} as const;

/** A runway: the cost of what each needs, shared as Shapley says. */
export const RUNWAY = { source: "Littlechild & Owen, Management Science 20 (1973)", needs: [8, 11, 13, 18], shares: [2, 3, 4, 9], rounded: 1e-9 } as const;
