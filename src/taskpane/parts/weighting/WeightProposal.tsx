import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfScope } from "../../../core/project/readable-names.js";
import { applyWeights } from "../../actions/apply-weights.js";
import type { Weights } from "../../actions/set-weight.js";
import { weightPreview } from "../../state/weight-preview.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { ActionButton } from "../ActionButton.js";

/** Ranks shown: who leads is what the weights are chosen for. */
const SHOWN = 5;

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, alignSelf: "stretch", ...typographyStyles.body1 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, justifyContent: "space-between", alignItems: "baseline" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  before: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  said: { margin: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The ranking that weights would give, and the button that puts them to use. */
export function WeightProposal({ project, weights }: { project: Project; weights: Weights }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const preview = useMemo(() => weightPreview(project, weights), [project, weights]);
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{words.t("weighting.proposal.title")}</h3>
      {preview.ranked.length === 0 && <p className={styles.said}>{words.t("weighting.proposal.nothing")}</p>}
      <ol className={styles.list}>
        {preview.ranked.slice(0, SHOWN).map(({ scope, rank, before }) => (
          <li key={scope.code} className={styles.row}>
            <span className={styles.name}>{words.t("weighting.proposal.rank", { rank, scope: nameOfScope(scope) })}</span>
            {before !== null && before !== rank && <span className={styles.before}>{words.t("weighting.proposal.was", { rank: before })}</span>}
          </li>
        ))}
      </ol>
      {preview.inUse ? (
        <p className={styles.said}>{words.t("weighting.proposal.inUse")}</p>
      ) : (
        <>
          {preview.same && preview.ranked.length > 0 && <p className={styles.said}>{words.t("weighting.proposal.same")}</p>}
          <ActionButton action={applyWeights} input={weights} />
        </>
      )}
    </div>
  );
}
