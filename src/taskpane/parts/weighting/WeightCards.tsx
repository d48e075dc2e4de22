import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfCriterion } from "../../../core/project/readable-names.js";
import { levelWeights } from "../../../core/weights/level-weights.js";
import { setWeighting, type WeightingChange } from "../../actions/set-weighting.js";
import { addBlank, canMoveBlank, cardSteps, levelsOf, moveBlank, moveCard, removeStep, type CardSteps } from "../../state/card-steps.js";
import { numberFromText } from "../../state/number-from-text.js";
import { wholeShares } from "../../state/whole-shares.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { WeightProposal } from "./WeightProposal.js";

/** Milliseconds of rest before moved cards go into the sheet. */
const REST = 600;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { margin: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "flex", flexDirection: "column", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  blank: { border: `1px dashed ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  card: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, paddingInlineStart: tokens.spacingHorizontalS, minHeight: "36px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  share: { ...typographyStyles.caption1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  ratio: { width: "96px" },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

type Way = "cards" | "order";

/** Criteria laid out as cards from the most to the least important, with blank cards between: weights follow from the order. */
export function WeightCards({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const words = useAnalysisWords();
  const [draft, setDraft] = useState<CardSteps | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [way, setWay] = useState<Way>("cards");
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string | null>(null);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<WeightingChange>({});

  const kept = useMemo(() => cardSteps(project), [project]);
  const steps = draft ?? kept;
  const asked = typed === null ? null : numberFromText(typed);
  const ratio = asked ?? project.weighting.cardsRatio ?? Math.max(2, steps.length);
  const levels = levelsOf(steps);
  const shares = useMemo(() => {
    const laid = levelsOf(steps);
    const positions = project.criteria.map(({ code }) => laid[code] ?? null);
    const { rounded, centroid } = levelWeights(positions, ratio >= 1 ? ratio : null);
    return way === "cards" ? rounded : (wholeShares(centroid.map((weight) => weight ?? 0), 1) ?? []);
  }, [project.criteria, steps, ratio, way]);
  const weights = useMemo(() => Object.fromEntries(project.criteria.map(({ code }, c) => [code, shares[c] ?? 0])), [project.criteria, shares]);
  const byCode = new Map(project.criteria.map((criterion, c) => [criterion.code, { name: nameOfCriterion(criterion), share: shares[c] ?? null }]));

  // What was moved is shown at once; it goes when the workbook says the same, or says otherwise.
  useEffect(() => {
    if (Object.keys(waiting.current).length === 0) setDraft(null);
  }, [project]);
  useEffect(() => {
    const pending = waiting;
    return () => {
      clearTimeout(clock.current);
      if (Object.keys(pending.current).length > 0) void session.run(setWeighting, pending.current);
      pending.current = {};
    };
  }, [session]);
  // A card that moves keeps the focus: the browser drops it when the button changes its place.
  useEffect(() => {
    if (focused.current === null) return;
    const [card, button] = focused.current.split("/");
    const row = [...(list.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [])].find((element) => element.dataset["card"] === card);
    const buttons = row?.querySelectorAll("button") ?? [];
    const wanted = button === "up" ? buttons[0] : buttons[1];
    focused.current = null;
    (wanted ?? list.current?.querySelector("button"))?.focus();
  });

  const later = (change: WeightingChange): void => {
    waiting.current = { ...waiting.current, ...change };
    clearTimeout(clock.current);
    clock.current = setTimeout(() => {
      const pending = waiting.current;
      waiting.current = {};
      void session.run(setWeighting, pending);
    }, REST);
  };
  const change = (next: CardSteps, card: string, button: string): void => {
    if (next === steps) return;
    focused.current = `${card}/${button}`;
    setDraft(next);
    later({ levels: levelsOf(next), cardsRatio: ratio });
    const place = next.findIndex((step) => step.includes(card));
    const name = byCode.get(card)?.name;
    if (place >= 0 && name !== undefined) setSaid(words.t("weighting.cards.moved", { card: name, place: place + 1, count: next.length }));
  };
  const type = (text: string): void => {
    setTyped(text);
    const number = numberFromText(text);
    if (number !== null && number >= 1) later({ levels, cardsRatio: number });
  };
  const buttons = (card: string, name: string, move: (direction: -1 | 1) => CardSteps, can: (direction: -1 | 1) => boolean): ReactElement => (
    <>
      <Button appearance="subtle" size="small" icon={<ArrowUp20Regular />} aria-label={words.t("weighting.cards.up", { card: name })} disabledFocusable={!can(-1)} onClick={() => change(move(-1), card, "up")} />
      <Button appearance="subtle" size="small" icon={<ArrowDown20Regular />} aria-label={words.t("weighting.cards.down", { card: name })} disabledFocusable={!can(1)} onClick={() => change(move(1), card, "down")} />
    </>
  );
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{words.t("weighting.cards.hint")}</p>
      {project.criteria.every(({ level }) => level === null) && draft === null && <p className={styles.hint}>{words.t("weighting.cards.startedFrom")}</p>}
      <ol className={styles.list} ref={list}>
        {steps.map((step, k) => {
          const place = <span className={styles.hidden}>{words.t("weighting.cards.place", { place: k + 1 })}</span>;
          if (step.length === 0) {
            const card = `#${k}`;
            return (
              <li key={`blank-${k}`} className={mergeClasses(styles.step, styles.blank)}>
                {place}
                <div className={styles.card} data-card={card}>
                  <span className={styles.name}>{words.t("weighting.cards.blank")}</span>
                  <Button appearance="subtle" size="small" icon={<ArrowUp20Regular />} aria-label={words.t("weighting.cards.up", { card: words.t("weighting.cards.blank") })} disabledFocusable={!canMoveBlank(steps, k, -1)} onClick={() => change(moveBlank(steps, k, -1), `#${k - 1}`, "up")} />
                  <Button appearance="subtle" size="small" icon={<ArrowDown20Regular />} aria-label={words.t("weighting.cards.down", { card: words.t("weighting.cards.blank") })} disabledFocusable={!canMoveBlank(steps, k, 1)} onClick={() => change(moveBlank(steps, k, 1), `#${k + 1}`, "down")} />
                  <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} aria-label={words.t("weighting.cards.remove")} onClick={() => change(removeStep(steps, k), steps[k - 1]?.[0] ?? "", "down")} />
                </div>
              </li>
            );
          }
          return (
            <li key={step[0]} className={styles.step}>
              {place}
              {step.map((code) => {
                const { name = code, share = null } = byCode.get(code) ?? {};
                return (
                  <div key={code} className={styles.card} data-card={code}>
                    <span className={styles.name}>{name}</span>
                    {share !== null && <span className={styles.share}>{words.percent(share / 100, 1)}</span>}
                    {buttons(
                      code,
                      name,
                      (direction) => moveCard(steps, code, direction),
                      (direction) => moveCard(steps, code, direction) !== steps,
                    )}
                  </div>
                );
              })}
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.hidden}>
        {said}
      </div>
      {steps.length > 1 && (
        <div>
          <Button size="small" icon={<Add20Regular />} onClick={() => change(addBlank(steps), `#${steps.length - 1}`, "up")}>
            {words.t("weighting.cards.addBlank")}
          </Button>
        </div>
      )}
      <Field className={styles.field} label={words.t("weighting.cards.by")}>
        <Select className={styles.select} value={way} onChange={(_, data) => setWay(data.value === "order" ? "order" : "cards")}>
          <option value="cards">{words.t("weighting.cards.byCards")}</option>
          <option value="order">{words.t("weighting.cards.byOrder")}</option>
        </Select>
      </Field>
      {way === "cards" && (
        <Field label={words.t("weighting.cards.ratio")} {...(typed !== null && !(asked !== null && asked >= 1) ? { validationMessage: words.t("weighting.cards.ratioBad") } : {})}>
          <Input
            className={styles.ratio}
            inputMode="decimal"
            value={typed ?? words.number(ratio, { maximumFractionDigits: 2, useGrouping: false })}
            onChange={(_, data) => type(data.value)}
            onBlur={() => {
              if (asked !== null && asked >= 1) return;
              setTyped(null);
            }}
          />
        </Field>
      )}
      <WeightProposal project={project} weights={weights} />
    </div>
  );
}
