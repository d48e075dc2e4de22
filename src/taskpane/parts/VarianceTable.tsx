import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Variance } from "../../core/pilot/pilot-balance.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1, fontVariantNumeric: "tabular-nums" },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  column: { ...typographyStyles.caption1Strong, padding: `${tokens.spacingVerticalXS} 0`, textAlign: "end", color: tokens.colorNeutralForeground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  name: { ...typographyStyles.caption1, textAlign: "start", padding: `${tokens.spacingVerticalSNudge} 0 0`, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  figure: { textAlign: "end", padding: `0 0 ${tokens.spacingVerticalSNudge}`, whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  unit: { color: tokens.colorNeutralForeground3 },
  total: { ...typographyStyles.caption1Strong },
});

export interface VarianceRow {
  name: string;
  /** How the chart above calls it. */
  code?: string;
  unit?: string;
  variance: Variance;
  format: (value: number) => string;
}

/** Planned, actual, variance and rate. Names stand on a line of their own: a pane has no room for five columns. */
export function VarianceTable({ caption, rows, total }: { caption: string; rows: readonly VarianceRow[]; total?: VarianceRow }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const shown = total === undefined ? rows : [...rows, { ...total, name: words.t("pane.pilot.total") }];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {(["planned", "actual", "variance", "rate"] as const).map((key) => (
            <th key={key} scope="col" className={styles.column}>
              {words.t(`pane.pilot.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map(({ name, code, unit, variance, format }, index) => (
        <tbody key={index}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={styles.name}>
              {name} {code !== undefined && <span className={styles.unit}>{code}</span>}
              {unit !== undefined && <span className={styles.unit}>({unit})</span>}
            </th>
          </tr>
          <tr className={index === rows.length ? styles.total : undefined}>
            <td className={styles.figure}>{variance.planned === null ? "–" : format(variance.planned)}</td>
            <td className={styles.figure}>{variance.actual === null ? "–" : format(variance.actual)}</td>
            <td className={styles.figure}>{variance.variance === null ? "–" : signed(format, variance.variance)}</td>
            <td className={styles.figure}>{variance.rate === null ? "–" : words.percent(variance.rate)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** With a plus sign, and a true minus. */
function signed(format: (value: number) => string, value: number): string {
  if (Math.abs(value) < 1e-9) return format(0);
  return `${value > 0 ? "+" : "−"}${format(Math.abs(value))}`;
}
