import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../../core/project/readable-names.js";
import type { CellMeaning, TableUse } from "../../workbook/cell-meaning.js";
import { methodPage } from "../state/method-page.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { Band, type BandTone } from "./Band.js";

const tones: Readonly<Record<CellMeaning["role"], BandTone>> = { input: "middle", label: "neutral", formula: "neutral", computed: "good" };

const useStyles = makeStyles({
  bar: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, flexShrink: 0 },
  head: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  arrow: { flexShrink: 0 },
  open: { transform: "rotate(90deg)" },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  body: { ...typographyStyles.caption1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, maxHeight: "190px", overflowY: "auto", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, overflowWrap: "anywhere" },
  line: { margin: 0 },
  strong: { ...typographyStyles.caption1Strong, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: "none" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

/** At the foot of the pane: what the selected cell is; on demand, where it comes from and what depends on it. */
export function SelectionBar(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { cell } = state;
  if (cell === null || state.project === null) return null;
  const name = [cell.header, readableKey(state.project, cell.row)].filter((text) => text !== "").join(" · ");
  return (
    <section className={styles.bar} aria-label={words.t("selection.cell.title")}>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={id} title={words.t("selection.cell.more")} onClick={() => setOpen(!isOpen)}>
        <ChevronRight16Regular className={mergeClasses(styles.arrow, isOpen && styles.open)} aria-hidden="true" />
        <span className={styles.name}>{name}</span>
        <Band tone={tones[cell.role]}>{words.t(`selection.cell.${cell.role}`)}</Band>
      </button>
      <div id={id}>{isOpen && <Meaning cell={cell} />}</div>
    </section>
  );
}

/** A row that is known by codes alone, in names. */
function readableKey(project: Project, row: string): string {
  const partners = new Map(project.partners.map((partner) => [partner.code, nameOfPartner(partner)]));
  const scopes = new Map(project.scopes.map((scope) => [scope.code, nameOfScope(scope)]));
  const resources = new Map(project.resources.map((resource) => [resource.code, nameOfResource(resource)]));
  return row.split("|").map((code) => partners.get(code) ?? scopes.get(code) ?? resources.get(code) ?? code).join(", ");
}

function Meaning({ cell }: { cell: CellMeaning }): ReactElement {
  const styles = useStyles();
  const { session, state } = usePane();
  const words = useAnalysisWords();
  const method = cell.role === "formula" || cell.role === "computed" ? methodPage(cell.place.table ?? "", state.language) : null;
  return (
    <div className={styles.body}>
      <p className={styles.strong}>{cell.tab === cell.caption ? cell.tab : words.t("selection.cell.where", { tab: cell.tab, caption: cell.caption })}</p>
      <p className={styles.line}>{words.t(`selection.cell.${cell.role}What`)}</p>
      {cell.help !== "" && <p className={styles.line}>{cell.help}</p>}
      {cell.sources.length > 0 && <Uses title={words.t("selection.cell.from")} uses={cell.sources} />}
      {cell.dependents.length > 0 && <Uses title={words.t("selection.cell.used")} uses={cell.dependents} />}
      <div className={styles.links}>
        <Link as="button" className={styles.link} onClick={() => session.show(cell.place)}>
          {words.t("selection.cell.back")}
        </Link>
        {method !== null && (
          <Link className={styles.link} href={method} target="_blank" rel="noreferrer">
            {words.t("selection.cell.method")}
          </Link>
        )}
      </div>
    </div>
  );
}

function Uses({ title, uses }: { title: string; uses: readonly TableUse[] }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const words = useAnalysisWords();
  return (
    <>
      <p className={styles.strong}>{title}</p>
      <ul className={styles.list}>
        {uses.map(({ table, tab, headers, more }) => {
          const text = more === 0 ? words.t("selection.cell.columns", { tab, headers: words.list(headers) }) : words.t("selection.cell.columnsMore", { tab, headers: headers.join(", "), count: more });
          return (
            <li key={table}>
              <Link as="button" className={styles.link} onClick={() => session.show({ table })}>
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
