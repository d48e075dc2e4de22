import { quoteText } from "../formula-references.js";
import type { PageContext } from "./summary-tables.js";

/**
 * How many checks of the workbook fail: an expression over the check cells of the sheets that it holds.
 *
 * @param context - the words, and which tables there are
 * @returns an expression without `=`
 */
export function failingChecks({ words, holds }: PageContext): string {
  const { formulas } = words;
  const not = (column: string, good: string): string => `SUMPRODUCT(({${column}}<>"")*({${column}}<>${quoteText(good)}))`;
  const equal = (column: string, ...bad: string[]): string => bad.map((text) => `COUNTIF({${column}},${quoteText(text)})`).join("+");
  const counts: readonly (readonly [string, string])[] = [
    ["Partners.check", not("Partners.check", formulas.ok)],
    ["Resources.check", not("Resources.check", formulas.ok)],
    ["Scores.veto", 'SUMPRODUCT(--({Scores.veto}<>""))'],
    ["Needed.check", equal("Needed.check", formulas.shortage, formulas.notMet)],
    ["Contributions.check", not("Contributions.check", formulas.ok)],
    ["ContributionChoice.state", equal("ContributionChoice.state", formulas.stale, formulas.notComputed)],
    ["SeatChecks.state", not("SeatChecks.state", formulas.ok)],
    ["PilotActions.check", not("PilotActions.check", formulas.ok)],
    ["PilotUse.check", not("PilotUse.check", formulas.ok)],
    ["PilotPartners.check", equal("PilotPartners.check", formulas.noAction)],
    ["BalanceIndicators.state", equal("BalanceIndicators.state", formulas.noBaseline)],
    ["CommunicationChecks.state", not("CommunicationChecks.state", formulas.ok)],
  ];
  return `(${counts.flatMap(([column, count]) => (holds(column) ? [count] : [])).join("+")})`;
}
