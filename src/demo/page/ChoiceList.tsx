import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useDemo } from "./demo-context.js";

const BUTTON = 18;

const useStyles = makeStyles({
  button: {
    position: "absolute",
    width: `${BUTTON}px`,
    padding: 0,
    border: "1px solid #8a8a8a",
    backgroundColor: "#ffffff",
    color: "#242424",
    fontSize: "9px",
    lineHeight: 1,
    pointerEvents: "auto",
    cursor: "pointer",
    ":hover": { backgroundColor: "#d8ebe0" },
  },
  list: {
    position: "absolute",
    boxSizing: "border-box",
    margin: 0,
    padding: "2px 0",
    listStyleType: "none",
    overflowY: "auto",
    maxHeight: "224px",
    backgroundColor: "#ffffff",
    border: "1px solid #8a8a8a",
    boxShadow: "0 4px 12px rgba(0, 0, 0, 0.22)",
    fontSize: "13px",
    pointerEvents: "auto",
  },
  choice: { padding: "3px 8px", lineHeight: "20px", cursor: "default", whiteSpace: "nowrap", ":hover": { backgroundColor: "#e8f3ec" } },
  marked: { backgroundColor: "#d8ebe0" },
  prompt: {
    position: "absolute",
    maxWidth: "260px",
    padding: "6px 9px",
    backgroundColor: "#fffbe6",
    border: "1px solid #d8cf9c",
    boxShadow: "0 2px 6px rgba(0, 0, 0, 0.16)",
    color: "#323130",
    fontSize: "12px",
    lineHeight: 1.35,
    whiteSpace: "pre-wrap",
  },
  title: { display: "block", fontWeight: 600, marginBottom: "2px" },
});

interface ChoiceListProps {
  box: { left: number; top: number; width: number; height: number };
  room: { width: number; height: number };
  /** The cell has a drop-down. */
  available: boolean;
  choices: { values: readonly string[]; marked: number } | null;
  prompt: { title: string; message: string } | null;
  /** The keyboard goes back to the grid. */
  onDone: () => void;
}

/** What a validation shows beside the active cell: the arrow of its drop-down, its choices, its hint. */
export function ChoiceList({ box, room, available, choices, prompt, onDone }: ChoiceListProps): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: "nearest" });
  }, [choices]);

  const buttonLeft = Math.min(box.left + box.width, room.width - BUTTON);
  const below = box.top + box.height;
  const height = choices === null ? 0 : Math.min(224, choices.values.length * 26 + 6);
  const top = below + height > room.height && box.top > height ? box.top - height : below;
  const promptTop = below + 4 + 70 > room.height ? Math.max(0, box.top - 74) : below + 4;
  return (
    <>
      {available && (
        <button
          type="button"
          className={styles.button}
          style={{ left: buttonLeft, top: box.top, height: Math.min(22, box.height) }}
          tabIndex={-1}
          aria-label={words.t("demo.openChoices")}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (choices === null) view.openChoices();
            else view.closeChoices();
            onDone();
          }}
        >
          ▼
        </button>
      )}
      {choices !== null && (
        <ul id="choices" role="listbox" aria-label={words.t("demo.choices")} className={styles.list} style={{ left: Math.max(0, Math.min(box.left, room.width - 140)), top, minWidth: Math.max(140, box.width + BUTTON) }}>
          {choices.values.map((value, index) => (
            <li
              key={value}
              id={`choice-${index}`}
              ref={index === choices.marked ? marked : null}
              role="option"
              aria-selected={index === choices.marked}
              className={mergeClasses(styles.choice, index === choices.marked && styles.marked)}
              onPointerDown={(event) => {
                event.preventDefault();
                view.choose(value);
                onDone();
              }}
            >
              {value}
            </li>
          ))}
        </ul>
      )}
      {prompt !== null && (prompt.title !== "" || prompt.message !== "") && (
        <div role="note" className={styles.prompt} style={{ left: Math.max(0, Math.min(box.left + 14, room.width - 270)), top: promptTop }}>
          {prompt.title !== "" && <span className={styles.title}>{prompt.title}</span>}
          {prompt.message}
        </div>
      )}
    </>
  );
}
