import { Field, Input, makeStyles, Radio, RadioGroup, Select, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { assessForms, type FormAssessment } from "../../core/governance/assess-forms.js";
import { organisationNeeds } from "../../core/governance/organisation-needs.js";
import { YES_NO_QUESTIONS } from "../../core/governance/organisation-questions.js";
import { ORGANISATION_FORMS, type OrganisationAnswers, type OrganisationForm, type Project } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import { chooseForm } from "../actions/choose-form.js";
import { setAnswer } from "../actions/set-answer.js";
import { numberFromText } from "../state/number-from-text.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";
import { Band } from "./Band.js";
import { Fold } from "./Fold.js";
import { Note } from "./Note.js";
import { Section } from "./Section.js";

const useStyles = makeStyles({
  questions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  years: { maxWidth: "140px" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  points: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, ...typographyStyles.body1 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The questions on the form of organisation, the forms that fit at once, and the one that the group chooses. */
export function OrganisationForms({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const { session, state } = usePane();
  const words = useAnalysisWords();
  const texts = sheetWords(state.language);
  // What was clicked counts at once, before the workbook has it.
  const [clicked, setClicked] = useState<Partial<OrganisationAnswers>>({});
  const answers = { ...project.governance.answers, ...clicked };
  const needs = { ...organisationNeeds(project), ...clicked };
  const assessed = assessForms(needs);
  const answer = (change: Partial<OrganisationAnswers>): void => {
    setClicked((before) => ({ ...before, ...change }));
    void session.run(setAnswer, change).then(() => setClicked((before) => without(before, change)));
  };
  return (
    <>
      <Section title={words.t("governing.form.title")} hint={words.t("governing.form.hint")}>
        <div className={styles.questions}>
          {YES_NO_QUESTIONS.map((question) => (
            <Field key={question} label={texts.questions[question]} hint={texts.meanings[question]}>
              <RadioGroup layout="horizontal" value={answers[question] === null ? "unknown" : answers[question] ? "yes" : "no"} onChange={(_, data) => answer({ [question]: data.value === "unknown" ? null : data.value === "yes" })}>
                <Radio value="yes" label={texts.choices.yesNo.yes} />
                <Radio value="no" label={texts.choices.yesNo.no} />
                <Radio value="unknown" label={words.t("governing.form.unknown")} />
              </RadioGroup>
            </Field>
          ))}
          <Years key={String(project.governance.answers.durationYears)} value={answers.durationYears} label={texts.questions.durationYears} hint={words.t("governing.form.years")} onChange={(durationYears) => answer({ durationYears })} />
          <p className={styles.quiet}>{words.t("governing.form.partners", { count: needs.partners ?? 0 })}</p>
        </div>
      </Section>
      <Section title={words.t("governing.form.fitting")} hint={words.t("governing.form.notAdvice")}>
        <div role="status">
          <ol className={styles.list}>
            {assessed.map((entry) => (
              <li key={entry.form}>
                <div className={styles.head}>
                  <span className={styles.name}>{texts.choices.form[entry.form]}</span>
                  <Band tone={entry.possible ? "good" : "weak"}>{entry.possible ? texts.formulas.formFits : texts.formulas.formRuledOut}</Band>
                </div>
                <p className={styles.quiet}>{reasonsOf(words, texts.exclusions, entry)}</p>
                <p className={styles.quiet}>{words.t("governing.form.creation", { what: texts.formFacts[entry.form].creation })}</p>
              </li>
            ))}
          </ol>
        </div>
      </Section>
      <FormChoice key={`${project.governance.form ?? ""}|${project.governance.formReason}`} project={project} assessed={assessed} />
    </>
  );
}

/** What was written is the workbook's again, unless it was clicked otherwise since. */
function without(clicked: Partial<OrganisationAnswers>, written: Partial<OrganisationAnswers>): Partial<OrganisationAnswers> {
  const kept = Object.entries(clicked).filter(([question, value]) => !(question in written) || written[question as keyof OrganisationAnswers] !== value);
  return Object.fromEntries(kept);
}

function reasonsOf(words: ReturnType<typeof useAnalysisWords>, exclusions: Readonly<Record<string, string>>, { excludedBy, favouredBy, heavyFor }: FormAssessment): string {
  if (excludedBy.length > 0) return words.t("governing.form.ruledOut", { reasons: excludedBy.map((question) => exclusions[question] ?? "").join(" ") });
  const said = [words.t("governing.form.favours", { count: favouredBy.length })];
  if (heavyFor.length > 0) said.push(words.t("governing.form.heavy", { count: heavyFor.length }));
  return said.join(" · ");
}

function Years({ value, label, hint, onChange }: { value: number | null; label: string; hint: string; onChange: (years: number | null) => void }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [text, setText] = useState(value === null ? "" : words.number(value));
  const commit = (): void => {
    const years = text.trim() === "" ? null : numberFromText(text);
    if (years !== value && (years === null ? text.trim() === "" : years >= 0)) onChange(years);
  };
  return (
    <Field label={label} hint={hint}>
      <Input className={styles.years} inputMode="decimal" value={text} onChange={(_, data) => setText(data.value)} onBlur={commit} onKeyDown={(event) => event.key === "Enter" && commit()} />
    </Field>
  );
}

/** The form chosen, why, and what to ask the legal service. */
function FormChoice({ project, assessed }: { project: Project; assessed: readonly FormAssessment[] }): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const texts = sheetWords(state.language);
  const { governance } = project;
  const [form, setForm] = useState<OrganisationForm | null>(governance.form);
  const [reason, setReason] = useState(governance.formReason);
  const selectId = useId();
  const chosen = assessed.find((entry) => entry.form === form);
  const points: Readonly<Record<string, string>> = texts.legalPoints;
  const shown = chosen ?? assessed[0];
  const isChanged = form !== governance.form || reason !== governance.formReason;
  return (
    <Section title={words.t("governing.form.choice")}>
      <div className={styles.choice}>
        <Field label={{ children: words.t("governing.form.choice"), htmlFor: selectId }}>
          <Select id={selectId} value={form ?? ""} onChange={(_, data) => setForm(ORGANISATION_FORMS.find((candidate) => candidate === data.value) ?? null)}>
            <option value="">{words.t("governing.form.none")}</option>
            {ORGANISATION_FORMS.map((candidate) => (
              <option key={candidate} value={candidate}>
                {texts.choices.form[candidate]}
              </option>
            ))}
          </Select>
        </Field>
        {chosen?.possible === false && (reason.trim() === "" ? <Note tone="warning">{words.t("governing.form.against")}</Note> : <Note tone="info">{words.t("governing.form.explained")}</Note>)}
        <Field label={words.t("governing.form.reason")} hint={words.t("governing.form.reasonHint")}>
          <Textarea rows={3} resize="vertical" value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
        <div>
          <ActionButton action={chooseForm} input={{ form, formReason: reason.trim() }} appearance="secondary" disabled={!isChanged} />
        </div>
      </div>
      {shown !== undefined && (
        <Fold title={words.t("governing.form.legal", { form: texts.choices.form[shown.form] })}>
          <ul className={styles.points}>
            {shown.toCheck.map((point) => (
              <li key={point}>{points[point] ?? point}</li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
