import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { DIMENSION_IDS, type DimensionId } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { addItems } from "../actions/add-items.js";
import { AddLines } from "../parts/AddLines.js";
import { Bar } from "../parts/Bar.js";
import { Disclosure } from "../parts/Disclosure.js";
import { HeatMap } from "../parts/HeatMap.js";
import { KeyFigure } from "../parts/KeyFigure.js";
import { Note } from "../parts/Note.js";
import { OverlapAnalyses } from "../parts/OverlapAnalyses.js";
import { Section } from "../parts/Section.js";
import { usePane } from "../use-pane.js";
import { overlapView, type OverlapChoice } from "../state/overlap-view.js";
import { resultsOf } from "../state/results.js";

/** Above this, cells of the map would be too small to be told apart in a pane: the sheet has them all. */
const MAP_LIMIT = 14;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  code: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

const choiceLabel = (choice: OverlapChoice, language: Language): string => {
  const { choices } = sheetWords(language);
  return choice === "combined" ? choices.combined : choices.dimension[choice];
};

/** How much partners have in common: the group, the closest pairs, each partner, the map. */
export function OverlapPage(): ReactElement | null {
  const styles = useStyles();
  const { state, words } = usePane();
  const [wanted, setWanted] = useState<OverlapChoice>("combined");
  const choiceId = useId();
  const { project, language } = state;
  const view = useMemo(() => (project === null ? null : overlapView(project, resultsOf(project).overlap, wanted)), [project, wanted]);
  if (project === null || view === null) return null;
  const hasItems = DIMENSION_IDS.some((id) => project[id].items.length > 0);
  if (view.pairs.length === 0) {
    return (
      <div className={styles.page}>
        <Note tone="info">{words.t(hasItems ? "pane.overlap.empty" : "pane.overlap.emptyItems")}</Note>
        <AddItems />
      </div>
    );
  }
  const byMean = [...view.partners].filter((partner) => partner.mean !== null).sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {view.choices.length > 1 && (
          <div className={styles.choice}>
            <label className={styles.label} htmlFor={choiceId}>
              {words.t("pane.overlap.dimension")}
            </label>
            <Select id={choiceId} value={view.choice} onChange={(_, data) => setWanted(data.value as OverlapChoice)}>
              {view.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choiceLabel(choice, language)}
                </option>
              ))}
            </Select>
          </div>
        )}
        {view.mean !== null && <KeyFigure value={words.percent(view.mean)} label={words.t("pane.overlap.mean")} />}
        <p className={styles.intro}>{words.t("pane.overlap.intro")}</p>
        {view.without.length > 0 && <Note tone="info">{words.t("pane.overlap.without", { names: words.list(view.without) })}</Note>}
      </div>
      <Section title={words.t("pane.overlap.closest")}>
        <Disclosure items={view.pairs.slice(0, 60)} first={5}>
          {(shown) => (
            <ol className={styles.list}>
              {shown.map(({ a, b, overlap, heat }) => (
                <li key={`${a.code}|${b.code}`} className={styles.row}>
                  <div className={styles.line}>
                    <span className={styles.name}>{words.t("pane.overlap.pair", { a: a.name, b: b.name })}</span>
                    <span className={styles.figure}>{words.percent(overlap)}</span>
                  </div>
                  <Bar segments={[{ size: overlap }]} />
                  <span className={styles.words}>{words.t(`pane.overlap.heat${heat}`)}</span>
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      </Section>
      {view.partners.length <= MAP_LIMIT && (
        <Section title={words.t("pane.overlap.map")}>
          <HeatMap view={view} />
        </Section>
      )}
      <Section title={words.t("pane.overlap.byPartner")}>
        <Disclosure items={byMean} first={8}>
          {(shown) => (
            <ol className={styles.list}>
              {shown.map((partner) => (
                <li key={partner.code} className={styles.row}>
                  <div className={styles.line}>
                    <span className={styles.name}>
                      {partner.name} <span className={styles.code}>{partner.code}</span>
                    </span>
                    <span className={styles.figure}>{words.percent(partner.mean ?? 0)}</span>
                  </div>
                  <Bar segments={[{ size: partner.mean ?? 0 }]} />
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      </Section>
      <OverlapAnalyses project={project} view={view} />
      <AddItems />
    </div>
  );
}

function AddItems(): ReactElement | null {
  const styles = useStyles();
  const { state, words } = usePane();
  const [dimension, setDimension] = useState<DimensionId>("domains");
  const id = useId();
  const { project, language } = state;
  if (project === null || project.partners.length === 0) return null;
  return (
    <Section title={words.t("pane.overlap.add")} hint={words.t("pane.overlap.addHint")}>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={id}>
          {words.t("pane.overlap.dimension")}
        </label>
        <Select id={id} value={dimension} onChange={(_, data) => setDimension(data.value as DimensionId)}>
          {DIMENSION_IDS.map((entry) => (
            <option key={entry} value={entry}>
              {choiceLabel(entry, language)}
            </option>
          ))}
        </Select>
      </div>
      <AddLines
        label={words.t("pane.overlap.addLabel")}
        existing={project[dimension].items.map((item) => item.label)}
        action={addItems}
        input={(labels) => ({ dimension, labels })}
        primary={project[dimension].items.length === 0}
      />
    </Section>
  );
}
