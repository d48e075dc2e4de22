/** Characters of a label that can head a column with room for a number behind it: a header takes 255. */
export const LONGEST_LABEL = 240;
