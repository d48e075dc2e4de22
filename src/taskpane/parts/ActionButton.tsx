import { Button, type ButtonProps, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Action } from "../actions/action.js";
import { usePane } from "../use-pane.js";

export interface ActionButtonProps<Input> {
  action: Action<Input>;
  input: Input;
  appearance?: ButtonProps["appearance"];
  size?: ButtonProps["size"];
  /** Instead of the action's own label. */
  label?: string;
  disabled?: boolean;
  showIcon?: boolean;
  /** After the action has come to its end. */
  onDone?: () => void;
}

/** An action as a button. While it runs it stays where it is, keeps the focus and says that it is busy. */
export function ActionButton<Input>({ action, input, appearance = "primary", size = "medium", label, disabled = false, showIcon = true, onDone }: ActionButtonProps<Input>): ReactElement {
  const { session, state, words } = usePane();
  const Icon = action.icon;
  const run = async (): Promise<void> => {
    const isDone = await session.run(action, input);
    if (isDone) onDone?.();
  };
  const isRunning = state.running?.id === action.id;
  const icon = isRunning ? <Spinner size="extra-tiny" aria-hidden="true" /> : showIcon ? <Icon aria-hidden="true" /> : undefined;
  return (
    <Button
      appearance={appearance}
      size={size}
      {...(icon === undefined ? {} : { icon })}
      disabledFocusable={disabled || state.running !== null}
      onClick={() => void run()}
    >
      {label ?? words.t(action.labelKey)}
    </Button>
  );
}
