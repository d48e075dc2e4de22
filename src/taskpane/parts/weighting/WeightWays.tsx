import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import type { Project } from "../../../core/project/project.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { Waiting } from "../Waiting.js";

const WeightCards = lazy(async () => ({ default: (await import("./WeightCards.js")).WeightCards }));
const WeightPairs = lazy(async () => ({ default: (await import("./WeightPairs.js")).WeightPairs }));

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: "wrap" },
});

const WAYS = ["points", "cards", "pairs"] as const;
type Way = (typeof WAYS)[number];

/** The three ways to weights: points, that are the ones in use; cards and comparisons, that propose some. */
export function WeightWays({ project, points }: { project: Project; points: ReactNode }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const [way, setWay] = useState<Way>("points");
  return (
    <div className={styles.ways}>
      <RadioGroup className={styles.choice} layout="horizontal" value={way} onChange={(_, data) => setWay(WAYS.find((candidate) => candidate === data.value) ?? "points")} aria-label={words.t("weighting.ways.label")}>
        {WAYS.map((candidate) => (
          <Radio key={candidate} value={candidate} label={words.t(`weighting.ways.${candidate}`)} />
        ))}
      </RadioGroup>
      <Suspense fallback={<Waiting />}>
        {way === "points" && points}
        {way === "cards" && <WeightCards project={project} />}
        {way === "pairs" && <WeightPairs project={project} />}
      </Suspense>
    </div>
  );
}
