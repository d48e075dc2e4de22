import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useState, type ReactElement } from "react";
import type { FileRole } from "../../core/import/import-files.js";
import type { ImportSource } from "../../core/import/import-source.js";
import { ImportCheck } from "../parts/import/ImportCheck.js";
import { ImportSources } from "../parts/import/ImportSources.js";
import { Note } from "../parts/Note.js";
import { PageTitle } from "../parts/PageTitle.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

/** Where one looks at what was imported. */
const PAGES = { partners: "partners", domains: "overlap", audiences: "overlap", tools: "overlap", means: "contributions", scopes: "scopes" } as const satisfies Record<FileRole, string>;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  intro: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
});

interface Done {
  name: string;
  role: FileRole;
  /** What went in. */
  what: string;
  /** How many writes could be taken back after it. */
  actions: number;
}

/** Sources that were chosen together, and which of them is looked at. */
interface Queue {
  sources: readonly ImportSource[];
  at: number;
}

/** Brings in files, a text or cells of the workbook: where from, then how each is understood in turn, then the workbook. */
export function ImportPage(): ReactElement {
  const styles = useStyles();
  const { session, state, words: shell } = usePane();
  const words = useAnalysisWords();
  const [queue, setQueue] = useState<Queue | null>(null);
  const [done, setDone] = useState<readonly Done[]>([]);
  const choose = (sources: readonly ImportSource[]): void => {
    setDone([]);
    setQueue({ sources, at: 0 });
  };
  const goOn = (): void => setQueue((before) => (before !== null && before.at + 1 < before.sources.length ? { ...before, at: before.at + 1 } : null));
  const source = queue?.sources[queue.at];
  // Of an import that was taken back there is nothing to look at.
  const standing = state.project === null ? [] : done.filter(({ actions }) => session.workbook.lastActions.length >= actions);
  const notes = standing.map((each) => (
    <Note key={each.actions} tone="good">
      <span>{words.t("importing.done", { name: each.name, what: each.what })}</span>
      {source === undefined && (
        <Button size="small" onClick={() => session.go(PAGES[each.role])}>
          {words.t("importing.go", { step: shell.t(`pane.steps.${PAGES[each.role]}`) })}
        </Button>
      )}
    </Note>
  ));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular aria-hidden="true" />} aria-label={shell.t("pane.shell.home")} title={shell.t("pane.shell.home")} onClick={() => session.go("home")} />
        <PageTitle key={source === undefined ? "sources" : "check"} takesFocus={source === undefined}>
          {words.t("importing.title")}
        </PageTitle>
      </div>
      {notes.length > 0 && <div role="status" className={styles.notes}>{notes}</div>}
      {queue === null || source === undefined ? (
        <>
          {notes.length === 0 && <p className={styles.intro}>{words.t("importing.intro")}</p>}
          <ImportSources onSources={choose} />
        </>
      ) : (
        <ImportCheck
          key={queue.at}
          source={source}
          among={queue.sources.length > 1 ? { position: queue.at + 1, count: queue.sources.length } : null}
          onSkip={goOn}
          onLeave={() => setQueue(null)}
          onDone={(role, what) => {
            setDone((before) => [...before, { name: source.name, role, what: what ?? "", actions: session.workbook.lastActions.length }]);
            goOn();
          }}
        />
      )}
    </div>
  );
}
