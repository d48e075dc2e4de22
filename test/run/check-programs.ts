import { logErrorMessage } from "office-addin-usage-data";
import { browserPath } from "../browser/browser.js";
import { findLibreOffice } from "../libreoffice/recalculate.js";

try {
  process.stdout.write(`Browser: ${browserPath()}\nLibreOffice: ${findLibreOffice()}\n`);
} catch (error) {
  // One sentence that says what to install, without a trace.
  logErrorMessage(error);
  process.exitCode = 1;
}
