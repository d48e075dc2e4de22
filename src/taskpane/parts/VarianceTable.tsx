import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Variance } from "../../core/pilot/pilot-balance.js";
import { signed } from "../state/signed.js";
import { usePane } from "../use-pane.js";
import { FigureTable } from "./FigureTable.js";

const useStyles = makeStyles({ unit: { color: tokens.colorNeutralForeground3 } });

export interface VarianceRow {
  name: string;
  /** How the chart above calls it. */
  code?: string;
  unit?: string;
  variance: Variance;
  format: (value: number) => string;
}

/** Planned, actual, variance and rate. */
export function VarianceTable({ caption, rows, total }: { caption: string; rows: readonly VarianceRow[]; total?: VarianceRow }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const shown = total === undefined ? rows : [...rows, { ...total, name: words.t("pane.pilot.total") }];
  return (
    <FigureTable
      caption={caption}
      columns={(["planned", "actual", "variance", "rate"] as const).map((key) => words.t(`pane.pilot.${key}`))}
      rows={shown.map(({ name, code, unit, variance, format }, index) => ({
        key: String(index),
        name: (
          <>
            {name} {code !== undefined && <span className={styles.unit}>{code}</span>}
            {unit !== undefined && <span className={styles.unit}>({unit})</span>}
          </>
        ),
        figures: [
          variance.planned === null ? "–" : format(variance.planned),
          variance.actual === null ? "–" : format(variance.actual),
          variance.variance === null ? "–" : signed(variance.variance, format),
          variance.rate === null ? "–" : words.percent(variance.rate),
        ],
        strong: index === rows.length,
      }))}
    />
  );
}
