import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { nextCode } from "../../core/project/next-code.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { fillNeeds } from "../actions/fill-in.js";
import { aboutName } from "../state/done-action.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { ActionButton } from "./ActionButton.js";
import { ScopeNature, type Nature } from "./ScopeNature.js";

const PRIORITIES = [5, 4, 3, 2, 1] as const;

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

/** One need, in the words of the partner. The partner stays for the next one: needs come in a row. */
export function NewNeed({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const staying = project.partners.filter(({ status }) => status !== "withdrawn");
  const [partner, setPartner] = useState(staying[0]?.code ?? "");
  const [need, setNeed] = useState("");
  const [nature, setNature] = useState<Nature>({ activity: null, mode: null });
  const [priority, setPriority] = useState<number | null>(null);
  const [items, setItems] = useState("");
  const [benefit, setBenefit] = useState("");
  const first = useRef<HTMLTextAreaElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) first.current?.focus();
  }, [added]);
  const entry = { partner, ...nature, need: need.trim(), objective: "", items: items.split(/[,;\n]/).map((item) => item.trim()).filter((item) => item !== ""), priority, userBenefit: benefit.trim() };
  const clear = (): void => {
    setNeed("");
    setItems("");
    setBenefit("");
    setPriority(null);
    setAdded(added + 1);
  };
  return (
    <div className={styles.form}>
      <Field label={words.t("filling.partner")}>
        <Select value={partner} onChange={(_, data) => setPartner(data.value)}>
          {staying.map((each) => (
            <option key={each.code} value={each.code}>
              {nameOfPartner(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.t("filling.need")} required>
        <Textarea textarea={{ ref: first }} rows={2} resize="vertical" value={need} onChange={(_, data) => setNeed(data.value)} />
      </Field>
      <ScopeNature value={nature} onChange={setNature} />
      <Field label={words.t("filling.priority")}>
        <Select value={priority === null ? "" : String(priority)} onChange={(_, data) => setPriority(data.value === "" ? null : Number(data.value))}>
          <option value="">{words.t("filling.notSaid")}</option>
          {PRIORITIES.map((each) => (
            <option key={each} value={String(each)}>
              {words.t(`filling.priority${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.t("filling.benefit")} hint={words.t("filling.benefitHint")}>
        <Textarea rows={2} resize="vertical" value={benefit} onChange={(_, data) => setBenefit(data.value)} />
      </Field>
      <Field label={words.t("filling.items")} hint={words.t("filling.itemsHint")}>
        <Input value={items} onChange={(_, data) => setItems(data.value)} />
      </Field>
      <div>
        <ActionButton
          action={fillNeeds}
          input={{ change: (before) => ({ ...before, needs: [...before.needs, { ...entry, code: nextCode(before.needs.map(({ code }) => code), "N") }] }), about: aboutName(entry.need) }}
          disabled={need.trim() === "" || partner === ""}
          onDone={clear}
        />
      </div>
    </div>
  );
}
