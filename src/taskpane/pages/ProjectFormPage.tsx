import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useState, type SubmitEvent, type ReactElement } from "react";
import { LANGUAGES, type Language } from "../../words/language.js";
import { newProject } from "../actions/new-project.js";
import { ImportOffer } from "../parts/ImportOffer.js";
import { PageTitle } from "../parts/PageTitle.js";
import { usePane } from "../use-pane.js";
import { distinctLines, linesSentence } from "../state/distinct-lines.js";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A project of one's own: its name, its institutions, its language. */
export function ProjectFormPage(): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [language, setLanguage] = useState<Language>(state.language);
  const [wasSent, setSent] = useState(false);
  const lines = distinctLines(text);
  const { names } = lines;
  const nameIsMissing = wasSent && name.trim() === "";
  const institutionsAreMissing = wasSent && names.length === 0;

  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setSent(true);
    if (name.trim() === "" || names.length === 0) return;
    void session.run(newProject, { name: name.trim(), institutions: names, language });
  };
  const hint = linesSentence(words, lines) || words.t("pane.form.institutionsHint");
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <PageTitle>{words.t("pane.form.title")}</PageTitle>
      <Field
        label={words.t("pane.form.name")}
        required
        {...(nameIsMissing ? { validationMessage: words.t("pane.form.nameMissing") } : {})}
      >
        <Input value={name} placeholder={words.t("pane.form.nameExample")} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field
        label={words.t("pane.form.institutions")}
        required
        hint={hint}
        {...(institutionsAreMissing ? { validationMessage: words.t("pane.form.institutionsMissing") } : {})}
      >
        <Textarea rows={7} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <ImportOffer />
      <Field label={words.t("pane.shell.language")}>
        <RadioGroup layout="horizontal" value={language} onChange={(_, data) => setLanguage(data.value === "fr" ? "fr" : "en")}>
          {LANGUAGES.map((id) => (
            <Radio key={id} value={id} label={words.t(`pane.shell.${id}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={state.running !== null}>
          {words.t(newProject.labelKey)}
        </Button>
        <Button appearance="subtle" onClick={() => session.go("home")}>
          {words.t("actions.cancel.label")}
        </Button>
      </div>
    </form>
  );
}
