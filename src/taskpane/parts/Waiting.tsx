import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useAnalysisWords } from "../use-analysis-words.js";

const useStyles = makeStyles({ wait: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 } });

/** In the place of a result that comes right after. */
export function Waiting(): ReactElement {
  const styles = useStyles();
  return <p className={styles.wait}>{useAnalysisWords().t("analysis.wait")}</p>;
}
