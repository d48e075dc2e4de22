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

/** Brings in a file, a text or cells of the workbook: where from, then how it is understood, then the workbook. */
export function ImportPage(): ReactElement {
  const styles = useStyles();
  const { session, state, words: shell } = usePane();
  const words = useAnalysisWords();
  const [source, setSource] = useState<ImportSource | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const choose = (chosen: ImportSource): void => {
    setDone(null);
    setSource(chosen);
  };
  // Once the import is taken back there is nothing to look at.
  const isDone = done !== null && state.project !== null && session.workbook.lastActions.length >= done.actions;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular aria-hidden="true" />} aria-label={shell.t("pane.shell.home")} title={shell.t("pane.shell.home")} onClick={() => session.go("home")} />
        <PageTitle key={source === null ? "sources" : "check"} takesFocus={source === null}>
          {words.t("importing.title")}
        </PageTitle>
      </div>
      {source === null ? (
        <>
          {isDone ? (
            <Note tone="good">
              <span>{words.t("importing.done", { name: done.name, what: done.what })}</span>
              <Button size="small" onClick={() => session.go(PAGES[done.role])}>
                {words.t("importing.go", { step: shell.t(`pane.steps.${PAGES[done.role]}`) })}
              </Button>
            </Note>
          ) : (
            <p className={styles.intro}>{words.t("importing.intro")}</p>
          )}
          <ImportSources onSource={choose} />
        </>
      ) : (
        <ImportCheck
          source={source}
          onLeave={() => setSource(null)}
          onDone={(role, what) => {
            setDone({ name: source.name, role, what: what ?? "", actions: session.workbook.lastActions.length });
            setSource(null);
          }}
        />
      )}
    </div>
  );
}
