/**
 * Opens a page beside Excel: in a new window, or in the system's browser where panes may open none.
 *
 * @param address the whole address
 */
export function openWindow(address: URL): void {
  if (window.open(address, "_blank") === null) Office.context.ui.openBrowserWindow(address.href);
}
