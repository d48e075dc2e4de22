import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { CLOSE_OVERLAP } from "../../core/overlap/close-groups.js";
import { DIMENSION_IDS, type Project } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import { closeGroups } from "../state/close-groups.js";
import { complementView } from "../state/complement-view.js";
import type { OverlapView } from "../state/overlap-view.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { Disclosure } from "./Disclosure.js";
import { Fold } from "./Fold.js";

/** More names than this would be read by nobody: they are counted. */
const NAMES_LIMIT = 8;

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0, overflowWrap: "anywhere" },
});

/** Groups of close partners, what each alone brings and what the group lacks, in the dimension that the page shows. */
export function OverlapAnalyses({ project, view }: { project: Project; view: OverlapView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <div className={styles.folds}>
      <Fold title={words.t("analysis.groups.title")} hint={words.t("analysis.groups.hint", { share: words.percent(CLOSE_OVERLAP) })}>
        <Groups view={view} />
      </Fold>
      <Fold title={words.t("analysis.complement.title")}>
        <Brings project={project} view={view} />
      </Fold>
      <Fold title={words.t("analysis.complement.lackingTitle")}>
        <Lacking project={project} view={view} />
      </Fold>
    </div>
  );
}

function Groups({ view }: { view: OverlapView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { groups, apart } = useMemo(() => closeGroups(view), [view]);
  const names = words.list(apart.map((partner) => partner.name));
  return (
    <>
      {groups.length === 0 && <p className={styles.text}>{words.t("analysis.groups.none")}</p>}
      <Disclosure items={groups} first={8}>
        {(shown) => (
          <ol className={styles.list}>
            {shown.map(({ partners, overlap }, index) => (
              <li key={index} className={styles.row}>
                <div className={styles.line}>
                  <span className={styles.name}>{words.t("analysis.groups.group", { number: index + 1 })}</span>
                  <span className={styles.figure}>{words.percent(overlap)}</span>
                </div>
                <Labels items={partners.map((partner) => partner.name)} />
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
      {apart.length > 0 && groups.length > 0 && (
        <p className={styles.quiet}>{apart.length > NAMES_LIMIT ? words.t("analysis.groups.apartMany", { count: apart.length }) : words.t("analysis.groups.apart", { names })}</p>
      )}
    </>
  );
}

/** The dimensions that the page shows. */
const shownDimensions = (view: OverlapView): typeof DIMENSION_IDS => (view.choice === "combined" ? DIMENSION_IDS : [view.choice]);

function Brings({ project, view }: { project: Project; view: OverlapView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { brings } = useMemo(() => complementView(project, shownDimensions(view)), [project, view]);
  if (brings.length === 0) return <p className={styles.text}>{words.t("analysis.complement.none")}</p>;
  return (
    <Disclosure items={brings} first={8}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(({ code, name, items }) => (
            <li key={code} className={styles.row}>
              <div className={styles.line}>
                <span className={styles.name}>{name}</span>
                <span className={styles.figure}>{words.t("analysis.complement.count", { count: items.length })}</span>
              </div>
              <Labels items={items} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function Lacking({ project, view }: { project: Project; view: OverlapView }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const { lacking } = useMemo(() => complementView(project, shownDimensions(view)), [project, view]);
  if (lacking.length === 0) return <p className={styles.text}>{words.t("analysis.complement.lackingNone")}</p>;
  return (
    <>
      <p className={styles.quiet}>{words.t("analysis.complement.lackingHint")}</p>
      <ul className={styles.list}>
        {lacking.map(({ dimension, items }) => (
          <li key={dimension} className={styles.row}>
            <span className={styles.name}>{choices.dimension[dimension]}</span>
            <Labels items={items} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Labels({ items }: { items: readonly string[] }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <Disclosure items={items} first={12}>
      {(shown) => <span className={styles.text}>{shown.length < items.length ? `${shown.join(", ")}…` : words.list(shown)}</span>}
    </Disclosure>
  );
}
