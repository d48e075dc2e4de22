/** The scope that the group works on, as formulas of any sheet: its code, its activity, and how many take part. */
export const chosenScope = "INDEX({ContributionChoice.scope},1)";
export const chosenActivity = "INDEX({ContributionChoice.activity},1)";
export const chosenParticipants = "INDEX({ContributionChoice.participants},1)";

/** Whether the partner of this row takes part in it, for tables with a column `partner`: 1 or 0, a question mark where nobody can tell. */
export const partInChosen = "IF(ISNA(MATCH({@partner},{Interest.partner},0)),0,INDEX({Interest.chosen},MATCH({@partner},{Interest.partner},0)))";
