import { spawn } from "node:child_process";

/**
 * Shows an address in the person's browser, where there is a screen to show it on. A machine without a browser is left
 * in peace: the address has been printed.
 *
 * @param {string} address The address to show.
 */
export function openBrowser(address) {
  const { env, platform } = process;
  if (env.CI || !process.stdout.isTTY) return;
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, parameters] =
    platform === "win32"
      ? ["cmd", ["/c", "start", "", address]]
      : [platform === "darwin" ? "open" : "xdg-open", [address]];
  const opened = spawn(program, parameters, { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
}
