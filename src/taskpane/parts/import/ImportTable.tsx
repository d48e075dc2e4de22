import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { PreviewCell } from "../../../core/import/preview-rows.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import { useAnalysisWords } from "../../use-analysis-words.js";

/** Columns of a preview: who wants to see them all looks at the source. */
const MOST_COLUMNS = 30;

const useStyles = makeStyles({
  frame: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", ...typographyStyles.caption1, fontVariantNumeric: "tabular-nums" },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, maxWidth: "120px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "start" },
  head: { maxWidth: "96px", ...typographyStyles.caption1Strong, verticalAlign: "bottom", backgroundColor: tokens.colorNeutralBackground3 },
  figure: { textAlign: "end" },
  out: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  refused: { textDecorationLine: "line-through", color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The first lines of a source as they will be understood; it scrolls to the side. */
export function ImportTable({ preview }: { preview: ImportPreview }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const id = useId();
  const columns = preview.columns.slice(0, MOST_COLUMNS);
  const isOut = (taken: string): boolean => taken === "unknown" || taken === "ignore";
  return (
    <div className={styles.frame} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption} id={id}>
          {words.t("importing.preview")}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.t("importing.line")}
            </th>
            {columns.map(({ number, header, taken }) => (
              <th key={number} scope="col" title={header} className={mergeClasses(styles.cell, styles.head, isOut(taken) && styles.out)}>
                {header === "" ? words.t("importing.noName") : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className={styles.cell}>
                {String(line)}
              </th>
              {cells.slice(0, MOST_COLUMNS).map((cell, column) => (
                <Cell key={column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: PreviewCell }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const shown = typeof cell.value === "number" ? words.number(cell.value) : cell.value;
  const isFigure = typeof cell.value === "number";
  if (cell.is === "used" || cell.is === "empty") {
    return (
      <td className={mergeClasses(styles.cell, isFigure && styles.figure)} title={shown}>
        {shown}
      </td>
    );
  }
  return (
    <td className={mergeClasses(styles.cell, cell.is === "refused" ? styles.refused : styles.out)} title={words.t(cell.is === "refused" ? "importing.refusedCell" : "importing.leftOutCell", { value: shown })}>
      <s>{shown}</s>
    </td>
  );
}
