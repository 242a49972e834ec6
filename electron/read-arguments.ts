import type { WindowMode } from "./window-options.ts";

export interface ShellArguments {
  readonly mode: WindowMode;
  /** What the kiosk service is started with. */
  readonly serviceArguments: readonly string[];
}

/**
 * `--windowed` is for the shell, `--config FILE` for the service. Whatever else stands there (the script's
 * name, `--ozone-platform`, `--no-sandbox`) is Electron's and Chromium's.
 */
export const readArguments = (argv: readonly string[]): ShellArguments => {
  const at = argv.indexOf("--config");
  const file = at < 0 ? undefined : argv[at + 1];
  return {
    mode: argv.includes("--windowed") ? "windowed" : "kiosk",
    serviceArguments: file === undefined ? [] : ["--config", file],
  };
};
