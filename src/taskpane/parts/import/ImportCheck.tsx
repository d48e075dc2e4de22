import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { NO_CHOICES, type ImportChoices } from "../../../core/import/import-choices.js";
import { FILE_ROLES, type FileRole } from "../../../core/import/import-files.js";
import type { ImportSource } from "../../../core/import/import-source.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import type { ProblemCode } from "../../../core/project/problem.js";
import { sheetWords } from "../../../words/sheets.js";
import { importTable } from "../../actions/import-table.js";
import { importSummary } from "../../state/import-summary.js";
import { previewWithChoices } from "../../state/preview-with-choices.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { useImportPreview } from "../../use-import-preview.js";
import { usePane } from "../../use-pane.js";
import { ActionButton } from "../ActionButton.js";
import { Note } from "../Note.js";
import { Section } from "../Section.js";
import { Choice } from "./Choice.js";
import { ColumnChoices } from "./ColumnChoices.js";
import { ConflictChoices } from "./ConflictChoices.js";
import { ImportTable } from "./ImportTable.js";
import { NameChoices } from "./NameChoices.js";
import { ReadingChoices } from "./ReadingChoices.js";
import { RefusedList } from "./RefusedList.js";
import { ScaleChoice } from "./ScaleChoice.js";

/** The choices of the columns say these already. */
const SAID_BY_COLUMNS: ReadonlySet<ProblemCode> = new Set(["file-column-not-understood", "file-column-of-texts", "file-texts-among-figures", "file-scope-column"]);

const TABS: Readonly<Record<FileRole, "Partners" | "Domains" | "Audiences" | "Tools" | "Means" | "Scopes">> = {
  partners: "Partners",
  domains: "Domains",
  audiences: "Audiences",
  tools: "Tools",
  means: "Means",
  scopes: "Scopes",
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere", ":focus": { outline: "none" } },
  among: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  wait: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  confirm: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorBrandBackground2 },
  what: { ...typographyStyles.body1, margin: 0 },
});

export interface ImportCheckProps {
  source: ImportSource;
  /** Its place among several, from 1; `null` where it is the only one. */
  among: { position: number; count: number } | null;
  /** On to the next of several. */
  onSkip: () => void;
  /** Back to the choice of sources. */
  onLeave: () => void;
  onDone: (role: FileRole, what: string | null) => void;
}

/** How a source is understood, all that can be corrected, what is asked, and the one button that writes. */
export function ImportCheck({ source, among, onSkip, onLeave, onDone }: ImportCheckProps): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const { project, language } = state;
  const request = useMemo(() => ({ source, choices, project, language }), [source, choices, project, language]);
  const { preview, progress } = useImportPreview(request);
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  const say = (said: Partial<ImportChoices>): void => setChoices((before) => ({ ...before, ...said }));
  return (
    <div className={styles.page} aria-busy={progress !== null}>
      <div className={styles.head}>
        <p className={styles.name} ref={title} tabIndex={-1}>
          {source.name} {among !== null && <span className={styles.among}>{words.t("importing.among", among)}</span>}
        </p>
        <div className={styles.row}>
          {among !== null && among.position < among.count && (
            <Button size="small" onClick={onSkip}>
              {words.t("importing.skip")}
            </Button>
          )}
          <Button size="small" onClick={onLeave}>
            {words.t("importing.other")}
          </Button>
        </div>
      </div>
      {preview === null && progress !== null && <Reading name={source.name} {...progress} onCancel={onLeave} />}
      {preview !== null && <Preview preview={progress === null ? preview : previewWithChoices(preview, choices)} choices={choices} isReading={progress !== null} onSay={say} onDone={onDone} source={source} />}
    </div>
  );
}

function Reading({ name, done, millisecondsLeft, onCancel }: { name: string; done: number; millisecondsLeft: number | null; onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <div className={styles.wait}>
      <ProgressBar value={done} aria-label={words.t("importing.working", { name })} />
      <div className={styles.row}>
        <p className={styles.quiet}>
          {millisecondsLeft === null ? words.t("importing.working", { name }) : words.t("importing.left", { share: words.percent(done), seconds: Math.max(1, Math.ceil(millisecondsLeft / 1000)) })}
        </p>
        <Button size="small" onClick={onCancel}>
          {words.t("importing.cancel")}
        </Button>
      </div>
    </div>
  );
}

interface PreviewProps {
  preview: ImportPreview;
  choices: ImportChoices;
  isReading: boolean;
  source: ImportSource;
  onSay: (said: Partial<ImportChoices>) => void;
  onDone: ImportCheckProps["onDone"];
}

function Preview({ preview, choices, isReading, source, onSay, onDone }: PreviewProps): ReactElement {
  const styles = useStyles();
  const { state, words: shell } = usePane();
  const words = useAnalysisWords();
  const { project, language } = state;
  const problems = preview.problems.filter(({ code }) => !SAID_BY_COLUMNS.has(code));
  const { error, warning, note } = preview.problemCounts;
  const hidden = preview.problems.length - problems.length;
  const what = importSummary(shell, words, preview.counts);
  const { doubtful } = preview.nameCounts;
  const name = source.name.replace(/\.[a-z]{1,4}$/i, "");
  const refused = problems.length > 0 && (
    <Section title={words.t("importing.refused")}>
      <RefusedList problems={problems} total={error + warning + note - hidden} />
    </Section>
  );
  return (
    <>
      {preview.draft === null && refused}
      {preview.reading !== null && (
        <Section title={words.t("importing.reading")}>
          <ReadingChoices preview={preview} onSay={onSay} />
        </Section>
      )}
      {preview.columns.length > 0 && (
        <>
          <Choice
            label={words.t("importing.role")}
            value={preview.role}
            options={FILE_ROLES.map((role) => ({ value: role, label: sheetWords(language).tabs[TABS[role]] }))}
            onChange={(role) => onSay({ role, taken: {} })}
          />
          <Section title={words.t("importing.preview")} hint={words.t("importing.previewHint")}>
            <ImportTable preview={preview} />
          </Section>
          {preview.scale !== null && (
            <Section title={words.t("importing.scale")}>
              <ScaleChoice scale={preview.scale} onSay={onSay} />
            </Section>
          )}
          <Section title={words.t(preview.reading?.orientation === "columns" ? "importing.columnsTurned" : "importing.columns")}>
            <ColumnChoices preview={preview} choices={choices} onSay={onSay} />
          </Section>
          {preview.names.length > 0 && (
            <Section title={words.t("importing.names")}>
              <NameChoices preview={preview} choices={choices} partners={project?.partners ?? []} onSay={onSay} />
            </Section>
          )}
          {preview.conflictCount > 0 && (
            <Section title={words.t("importing.conflicts")} aside={words.number(preview.conflictCount)} hint={words.t("importing.conflictsHint")}>
              <ConflictChoices preview={preview} choices={choices} onSay={onSay} />
            </Section>
          )}
        </>
      )}
      {preview.draft !== null && refused}
      <div className={styles.confirm}>
        <p className={styles.what} role="status">
          {preview.draft === null ? words.t("importing.cannot") : what === null ? words.t("importing.goesInNothing") : words.t("importing.goesIn", { what })}
        </p>
        {doubtful > 0 && <Note tone="info">{words.t("importing.stillToDecide", { count: doubtful })}</Note>}
        {preview.draft !== null && (
          <ActionButton
            action={importTable}
            input={{ draft: preview.draft, from: source.name, name, replacing: choices.replacing }}
            disabled={isReading || doubtful > 0 || what === null}
            onDone={() => onDone(preview.role, what)}
          />
        )}
      </div>
    </>
  );
}
