/** The window of an add-in, with the library in it once it is loaded. */
export interface AssociatedWindow {
  Office?: object;
}

/** What the library keeps of `Office.actions.associate`: names in capitals. */
interface AssociatedFunctions {
  actions?: { _association?: { mappings: Record<string, ((event: { completed(): void }) => unknown) | undefined> } };
}

/**
 * Does what Excel does when a button of the ribbon is pressed whose action is a function: calls the function that the add-in has
 * associated with its name.
 *
 * @param page Window of the add-in.
 * @param name The function's name in the manifest.
 * @returns Once the function has said that it is completed; `false` where there is no such function (yet).
 */
export function pressButton(page: AssociatedWindow, name: string): Promise<boolean> {
  const office: AssociatedFunctions = page.Office ?? {};
  const call = office.actions?._association?.mappings[name.toUpperCase()];
  if (call === undefined) return Promise.resolve(false);
  return new Promise((resolve) => void call({ completed: () => resolve(true) }));
}
