import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactElement } from "react";
import { startExample } from "../actions/start-example.js";
import type { ExampleSource } from "../examples.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXXS },
  first: { display: "grid", flexGrow: 1 },
  more: { minWidth: "40px" },
});

/** Starts with the first example; where a page brings others, a small menu at its side has them. */
export function ExampleButton({ first, others }: { first: ExampleSource; others: readonly ExampleSource[] }): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  return (
    <div className={styles.row}>
      <div className={styles.first}>
        <ActionButton action={startExample} input={first} size="large" showIcon={others.length === 0} />
      </div>
      {others.length > 0 && (
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.more}
              appearance="primary"
              size="large"
              icon={<ChevronDown20Regular aria-hidden="true" />}
              aria-label={words.t("pane.welcome.otherExamples")}
              title={words.t("pane.welcome.otherExamples")}
              disabledFocusable={state.running !== null}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((example) => (
                <MenuItem key={example.id} onClick={() => void session.run(startExample, example)}>
                  {example.title[state.language]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
