import { Link } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { usePane } from "../use-pane.js";

/** The first entries of a list, the others on demand. */
export function Disclosure<T>({ items, first, children }: { items: readonly T[]; first: number; children: (shown: readonly T[]) => ReactNode }): ReactElement {
  const { words } = usePane();
  const [isOpen, setOpen] = useState(false);
  const hidesSome = items.length > first + 1;
  return (
    <>
      {children(isOpen || !hidesSome ? items : items.slice(0, first))}
      {hidesSome && (
        <div>
          <Link as="button" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {isOpen ? words.t("pane.shell.showFewer") : words.t("pane.shell.showAll", { count: items.length })}
          </Link>
        </div>
      )}
    </>
  );
}
