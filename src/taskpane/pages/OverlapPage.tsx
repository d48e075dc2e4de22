import { Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { addItems } from "../actions/add-items.js";
import { AddLines } from "../parts/AddLines.js";
import { Bar } from "../parts/Bar.js";
import { Disclosure } from "../parts/Disclosure.js";
import { MatrixFill } from "../parts/fill/MatrixFill.js";
import { Fold } from "../parts/Fold.js";
import { HeatMap, type Pair } from "../parts/HeatMap.js";
import { ImportOffer } from "../parts/ImportOffer.js";
import { KeyFigure } from "../parts/KeyFigure.js";
import { Note } from "../parts/Note.js";
import { OverlapAnalyses } from "../parts/OverlapAnalyses.js";
import { PairInWords } from "../parts/PairInWords.js";
import { Section } from "../parts/Section.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { overlapView, type OverlapChoice, type OverlapView } from "../state/overlap-view.js";
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
  why: { ...typographyStyles.caption1, flexShrink: 0 },
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
  const [added, setAdded] = useState<Added | null>(null);
  const { project } = state;
  const view = useMemo(() => (project === null ? null : overlapView(project, resultsOf(project).overlap, wanted)), [project, wanted]);
  if (project === null || view === null) return null;
  const hasItems = DIMENSION_IDS.some((id) => project[id].items.length > 0);
  return (
    <div className={styles.page}>
      {view.pairs.length === 0 && <Note tone="info">{words.t(hasItems ? "pane.overlap.empty" : "pane.overlap.emptyItems")}</Note>}
      {/* Stays where it is while the results come below: whoever fills it in keeps the field. */}
      {hasItems && <Fill key={added?.times ?? 0} project={project} added={added} startsOpen={added !== null || view.without.length > 0 || view.pairs.length === 0} />}
      {view.pairs.length > 0 && <Results project={project} view={view} onDimension={setWanted} />}
      <AddItems onAdded={(dimension, position) => setAdded((before) => ({ dimension, position, times: (before?.times ?? 0) + 1 }))} />
    </div>
  );
}

/** What was added last: to a dimension, from a position on. */
interface Added {
  dimension: DimensionId;
  position: number;
  times: number;
}

/** What partners have in common, in the dimension that is shown. */
function Results({ project, view, onDimension }: { project: Project; view: OverlapView; onDimension: (choice: OverlapChoice) => void }): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  const { language } = state;
  const [pair, setPair] = useState<Pair | null>(null);
  const [mapPair, setMapPair] = useState<Pair | null>(null);
  const analysis = useAnalysisWords();
  const isChosen = (a: string, b: string): boolean => pair?.a === a && pair.b === b;
  const choiceId = useId();
  const byMean = [...view.partners].filter((partner) => partner.mean !== null).sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  return (
    <>
      <div className={styles.head}>
        {view.choices.length > 1 && (
          <div className={styles.choice}>
            <label className={styles.label} htmlFor={choiceId}>
              {words.t("pane.overlap.shown")}
            </label>
            <Select id={choiceId} value={view.choice} onChange={(_, data) => onDimension(data.value as OverlapChoice)}>
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
                  <div className={styles.line}>
                    <span className={styles.words}>{words.t(`pane.overlap.heat${heat}`)}</span>
                    <Link
                      as="button"
                      className={styles.why}
                      aria-expanded={isChosen(a.code, b.code)}
                      aria-label={analysis.t("analysis.pair.chooseWhat", { a: a.name, b: b.name })}
                      onClick={() => setPair(isChosen(a.code, b.code) ? null : { a: a.code, b: b.code })}
                    >
                      {analysis.t("analysis.pair.choose")}
                    </Link>
                  </div>
                  {isChosen(a.code, b.code) && pair !== null && <PairInWords project={project} pair={pair} choice={view.choice} />}
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      </Section>
      {view.partners.length <= MAP_LIMIT && (
        <Section title={words.t("pane.overlap.map")}>
          <HeatMap view={view} chosen={mapPair} onChoose={setMapPair} />
          {mapPair !== null && <PairInWords project={project} pair={mapPair} choice={view.choice} />}
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
    </>
  );
}

/** The matrix of a dimension, filled in in the pane; what has just been added to one is ready to be filled in. */
function Fill({ project, added, startsOpen }: { project: Project; added: Added | null; startsOpen: boolean }): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  const analysis = useAnalysisWords();
  const filled = DIMENSION_IDS.filter((each) => project[each].items.length > 0);
  const [wanted, setDimension] = useState<DimensionId>(added?.dimension ?? filled[0] ?? "domains");
  const dimension = filled.includes(wanted) ? wanted : (filled[0] ?? "domains");
  const id = useId();
  return (
    <Fold title={analysis.t("filling.matrix")} startsOpen={startsOpen}>
      {filled.length > 1 && (
        <div className={styles.choice}>
          <label className={styles.label} htmlFor={id}>
            {words.t("pane.overlap.dimension")}
          </label>
          <Select id={id} value={dimension} onChange={(_, data) => setDimension(data.value as DimensionId)}>
            {filled.map((entry) => (
              <option key={entry} value={entry}>
                {choiceLabel(entry, state.language)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <MatrixFill key={dimension} project={project} dimension={dimension} focusAt={added?.dimension === dimension ? added.position : undefined} />
    </Fold>
  );
}

function AddItems({ onAdded }: { onAdded: (dimension: DimensionId, position: number) => void }): ReactElement | null {
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
        onAdded={() => onAdded(dimension, project[dimension].items.length)}
      />
      <ImportOffer />
    </Section>
  );
}
