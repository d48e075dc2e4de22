import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { PilotDecision, Project } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import { decisionView } from "../state/decision-view.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { Band, type BandTone } from "./Band.js";
import { Fold } from "./Fold.js";

const tones: Record<PilotDecision, BandTone> = { extend: "good", adjust: "middle", stop: "weak" };

const useStyles = makeStyles({
  folds: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM, ...typographyStyles.body1 },
  list: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What the pilot's balance sheet suggests, and why. */
export function SuggestedDecision({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <div className={styles.folds}>
      <Fold title={words.t("analysis.decision.title")}>
        <Suggestion project={project} />
      </Fold>
    </div>
  );
}

function Suggestion({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useMemo(() => decisionView(project), [project]);
  const { decision } = view;
  const facts = { attainment: words.percent(view.attainment ?? 0), rate: words.percent(view.costRate ?? 0), count: view.withoutGain };
  return (
    <>
      <div className={styles.line}>
        <span>{words.t("analysis.decision.proposed")}</span>
        <Band tone={decision === null ? "neutral" : tones[decision]}>{decision === null ? words.t("analysis.decision.nothing") : sheetWords(words.language).choices.decision[decision]}</Band>
      </div>
      <ul className={styles.list}>
        {view.reasons.map((reason) => (
          <li key={reason}>{words.t(`analysis.decision.${reason}`, facts)}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {view.missing > 0 && words.t("analysis.decision.missing", { count: view.missing })} {words.t("analysis.decision.overrule")}
      </p>
    </>
  );
}
