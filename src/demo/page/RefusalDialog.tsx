import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDemo, useViewState } from "./demo-context.js";

/** What Excel says when a validation refuses an entry: take it up again, give it up, or, for a warning, keep it. */
export function RefusalDialog({ onDone }: { onDone: () => void }): ReactElement | null {
  const { view, words } = useDemo();
  const { refusal } = useViewState();
  const answer = (choice: "retry" | "cancel" | "keep"): void => {
    view.answerRefusal(choice);
    onDone();
  };
  if (refusal === null) return null;
  return (
    <Dialog
      modalType="alert"
      open
      onOpenChange={(_, data) => {
        if (!data.open) answer("cancel");
      }}
    >
      <DialogSurface style={{ maxWidth: 440 }}>
        <DialogBody>
          <DialogTitle>{refusal.title === "" ? words.t("demo.refusedTitle") : refusal.title}</DialogTitle>
          <DialogContent>{refusal.message === "" ? words.t(refusal.reason === "formula" ? "demo.badFormula" : "demo.refused") : refusal.message}</DialogContent>
          <DialogActions>
            {refusal.style !== "Stop" && <Button onClick={() => answer("keep")}>{words.t("demo.keepEntry")}</Button>}
            <Button onClick={() => answer("cancel")}>{words.t("demo.cancelEntry")}</Button>
            <Button appearance="primary" onClick={() => answer("retry")}>
              {words.t("demo.retryEntry")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
