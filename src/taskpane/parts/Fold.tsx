import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { margin: 0 },
  button: {
    ...typographyStyles.body1Strong,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  arrow: {
    flexShrink: 0,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** A titled part of a page that stays closed until it is asked for, unless there is nothing else to do; nothing of it exists before. */
export function Fold({ title, hint, startsOpen = false, children }: { title: string; hint?: string | undefined; startsOpen?: boolean; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section className={styles.fold} aria-labelledby={id}>
      <h2 className={styles.head}>
        <button type="button" id={id} className={styles.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ChevronRight16Regular className={mergeClasses(styles.arrow, isOpen && styles.open)} aria-hidden="true" />
          {title}
        </button>
      </h2>
      {isOpen && (
        <div className={styles.body}>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
          {children}
        </div>
      )}
    </section>
  );
}
