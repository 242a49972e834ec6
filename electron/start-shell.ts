import { APP_SCHEME } from "./app-url.ts";
import { CHROMIUM_SWITCHES } from "./chromium-switches.ts";
import { refuseDialogs } from "./dialog-policy.ts";
import { EXIT_ENDED, EXIT_LEFT_TO_SYSTEM } from "./exit-codes.ts";
import { confineContents } from "./navigation-policy.ts";
import { openShop } from "./open-shop.ts";
import type { ShellOptions } from "./shell-options.ts";

/** The shell: one window on one page, one service behind it, a line between them, and no way out. */
export const startShell = (options: ShellOptions): void => {
  const { app, protocol, log } = options;
  if (!app.requestSingleInstanceLock()) {
    log("another kiosk shell is already running here");
    app.exit(EXIT_ENDED);
    return;
  }
  const leave = (why: string) => {
    log(`${why}: the shell leaves, to be started afresh`);
    app.exit(EXIT_LEFT_TO_SYSTEM);
  };
  // Electron would put up a dialog with the fault and wait for somebody to press OK.
  options.onFault((fault) =>
    leave(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
  );
  app.enableSandbox();
  for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on("web-contents-created", (_event, contents) => confineContents(contents, log));
  refuseDialogs(app);
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(() => openShop(options, leave));
};
