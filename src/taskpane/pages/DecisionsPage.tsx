import { Field, Input, makeStyles, Select, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { entryState } from "../../core/decisions/journal-state.js";
import { isIsoDate } from "../../core/project/problem-collector.js";
import { ENTRY_KINDS, type DecisionEntry, type Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import { addEntry } from "../actions/add-entry.js";
import { ActionButton } from "../parts/ActionButton.js";
import { DueList, type DueLine } from "../parts/DueList.js";
import { Section } from "../parts/Section.js";
import { today } from "../state/today.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  text: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** The memory of the group: what to add, what is still to carry out, what was said last. */
export function DecisionsPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  if (project === null) return null;
  const day = today();
  const { decisions } = project;
  const inState = (wanted: string): DueLine[] =>
    decisions.filter((entry) => entryState(entry, day) === wanted).sort((a, b) => (a.due ?? "").localeCompare(b.due ?? "")).map((entry) => lineOf(words, project, entry));
  const overdue = inState("overdue");
  const open = inState("open");
  const last = [...decisions].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "")).slice(0, 5);
  const { entry: kinds } = sheetWords(state.language).choices;
  return (
    <div className={styles.page}>
      {overdue.length > 0 && (
        <Section title={words.t("governing.journal.overdue")} aside={words.number(overdue.length)}>
          <DueList lines={overdue} list="decisions" />
        </Section>
      )}
      <Section title={words.t("governing.journal.open")} {...(open.length === 0 ? { hint: words.t("governing.journal.noneOpen") } : {})}>{open.length > 0 && <DueList lines={open} list="decisions" />}</Section>
      <NewEntry key={decisions.length} project={project} />
      <Section title={words.t("governing.journal.last")} {...(last.length === 0 ? { hint: words.t("governing.journal.none") } : {})}>
        {last.length > 0 && (
          <ul className={styles.list}>
            {last.map((entry) => (
              <li key={entry.code}>
                <span className={styles.text}>{entry.text.trim() || entry.code}</span>
                <p className={styles.quiet}>{[kinds[entry.kind], ...(isDay(entry.date) ? [words.date(entry.date)] : []), ...(entry.body === null ? [] : [bodyName(project, entry.body)])].join(" · ")}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function isDay(date: string | null): date is string {
  return date !== null && isIsoDate(date);
}

function bodyName(project: Project, code: string): string {
  return project.governance.bodies.find((body) => body.code === code)?.label.trim() || code;
}

function lineOf(words: ReturnType<typeof useAnalysisWords>, project: Project, entry: DecisionEntry): DueLine {
  const lead = project.partners.find((partner) => partner.code === entry.lead);
  const details = [
    ...(isDay(entry.due) ? [words.t("governing.communication.due", { date: words.date(entry.due) })] : []),
    ...(lead === undefined ? [] : [words.t("governing.communication.by", { partner: nameOfPartner(lead) })]),
    ...(entry.body === null ? [] : [bodyName(project, entry.body)]),
  ].join(" · ");
  return { code: entry.code, text: entry.text.trim() || entry.code, details, place: { table: "Decisions", row: entry.code, column: "done" } };
}

/** What happened: a day, a body and a sentence are enough. */
function NewEntry({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { entry: kinds } = sheetWords(state.language).choices;
  const { bodies } = project.governance;
  const [kind, setKind] = useState<DecisionEntry["kind"]>("decision");
  const [date, setDate] = useState(today());
  const [body, setBody] = useState<string | null>(bodies[0]?.code ?? null);
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [due, setDue] = useState("");
  const day = (value: string): string | null => (isIsoDate(value) ? value : null);
  const entry = { date: day(date), kind, body, text: text.trim(), reason: reason.trim(), lead: null, due: day(due), done: null };
  return (
    <Section title={words.t("governing.journal.add")}>
      <div className={styles.form}>
        <Field label={words.t("governing.journal.kind")}>
          <Select value={kind} onChange={(_, data) => setKind(ENTRY_KINDS.find((candidate) => candidate === data.value) ?? "decision")}>
            {ENTRY_KINDS.map((candidate) => (
              <option key={candidate} value={candidate}>
                {kinds[candidate]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.t("governing.journal.date")}>
          <Input type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        {bodies.length > 0 && (
          <Field label={words.t("governing.journal.body")}>
            <Select value={body ?? ""} onChange={(_, data) => setBody(data.value === "" ? null : data.value)}>
              <option value="">{words.t("governing.journal.noBody")}</option>
              {bodies.map(({ code }) => (
                <option key={code} value={code}>
                  {bodyName(project, code)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={words.t("governing.journal.text")} required>
          <Textarea rows={2} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        {kind === "decision" && (
          <>
            <Field label={words.t("governing.journal.reason")}>
              <Textarea rows={2} resize="vertical" value={reason} onChange={(_, data) => setReason(data.value)} />
            </Field>
            <Field label={words.t("governing.journal.due")}>
              <Input type="date" value={due} onChange={(_, data) => setDue(data.value)} />
            </Field>
          </>
        )}
        <div>
          <ActionButton action={addEntry} input={entry} disabled={text.trim() === ""} />
        </div>
      </div>
    </Section>
  );
}
