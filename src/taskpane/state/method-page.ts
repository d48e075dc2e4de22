import type { Language } from "../../words/language.js";

/** Tables by the page of the method guide that explains them, in both languages. */
const PAGES: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/^(Overlap|OverlapView|Pairs|Dimensions)$/, { en: "overlap", fr: "recouvrement" }],
  [/^(Adds|Items\w+)$/, { en: "what-each-adds", fr: "apports-propres" }],
  [/^(GroupsStamp|CloseGroups)$/, { en: "close-groups", fr: "groupes-proches" }],
  [/^(Criteria|Weighting|Judgements|JudgementCheck|PartnerWeights)$/, { en: "weights", fr: "poids" }],
  [/^(Scores|Values|Ratings)$/, { en: "value-and-score", fr: "valeur-et-note" }],
  [/^(Acceptability|CentralWeights|RobustnessStamp)$/, { en: "rank-acceptability", fr: "acceptabilite-des-rangs" }],
  [/^Stability$/, { en: "weight-stability", fr: "stabilite-des-poids" }],
  [/^Opinions$/, { en: "second-opinions", fr: "seconds-avis" }],
  [/^(PartnersStamp|GroupRanking|PartnerRankings)$/, { en: "several-persons", fr: "plusieurs-personnes" }],
  [/^(GainBalance|Gains)$/, { en: "everyone-gains", fr: "gains-de-chacun" }],
  [/^(SharingTotals|SharingKeys|Shares|ShareBurdens|SharingSteps|SharingCaps|ScopeItems)$/, { en: "sharing-keys", fr: "cles-de-repartition" }],
  [/^Apart$/, { en: "better-apart", fr: "mieux-a-part" }],
  [/^(ContributionChoice|Needed|Burdens|Contributions)$/, { en: "balanced-contributions", fr: "contributions-equilibrees" }],
  [/^(Organisation\w+|LegalPoints)$/, { en: "organisation-form", fr: "forme-d-organisation" }],
  [/^(SeatChecks|PartnerSeats|CommunicationChecks|CommunicationCounts|DecisionCounts|BodyMeetings)$/, { en: "bodies-and-deadlines", fr: "instances-et-echeances" }],
  [/^(PilotUse|PilotEfforts)$/, { en: "pilot-actions", fr: "actions-du-pilote" }],
  [/^(Balance\w+|DecisionLimits|PilotPartners)$/, { en: "pilot-balance", fr: "bilan-du-pilote" }],
  [/^Success\w+$/, { en: "success-factors", fr: "facteurs-de-reussite" }],
  [/^(Summary\w*|Versions|VersionFigures)$/, { en: "summary-and-versions", fr: "synthese-et-versions" }],
  [/^(Checks\w*|SheetChecks|SelfTest\w*|Test[A-Z\d]\w*)$/, { en: "checks-and-self-test", fr: "controles-et-autotest" }],
];

/**
 * The page of the method guide that explains the figures of a table.
 *
 * @param table stable id of the table
 * @param language of the guide
 * @returns an address relative to the pane's own; `null` where nothing is computed
 */
export function methodPage(table: string, language: Language): string | null {
  const found = PAGES.find(([tables]) => tables.test(table));
  return found === undefined ? null : `help/${language === "fr" ? "methode" : "method"}/${found[1][language]}.html`;
}
