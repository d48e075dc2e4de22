import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", ...typographyStyles.caption1, fontVariantNumeric: "tabular-nums" },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  column: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "end",
    verticalAlign: "bottom",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { ...typographyStyles.caption1, textAlign: "start", padding: `${tokens.spacingVerticalSNudge} 0 0`, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  figure: { textAlign: "end", whiteSpace: "nowrap" },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  last: { paddingBottom: tokens.spacingVerticalSNudge, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  strong: { ...typographyStyles.caption1Strong },
});

export interface FigureRow {
  key: string;
  name: ReactNode;
  /** One for each column. */
  figures: readonly string[];
  /** Said under the figures. */
  note?: ReactNode;
  strong?: boolean;
}

/** A few figures for each thing. Names stand on a line of their own: a pane has no room for them beside the figures. */
export function FigureTable({ caption, columns, rows }: { caption: string; columns: readonly string[]; rows: readonly FigureRow[] }): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, name, figures, note, strong = false }) => {
        const hasNote = note !== undefined && note !== null;
        return (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={mergeClasses(styles.name, strong && styles.strong)}>
                {name}
              </th>
            </tr>
            <tr className={mergeClasses(strong && styles.strong)}>
              {figures.map((figure, index) => (
                <td key={index} className={mergeClasses(styles.figure, !hasNote && styles.last)}>
                  {figure}
                </td>
              ))}
            </tr>
            {hasNote && (
              <tr>
                <td colSpan={columns.length} className={mergeClasses(styles.note, styles.last)}>
                  {note}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
