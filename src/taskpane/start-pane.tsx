import { useEffect, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../words/language.js";
import { createWords } from "../words/words.js";
import { associateCommands } from "../excel/associate-commands.js";
import { afterPaint } from "./after-paint.js";
import { App } from "./App.js";
import { createBreathing } from "./breathing.js";
import { COMMAND_NAMES, type CommandName } from "./commands/command.js";
import type { ExampleSource } from "./examples.js";
import { CrashBoundary } from "./parts/CrashBoundary.js";
import { Opening } from "./parts/Opening.js";
import { Screen } from "./parts/Screen.js";
import { openWorkbook } from "./open-workbook.js";
import { isDarkOffice } from "./state/office-theme.js";
import { officeSurroundings, startingLanguage, type OfficeLibrary } from "./state/office-surroundings.js";
import { Session } from "./state/session.js";

/** Milliseconds that Office.js has to answer before the person is helped. */
const PATIENCE = 10_000;

export interface PaneOptions {
  /** Where to draw. */
  container: Element;
  /** The first is offered first. */
  examples: readonly ExampleSource[];
}

/**
 * Starts the pane: waits for Office.js, then reads the workbook and shows it.
 *
 * Where Office.js has not answered within ten seconds a screen says what may be in the way; an answer that comes later still counts.
 *
 * @param options where to draw and what examples to offer
 * @returns once the pane is shown
 */
export async function startPane({ container, examples }: PaneOptions): Promise<void> {
  const root = createRoot(container);
  const asked = new URLSearchParams(window.location.search).get("language");
  const office = officeLibrary();
  const late = setTimeout(() => root.render(<NoAnswer language={startingLanguage(asked, navigator.language)} />), office === undefined ? 0 : PATIENCE);
  if (office === undefined) return;
  root.render(<Opening words={createWords(startingLanguage(asked, navigator.language))} />);
  const { host } = await office.onReady();
  clearTimeout(late);
  const language = startingLanguage(asked, office.context?.displayLanguage ?? navigator.language);
  if (host === null) {
    root.render(<NoAnswer language={language} />);
    return;
  }
  const surroundings = officeSurroundings(office, language);
  const session: Session = new Session(await openWorkbook(() => session.wait(), createBreathing()), { language, surroundings, seen: afterPaint });
  associateCommands(Object.fromEntries(COMMAND_NAMES.map((name) => [name, () => runCommand(session, name)])));
  root.render(
    <CrashBoundary language={language} surroundings={surroundings}>
      <Themed session={session} examples={examples} />
    </CrashBoundary>,
  );
  await session.open();
}

/** The ribbon may be quicker than the first reading; what its buttons do is fetched when one is pressed. */
async function runCommand(session: Session, name: CommandName): Promise<void> {
  const [{ commands }] = await Promise.all([import("./commands/commands.js"), session.whenOpen()]);
  await commands[name].run(session);
}

/** Light or dark as Office is. Excel tells no one when that changes: it is asked again whenever the pane is looked at. */
function Themed({ session, examples }: { session: Session; examples: readonly ExampleSource[] }): ReactElement {
  const [dark, setDark] = useState(officeIsDark);
  useEffect(() => {
    const ask = (): void => setDark(officeIsDark());
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  return <App session={session} examples={examples} dark={dark} />;
}

function officeLibrary(): OfficeLibrary | undefined {
  return typeof Office === "undefined" ? undefined : Office;
}

function officeIsDark(): boolean {
  return isDarkOffice(officeLibrary()?.context?.officeTheme);
}

function NoAnswer({ language }: { language: Language }): ReactElement {
  const words = createWords(language);
  const { version, host, platform } = officeSurroundings(undefined, language);
  return (
    <Screen
      words={words}
      title={words.t("pane.trouble.timeoutTitle")}
      lines={[words.t("pane.trouble.timeoutCause"), words.t("pane.trouble.timeoutExcel"), words.t("pane.trouble.timeoutProxy"), words.t("pane.trouble.timeoutSafe")]}
      diagnostics={[`Mutualiser ${version}`, host, platform, window.location.host].join("\n")}
    />
  );
}
