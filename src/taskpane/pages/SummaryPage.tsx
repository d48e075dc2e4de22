import { Field, Input, makeStyles, Select, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { changedFigures } from "../../core/versions/changed-figures.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { submitVersion } from "../actions/submit-version.js";
import { writeSummary } from "../actions/write-summary.js";
import { ActionButton } from "../parts/ActionButton.js";
import { SummaryPreview } from "../parts/SummaryPreview.js";
import { Section } from "../parts/Section.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

/** Characters for which the page has room. */
const ROOM = 200;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What only people can say on the page for the hierarchy, and its submissions. */
export function SummaryPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { project } = state;
  if (project === null) return null;
  return (
    <div className={styles.page}>
      <Texts key={JSON.stringify(project.summary)} project={project} />
      <Section title={words.t("concluding.preview.title")} hint={words.t("concluding.preview.hint")}>
        <SummaryPreview project={project} />
      </Section>
      <Submissions key={project.versions.length} project={project} />
    </div>
  );
}

function Texts({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { summary } = project;
  const [texts, setTexts] = useState({ question: summary.question, whyNow: summary.whyNow, doNothing: summary.doNothing });
  const [us, setUs] = useState(summary.us);
  const field = (id: keyof typeof texts, hint?: string): ReactElement => (
    <Field
      label={words.t(`concluding.summary.${id}`)}
      {...(hint === undefined ? {} : { hint })}
      {...(texts[id].length > ROOM ? { validationState: "warning" as const, validationMessage: words.t("concluding.summary.tooLong") } : {})}
    >
      <Textarea rows={3} resize="vertical" value={texts[id]} onChange={(_, data) => setTexts({ ...texts, [id]: data.value })} />
    </Field>
  );
  const trimmed = { question: texts.question.trim(), whyNow: texts.whyNow.trim(), doNothing: texts.doNothing.trim(), us };
  const said = Object.values(trimmed).some((value) => value !== null && value !== "");
  return (
    <div className={styles.form}>
      <p className={styles.text}>{words.t("concluding.summary.begin")}</p>
      {field("question", words.t("concluding.summary.questionHint"))}
      {field("whyNow")}
      {field("doNothing")}
      <Field label={words.t("concluding.summary.us")}>
        <Select value={us ?? ""} onChange={(_, data) => setUs(data.value === "" ? null : data.value)}>
          <option value="">{words.t("concluding.summary.nobody")}</option>
          {project.partners.map((partner) => (
            <option key={partner.code} value={partner.code}>
              {nameOfPartner(partner)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.quiet}>{summary.risks.length === 0 ? words.t("concluding.summary.noRisk") : words.t("concluding.summary.risks", { count: summary.risks.length })}</p>
      <div>
        <ActionButton action={writeSummary} input={trimmed} disabled={!said} />
      </div>
    </div>
  );
}

function Submissions({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const [note, setNote] = useState("");
  const latest = [...project.versions].reverse();
  return (
    <>
      <Section title={words.t("concluding.summary.submitTitle")} hint={words.t("concluding.summary.submitHint")}>
        <div className={styles.form}>
          <Field label={words.t("concluding.summary.note")}>
            <Input value={note} onChange={(_, data) => setNote(data.value)} />
          </Field>
          <div>
            <ActionButton action={submitVersion} input={note.trim()} />
          </div>
        </div>
      </Section>
      <Section title={words.t("concluding.summary.versions")} {...(latest.length === 0 ? { hint: words.t("concluding.summary.noVersion") } : {})}>
        <ul className={styles.list}>
          {latest.map((version) => {
            const count = changedFigures(project, version).length;
            return (
              <li key={version.code}>
                <p className={styles.text}>{words.t("concluding.summary.line", { code: version.code, date: words.date(version.at.slice(0, 10)) })}</p>
                <p className={styles.quiet}>{[version.note, count === 0 ? words.t("concluding.summary.unchanged") : words.t("concluding.summary.changed", { count })].filter((part) => part !== "").join(" · ")}</p>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
