import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import { heatOf } from "../state/heat.js";
import type { OverlapView } from "../state/overlap-view.js";

const useStyles = makeStyles({
  table: { borderCollapse: "separate", borderSpacing: "1px", width: "100%", tableLayout: "fixed", ...typographyStyles.caption2, fontVariantNumeric: "tabular-nums" },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3, padding: 0, height: "22px", textAlign: "center", overflow: "hidden" },
  cell: { height: "24px", padding: 0, textAlign: "center", borderRadius: tokens.borderRadiusSmall, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  button: {
    ...typographyStyles.caption2,
    display: "block",
    width: "100%",
    height: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: "tabular-nums",
    textAlign: "center",
    cursor: "pointer",
    ":hover": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[aria-pressed='true']": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  self: { backgroundColor: tokens.colorNeutralBackground4 },
  heat0: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground3 },
  heat1: { backgroundColor: "#E3F1F3", color: "#1F3A4D" },
  heat2: { backgroundColor: "#B5DAE0", color: "#1F3A4D" },
  heat3: { backgroundColor: "#7CBDC7", color: "#10252F" },
  heat4: { backgroundColor: "#0F6C7B", color: "#FFFFFF" },
});

/** Two partners, by their codes. */
export interface Pair {
  a: string;
  b: string;
}

/** Partner by partner, darker where more is in common; codes on the sides, names on request; a cell chosen is explained by the page. */
export function HeatMap({ view, chosen, onChoose }: { view: OverlapView; chosen: Pair | null; onChoose: (pair: Pair) => void }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.t("pane.overlap.mapCaption")}</caption>
      <thead>
        <tr>
          <td />
          {view.partners.map((partner) => (
            <th key={partner.code} scope="col" className={styles.head} title={partner.name}>
              <abbr title={partner.name} style={{ textDecoration: "none" }}>
                {partner.code}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.partners.map((row, i) => (
          <tr key={row.code}>
            <th scope="row" className={styles.head}>
              <abbr title={row.name} style={{ textDecoration: "none" }}>
                {row.code}
              </abbr>
            </th>
            {view.partners.map((column, j) => {
              const overlap = view.matrix[i]?.[j] ?? null;
              if (i === j) return <td key={column.code} className={mergeClasses(styles.cell, styles.self)} />;
              if (overlap === null) return <td key={column.code} className={styles.cell} />;
              const heat = `heat${heatOf(overlap)}` as const;
              return (
                <td key={column.code} className={styles.cell}>
                  <button
                    type="button"
                    className={mergeClasses(styles.button, styles[heat])}
                    title={words.t("pane.overlap.pair", { a: row.name, b: column.name })}
                    aria-label={`${words.t("pane.overlap.pair", { a: row.name, b: column.name })}, ${words.percent(overlap)}`}
                    aria-pressed={chosen !== null && chosen.a === row.code && chosen.b === column.code}
                    onClick={() => onChoose({ a: row.code, b: column.code })}
                  >
                    {words.number(overlap * 100, { maximumFractionDigits: 0 })}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
