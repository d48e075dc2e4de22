import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { successFactors, type SuccessBand } from "../../core/success/success-factors.js";
import { sheetWords } from "../../words/sheets.js";
import { Band, type BandTone } from "../parts/Band.js";
import { Bar } from "../parts/Bar.js";
import { FigureTable } from "../parts/FigureTable.js";
import { Fold } from "../parts/Fold.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const tones: Record<SuccessBand, BandTone> = { solid: "good", strengthen: "middle", fragile: "weak" };

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** The seven success factors, the weakest first, each with its evidence. */
export function SuccessPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  const factors = useMemo(() => (project === null ? [] : [...successFactors(project)].sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9))), [project]);
  if (project === null) return null;
  const { factors: names, evidence: measured, formulas } = sheetWords(state.language);
  const bands: Record<SuccessBand, string> = { fragile: formulas.bandFragile, strengthen: formulas.bandStrengthen, solid: formulas.bandSolid };
  const figure = (value: number | null): string => (value === null ? "–" : words.number(value, { maximumFractionDigits: 0 }));
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{words.t("concluding.success.hint")}</p>
      <ul className={styles.list}>
        {factors.map(({ factor, score, band, evidence }) => (
          <li key={factor} className={styles.row}>
            <div className={styles.line}>
              <span>
                {names[factor]} {figure(score)}
              </span>
              <Band tone={band === null ? "neutral" : tones[band]}>{band === null ? words.t("concluding.success.unknown") : bands[band]}</Band>
            </div>
            <Bar segments={score === null ? [] : [{ size: score / 100 }]} />
            <Fold title={words.t("concluding.success.known", { known: evidence.filter(({ value }) => value !== null).length, of: evidence.length })}>
              <FigureTable caption={names[factor]} columns={["0–100"]} rows={evidence.map(({ id, value }) => ({ key: id, name: measured[id], figures: [figure(value)], strong: false }))} />
            </Fold>
          </li>
        ))}
      </ul>
    </div>
  );
}
