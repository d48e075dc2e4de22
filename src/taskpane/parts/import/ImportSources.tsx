import { Button, Field, makeStyles, mergeClasses, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from "react";
import type { ImportSource } from "../../../core/import/import-source.js";
import type { CellsRead, CellsWanted } from "../../../excel/read-cells.js";
import { readCells } from "../../actions/read-cells.js";
import { attempt } from "../../state/attempt.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { Note } from "../Note.js";
import { Section } from "../Section.js";
import { Choice } from "./Choice.js";

/** Bytes of files beyond which a page has no room for them. */
const MOST_BYTES = 100_000_000;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: "center",
    ...typographyStyles.body1,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  file: { display: "none" },
  buttons: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  start: { alignSelf: "flex-start" },
});

type Trouble = "file-missing" | "file-too-large" | "empty" | "several";

/** Where lists and tables may come from: files, a text, the workbook itself. */
export function ImportSources({ onSources }: { onSources: (sources: readonly ImportSource[]) => void }): ReactElement {
  const styles = useStyles();
  const { session, state, words: shell } = usePane();
  const words = useAnalysisWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const open = async (files: readonly File[]): Promise<void> => {
    setTrouble(null);
    if (files.length === 0) return;
    if (files.reduce((bytes, file) => bytes + file.size, 0) > MOST_BYTES) {
      setTrouble("file-too-large");
      return;
    }
    const outcome = await attempt(() => Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
    if (outcome.ok) onSources(outcome.value);
    else setTrouble("file-missing");
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const dropped = event.dataTransfer.getData("text/plain");
    if (files.length > 0) void open(files);
    else if (dropped.trim() !== "") onSources([{ name: words.t("importing.pasted"), text: dropped }]);
  };
  const read = (wanted: CellsWanted): void => {
    setTrouble(null);
    const onRead = (cells: CellsRead): void => (typeof cells === "string" ? setTrouble(cells) : onSources([cells]));
    void session.run(readCells, { wanted, onRead });
  };
  const said = trouble === null ? null : trouble === "empty" || trouble === "several" ? words.t(`importing.${trouble}`) : `${shell.t(`problems.${trouble}.what`, { max: 100 })} ${shell.t(`problems.${trouble}.mend`)}`;
  return (
    <div
      className={styles.page}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {said !== null && (
        <div role="alert">
          <Note tone="warning">{said}</Note>
        </div>
      )}
      <Section title={words.t("importing.file")}>
        <div className={mergeClasses(styles.drop, isOver && styles.over)}>
          <span>{words.t(isOver ? "importing.dropNow" : "importing.drop")}</span>
          <Button appearance="primary" icon={<DocumentArrowUp20Regular aria-hidden="true" />} onClick={() => input.current?.click()}>
            {words.t("importing.choose")}
          </Button>
          <input
            ref={input}
            className={styles.file}
            type="file"
            multiple
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = "";
              void open(files);
            }}
          />
        </div>
      </Section>
      <Section title={words.t("importing.paste")}>
        <Field label={words.t("importing.pasteLabel")}>
          <Textarea rows={4} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Button className={styles.start} disabledFocusable={text.trim() === ""} onClick={() => onSources([{ name: words.t("importing.pasted"), text }])}>
          {words.t("importing.readText")}
        </Button>
      </Section>
      <Section title={words.t("importing.workbook")} hint={words.t("importing.workbookHint")}>
        <div className={styles.buttons}>
          <Button disabledFocusable={state.running !== null} onClick={() => read({ from: "selection" })}>
            {words.t("importing.selection")}
          </Button>
        </div>
        <OtherSheet onRead={(name) => read({ from: "sheet", name })} />
      </Section>
    </div>
  );
}

/** The sheets of the workbook that are none of the project's. */
function OtherSheet({ onRead }: { onRead: (name: string) => void }): ReactElement | null {
  const styles = useStyles();
  const { session, state } = usePane();
  const words = useAnalysisWords();
  const [sheets, setSheets] = useState<readonly string[] | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const { project } = state;
  useEffect(() => {
    let isWanted = true;
    void attempt(() => session.workbook.otherSheets()).then((outcome) => {
      if (isWanted && outcome.ok) setSheets(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [session, project]);
  if (sheets === null) return null;
  const [first] = sheets;
  if (first === undefined) return <Note tone="info">{words.t("importing.noSheet")}</Note>;
  const name = wanted !== null && sheets.includes(wanted) ? wanted : first;
  return (
    <>
      <Choice label={words.t("importing.sheet")} value={name} options={sheets.map((sheet) => ({ value: sheet, label: sheet }))} onChange={setWanted} />
      <Button className={styles.start} disabledFocusable={state.running !== null} onClick={() => onRead(name)}>
        {words.t("importing.readSheet")}
      </Button>
    </>
  );
}
