import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ReactElement } from "react";
import type { PairJudgement, Project } from "../../../core/project/project.js";
import { nameOfCriterion } from "../../../core/project/readable-names.js";
import { isConsistent } from "../../../core/weights/is-consistent.js";
import { judgementWeights } from "../../../core/weights/judgement-weights.js";
import type { AnalysisWords } from "../../../words/analysis-words.js";
import { setWeighting } from "../../actions/set-weighting.js";
import { judgementPairs, SAATY_SCALE, saatyStep, withJudgement, type CriterionPair } from "../../state/judgement-pairs.js";
import { wholeShares } from "../../state/whole-shares.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { FigureTable } from "../FigureTable.js";
import { Note } from "../Note.js";
import { WeightProposal } from "./WeightProposal.js";

/** The state of the choice before any answer. */
const NONE = "none";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { margin: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  // Answers are longer than a narrow pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  select: { minWidth: 0 },
});

/** Criteria compared two by two on Saaty's scale, how far the answers hang together, and the one to look at again. */
export function WeightPairs({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const words = useAnalysisWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  // What was answered is shown at once, until the workbook holds it.
  const [pending, setPending] = useState<readonly PairJudgement[]>([]);

  const judged = useMemo((): Project => {
    const judgements = pending.reduce<readonly PairJudgement[]>(withJudgement, project.weighting.judgements);
    return { ...project, weighting: { ...project.weighting, judgements: [...judgements] } };
  }, [project, pending]);
  const pairs = useMemo(() => judgementPairs(judged), [judged]);
  const found = useMemo(() => judgementWeights(judged), [judged]);
  const shares = useMemo(() => (found.weights.every((weight) => weight !== null) ? wholeShares(found.weights, 1) : null), [found]);
  const weights = useMemo(() => (shares === null ? null : Object.fromEntries(project.criteria.map(({ code }, c) => [code, shares[c] ?? 0]))), [project.criteria, shares]);
  if (project.criteria.length < 2) return <Note tone="info">{words.t("weighting.pairs.enough")}</Note>;

  const judge = (pair: CriterionPair, choice: string): void => {
    const step = Number(choice);
    const ratio = choice === NONE ? null : step < 0 ? -1 / step : step;
    const judgement: PairJudgement = { first: pair.first.code, second: pair.second.code, ratio };
    setPending((before) => [...before, judgement]);
    void session.run(setWeighting, { judgement }).then(() => setPending((before) => before.filter((other) => other !== judgement)));
  };
  const lookAgain = (key: string): void => {
    const field = list.current?.querySelector<HTMLSelectElement>(`#${CSS.escape(`${id}-${key}`)}`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  };
  const { revisit, consistencyRatio } = found;
  const [a, b] = revisit === null ? [undefined, undefined] : [project.criteria[revisit.first], project.criteria[revisit.second]];
  const isOk = isConsistent(consistencyRatio);
  // Without any pair to spare there is a random index, but nothing that could contradict itself.
  const hasRandomIndex = found.randomIndex !== null;
  const apart = project.criteria.filter((_, c) => !found.compared.includes(c));
  const cr = consistencyRatio === null ? "" : words.number(consistencyRatio, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{words.t("weighting.pairs.hint")}</p>
      <p className={styles.hint} role="status">
        {words.t("weighting.pairs.done", { count: found.pairs, total: pairs.length })}
      </p>
      {found.pairs > 0 && weights === null && apart.length > 0 && <Note tone="info">{words.t("weighting.pairs.apart", { names: words.list(apart.map(nameOfCriterion)) })}</Note>}
      {weights !== null && isOk === null && <Note tone="info">{words.t(hasRandomIndex ? "weighting.pairs.tooFew" : "weighting.pairs.unknown")}</Note>}
      {weights !== null && isOk === true && <Note tone="good">{words.t("weighting.pairs.agree", { ratio: cr })}</Note>}
      {isOk === false && found.weights.some((weight) => weight !== null) && <Note tone="warning">{words.t("weighting.pairs.disagree", { ratio: cr })}</Note>}
      {revisit !== null && a !== undefined && b !== undefined && isOk !== true && (
        <Note tone="info">
          <span>{words.t("weighting.pairs.revisit", { first: nameOfCriterion(a), second: nameOfCriterion(b), given: times(words, revisit.given), implied: times(words, revisit.implied) })}</span>
          <Button size="small" onClick={() => lookAgain(`${a.code}|${b.code}`)}>
            {words.t("weighting.pairs.lookAgain")}
          </Button>
        </Note>
      )}
      <ul className={styles.list} ref={list}>
        {pairs.map((pair) => {
          const [first, second] = [nameOfCriterion(pair.first), nameOfCriterion(pair.second)];
          const step = pair.ratio === null ? null : saatyStep(pair.ratio);
          const value = pair.ratio === null ? NONE : String(step ?? "other");
          return (
            <li key={pair.key}>
              <Field className={styles.field} label={words.t("weighting.pairs.pair", { first, second })}>
                <Select className={styles.select} id={`${id}-${pair.key}`} value={value} onChange={(_, data) => judge(pair, data.value)}>
                  <option value={NONE}>{words.t("weighting.pairs.none")}</option>
                  {pair.ratio !== null && step === null && <option value="other">{words.t("weighting.pairs.other", { criterion: first, times: times(words, pair.ratio) })}</option>}
                  {SAATY_SCALE.map((answer) => (
                    <option key={answer} value={String(answer)}>
                      {answer === 1 ? words.t("weighting.pairs.equal") : words.t("weighting.pairs.first", { criterion: answer > 0 ? first : second, how: how(words, Math.abs(answer)) })}
                    </option>
                  ))}
                </Select>
              </Field>
            </li>
          );
        })}
      </ul>
      {weights !== null && shares !== null && (
        <>
          <FigureTable
            caption={words.t("weighting.ways.pairs")}
            columns={[words.t("weighting.ways.pairs")]}
            rows={project.criteria.map((criterion, c) => ({ key: criterion.code, name: nameOfCriterion(criterion), figures: [words.percent((shares[c] ?? 0) / 100, 1)] }))}
          />
          <WeightProposal project={project} weights={weights} />
        </>
      )}
    </div>
  );
}

function how(words: AnalysisWords, step: number): string {
  const key = `weighting.pairs.how${step}`;
  return words.has(key) ? words.t(key) : words.number(step);
}

/** `3`, `1/3`, `1.35`. */
function times(words: AnalysisWords, ratio: number): string {
  const step = saatyStep(ratio);
  if (step !== null && (Math.abs(ratio - step) < 0.01 || Math.abs(1 / ratio + step) < 0.01)) return step < 0 ? `1/${-step}` : words.number(step);
  return words.number(ratio, { maximumFractionDigits: 2 });
}
