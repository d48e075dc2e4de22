import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useAnalysisWords } from "../use-analysis-words.js";
import type { LongTaskState } from "../use-long-task.js";
import type { DrawnRankings } from "../worker/draw-rankings.js";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":focus": { outline: "none" } },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export interface MoreDrawsProps {
  /** Weightings drawn so far. */
  drawn: number;
  /** Numbers of weightings that one may ask for. */
  offers: readonly number[];
  state: LongTaskState<DrawnRankings>;
  onStart: (draws: number) => void;
  onCancel: () => void;
}

/** A finer answer for who will wait for it: how far it is, how long it takes still, and a way out. */
export function MoreDraws({ drawn, offers, state, onStart, onCancel }: MoreDrawsProps): ReactElement | null {
  const styles = useStyles();
  const words = useAnalysisWords();
  const part = useRef<HTMLDivElement>(null);
  const phase = useRef(state.phase);
  useEffect(() => {
    // The button that had the focus is gone: whoever works by keyboard stays here.
    if (phase.current !== state.phase) part.current?.focus();
    phase.current = state.phase;
  }, [state.phase]);
  const more = offers.filter((draws) => draws > drawn);
  return (
    <div ref={part} tabIndex={-1} className={styles.part}>
      {state.phase === "running" ? (
        <>
          <ProgressBar value={state.done} aria-label={words.t("analysis.solidity.drawing")} />
          <div className={styles.row}>
            <p className={styles.quiet}>{progressSentence(words, state)}</p>
            <Button size="small" onClick={onCancel}>
              {words.t("analysis.solidity.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.quiet} role="status">
            {state.phase === "done" ? words.t("analysis.solidity.drawn", { draws: drawn }) : ""}
          </p>
          {more.length > 0 && (
            <div className={styles.row}>
              {more.map((draws) => (
                <Button key={draws} size="small" onClick={() => onStart(draws)}>
                  {words.t("analysis.solidity.moreDraws", { draws })}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}

function progressSentence(words: ReturnType<typeof useAnalysisWords>, state: { done: number; millisecondsLeft: number | null }): string {
  if (state.millisecondsLeft === null) return words.t("analysis.solidity.starting");
  return words.t("analysis.solidity.left", { share: words.percent(state.done), seconds: Math.max(1, Math.ceil(state.millisecondsLeft / 1000)) });
}
