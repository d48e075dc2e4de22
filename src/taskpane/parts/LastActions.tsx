import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { undo } from "../actions/undo.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";
import { Section } from "./Section.js";

/** Older ones are taken back one after the other. */
const SHOWN = 4;

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM, minHeight: "32px" },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  what: { display: "flex", flexDirection: "column", minWidth: 0 },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, maxHeight: `calc(2 * ${tokens.lineHeightBase200})`, overflow: "hidden", overflowWrap: "anywhere" },
  older: { color: tokens.colorNeutralForeground3 },
});

/** What was written last, the latest first; the latest can be taken back, then the one before. A pane that has just been opened or loaded again says that it knows of none. */
export function LastActions(): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  if (state.lastActions.length === 0) {
    return (
      <Section title={words.t("pane.lastActions.title")}>
        <p className={styles.none}>{words.t("pane.lastActions.none")}</p>
      </Section>
    );
  }
  return (
    <Section title={words.t("pane.lastActions.title")} hint={words.t("pane.lastActions.hint")}>
      <ol className={styles.list}>
        {state.lastActions.slice(0, SHOWN).map(({ label, about }, index) => (
          <li key={index} className={styles.row}>
            <span className={mergeClasses(styles.what, index > 0 && styles.older)}>
              {label}
              {about !== null && <span className={styles.about}>{about}</span>}
            </span>
            {index === 0 && <ActionButton action={undo} input={undefined} label={words.t("pane.lastActions.takeBack")} appearance="subtle" size="small" />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
