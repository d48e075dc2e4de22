/** What Excel gives to a function of the ribbon: it greys the button until it hears of the end. */
interface CommandEvent {
  completed(): void;
}

/**
 * Gives the buttons of the ribbon what they do, by the names that the manifest has for them.
 *
 * Each one opens the pane, where what comes of it is seen. The shared runtime keeps one page for both.
 *
 * @param functions what to do, by the function's name in the manifest
 */
export function associateCommands(functions: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, run] of Object.entries(functions)) {
    Office.actions.associate(name, (event: CommandEvent) => void shown(run).finally(() => event.completed()));
  }
}

async function shown(run: () => Promise<void>): Promise<void> {
  await Office.addin.showAsTaskpane();
  await run();
}
