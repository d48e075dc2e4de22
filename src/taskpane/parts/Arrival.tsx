import { Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../../core/project/readable-names.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import { arrivalView, outsiders, type ArrivalView, type Joining } from "../state/arrival-view.js";
import { numberFromText } from "../state/number-from-text.js";
import { signed } from "../state/signed.js";
import { useAfterPaint } from "../use-after-paint.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { Waiting } from "./Waiting.js";

/** What the list says for a partner that is not in it. */
const NEWCOMER = "#newcomer";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong, overflowWrap: "anywhere" },
  list: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What changes if a partner joins the chosen scope: one of the list, or a newcomer known by its means. */
export function Arrival({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const id = useId();
  const [code, setCode] = useState("");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { scope } = project.contributions;
  if (!project.scopes.some((candidate) => candidate.code === scope)) return <p className={styles.text}>{words.t("analysis.arrival.none")}</p>;
  const candidates = outsiders(project);
  const needed = project.resources.filter((resource) => project.demand.some((line) => line.scope === scope && line.resource === resource.code));
  const isNew = code === NEWCOMER;
  return (
    <>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={id}>
          {words.t("analysis.arrival.choose")}
        </label>
        <Select id={id} value={code} onChange={(_, data) => setCode(data.value)}>
          <option value="">{words.t("analysis.arrival.nobody")}</option>
          {candidates.map((partner) => (
            <option key={partner.code} value={partner.code}>
              {nameOfPartner(partner)}
            </option>
          ))}
          <option value={NEWCOMER}>{words.t("analysis.arrival.newcomer")}</option>
        </Select>
      </div>
      {isNew &&
        needed.map((resource) => (
          <div key={resource.code} className={styles.choice}>
            <label className={styles.label} htmlFor={`${id}-${resource.code}`}>
              {words.t("analysis.arrival.means", { resource: nameOfResource(resource), unit: resource.unit })}
            </label>
            <Input id={`${id}-${resource.code}`} inputMode="decimal" value={typed[resource.code] ?? ""} onChange={(_, data) => setTyped({ ...typed, [resource.code]: data.value })} />
          </div>
        ))}
      <div role="status">
        {(isNew || candidates.some((partner) => partner.code === code)) && <ArrivalOf key={code} project={project} code={code} typed={typed} />}
      </div>
    </>
  );
}

const viewOf = ({ project, joining }: { project: Project; joining: Joining }): ArrivalView => arrivalView(project, joining);

function ArrivalOf({ project, code, typed }: { project: Project; code: string; typed: Readonly<Record<string, string>> }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const question = useMemo(
    () => ({ project, joining: code === NEWCOMER ? { means: project.resources.map((resource) => numberFromText(typed[resource.code] ?? "")) } : { code } }),
    [project, code, typed],
  );
  const view = useAfterPaint(question, viewOf);
  if (view === null) return <Waiting />;
  return (
    <ul className={styles.list}>
      {arrivalSentences(words, view).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function arrivalSentences(words: AnalysisWords, view: ArrivalView): string[] {
  const named = (scopes: ArrivalView["setApart"]): string => words.list(scopes.map(nameOfScope));
  const percent = (share: number | null): string => words.percent(share ?? 0, 1);
  const amount = (value: number): string => words.number(value, { maximumFractionDigits: 2 });
  const money = (value: number): string => words.number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  return [
    placeSentence(words, view, named),
    ...(view.setApart.length === 0 ? [] : [words.t("analysis.arrival.setApart", { scopes: named(view.setApart) })]),
    heaviestSentence(words, view, percent),
    ...(view.burden === null ? [] : [words.t("analysis.arrival.burden", { burden: percent(view.burden) })]),
    ...(view.lighter + view.heavier === 0 ? [] : [words.t("analysis.arrival.others", { lighter: view.lighter, heavier: view.heavier })]),
    ...view.eased.map(({ resource, missing }) =>
      missing > 0
        ? words.t("analysis.arrival.eased", { resource: nameOfResource(resource), missing: amount(missing), unit: resource.unit })
        : words.t("analysis.arrival.met", { resource: nameOfResource(resource) }),
    ),
    ...view.worsened.map(({ resource, missing }) => words.t("analysis.arrival.worsened", { resource: nameOfResource(resource), missing: amount(missing), unit: resource.unit })),
    ...(view.net === null ? [] : [words.t("analysis.arrival.net", { net: signed(view.net, money) })]),
    ...(view.withoutGain ? [words.t("analysis.arrival.withoutGain")] : []),
    ...(view.brings.length === 0 ? [] : [words.t("analysis.arrival.brings", { items: words.list(view.brings) })]),
  ];
}

function placeSentence(words: AnalysisWords, { first }: ArrivalView, named: (scopes: ArrivalView["setApart"]) => string): string {
  const same = first.before.length === first.after.length && first.before.every((scope) => first.after.includes(scope));
  if (first.before.length === 0 && first.after.length === 0) return words.t("analysis.arrival.firstNone");
  if (first.before.length === 0) return words.t("analysis.arrival.firstNew", { scopes: named(first.after) });
  if (first.after.length === 0) return words.t("analysis.arrival.firstLost", { scopes: named(first.before) });
  return same
    ? words.t("analysis.arrival.firstHolds", { scopes: named(first.before) })
    : words.t("analysis.arrival.firstChanges", { before: named(first.before), after: named(first.after) });
}

function heaviestSentence(words: AnalysisWords, { heaviest }: ArrivalView, percent: (share: number | null) => string): string {
  if (heaviest.before === null && heaviest.after === null) return words.t("analysis.arrival.heaviestNone");
  if (heaviest.before === null) return words.t("analysis.arrival.heaviestNew", { after: percent(heaviest.after) });
  if (heaviest.after === null) return words.t("analysis.arrival.heaviestLost", { before: percent(heaviest.before) });
  const [before, after] = [percent(heaviest.before), percent(heaviest.after)];
  return before === after ? words.t("analysis.arrival.heaviestSame", { before }) : words.t("analysis.arrival.heaviest", { before, after });
}
