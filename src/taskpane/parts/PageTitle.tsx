import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0, minWidth: 0, outlineStyle: "none", overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
});

/** Heading of a page. It takes the focus when the page opens, so that a screen reader says where one is. */
export function PageTitle({ children, takesFocus = true }: { children: string; takesFocus?: boolean }): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h1 className={styles.title} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
