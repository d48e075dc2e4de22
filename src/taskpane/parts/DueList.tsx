import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";
import type { Place } from "../../core/project/problem.js";
import { markDone, type DoneLine } from "../actions/mark-done.js";
import { today } from "../state/today.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { Disclosure } from "./Disclosure.js";
import { ShowMe } from "./ShowMe.js";

/** Something to do, with its day. */
export interface DueLine {
  code: string;
  text: string;
  /** By whom, through what, when: already in words. */
  details: string;
  place: Place;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  text: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  details: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** Things to do, each with a button that says that it was done today. */
export function DueList({ lines, list }: { lines: readonly DueLine[]; list: DoneLine["list"] }): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const governing = useAnalysisWords();
  return (
    <Disclosure items={lines} first={5}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(({ code, text, details, place }) => (
            <li key={code}>
              <span className={styles.text}>{text}</span>
              <p className={styles.details}>{details}</p>
              <div className={styles.line}>
                <Button
                  size="small"
                  icon={<Checkmark20Regular aria-hidden="true" />}
                  disabledFocusable={state.running !== null}
                  aria-label={governing.t("governing.communication.markDoneWhat", { what: text })}
                  onClick={() => void session.run(markDone, { list, code, day: today() })}
                >
                  {words.t(markDone.labelKey)}
                </Button>
                <ShowMe place={place} what={text} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
