import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import type { OverlapChoice } from "../state/overlap-view.js";
import { pairView } from "../state/pair-view.js";
import { useAnalysisWords } from "../use-analysis-words.js";

/** More names than this would be read by nobody: the others are counted. */
const NAMES = 6;

const useStyles = makeStyles({
  box: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground3 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
});

/** A chosen pair in words: what both have, out of what either has, and what one of them alone brings. */
export function PairInWords({ project, pair, choice }: { project: Project; pair: { a: string; b: string }; choice: OverlapChoice }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const nameOf = (code: string): string => {
    const partner = project.partners.find((entry) => entry.code === code);
    return partner === undefined ? code : nameOfPartner(partner);
  };
  const [a, b] = [nameOf(pair.a), nameOf(pair.b)];
  const named = (items: readonly string[]): string => (items.length > NAMES ? words.t("analysis.pair.more", { names: items.slice(0, NAMES).join(", "), count: items.length - NAMES }) : words.list(items));
  const brings = (partner: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [words.t("analysis.pair.brings", { partner, items: named(items) })]);
  return (
    <div className={styles.box} role="status">
      <p className={styles.title}>{words.t("analysis.pair.title", { a, b })}</p>
      {pairView(project, pair.a, pair.b, choice).map(({ dimension, common, either, onlyFirst, onlySecond, contained }) => (
        <div key={dimension}>
          <p className={styles.line}>
            {common.length === 0
              ? words.t("analysis.pair.nothing", { dimension: choices.dimension[dimension], either })
              : words.t("analysis.pair.common", { count: common.length, either, dimension: choices.dimension[dimension], items: named(common) })}
          </p>
          {[...brings(a, onlyFirst), ...brings(b, onlySecond)].map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
          {contained !== null && contained > 0 && <p className={styles.line}>{words.t("analysis.pair.contained", { share: words.percent(contained) })}</p>}
        </div>
      ))}
    </div>
  );
}
