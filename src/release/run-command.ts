import { logErrorMessage } from "office-addin-cli";

// The mark in its documentation is about a parameter that is gone, not about the function.
// oxlint-disable-next-line typescript/no-deprecated
const logFailure: (sentence: unknown) => void = logErrorMessage;

/**
 * Runs a command of the command line: what it throws is printed as one sentence, and the process exits with 1.
 *
 * @param command What to do.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (cause) {
    logFailure(cause);
    process.exitCode = 1;
  }
}
