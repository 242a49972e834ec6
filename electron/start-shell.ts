import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  MessageChannelMain,
  Protocol,
  Session,
  UtilityProcess,
} from "electron";
import type { Clock } from "../core/ports/clock.ts";
import { APP_SCHEME } from "./app-url.ts";
import { isFromPage, watchWindow } from "./kiosk-window.ts";
import { confineContents } from "./navigation-policy.ts";
import { denyPermissions } from "./permission-policy.ts";
import { serveApp } from "./serve-app.ts";
import { createServiceProcess } from "./service-process.ts";
import { PAGE_PORT, PAGE_READY } from "./shell-channels.ts";
import { type WindowMode, windowOptions } from "./window-options.ts";

export interface ShellOptions {
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  /** Electron has one only once the app is ready. */
  readonly session: () => Session;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly createChannel: () => MessageChannelMain;
  readonly forkService: () => UtilityProcess;
  readonly clock: Clock;
  readonly mode: WindowMode;
  readonly preloadPath: string;
  /** What the page may load: itself and the drawings. */
  readonly pageFolders: readonly string[];
  readonly log: (line: string) => void;
}

/** The shell: one window on one page, one service behind it, a line between them, and no way out. */
export const startShell = (options: ShellOptions): void => {
  const { app, protocol } = options;
  if (!app.requestSingleInstanceLock()) {
    options.log("another kiosk shell is already running here");
    app.exit(0);
    return;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on("web-contents-created", (_event, contents) => confineContents(contents, options.log));
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(() => open(options));
};

const open = (options: ShellOptions): void => {
  const { app, ipcMain, protocol, createChannel, forkService, clock, mode, log } = options;
  const session = options.session();
  denyPermissions(session);
  session.on("will-download", (event) => event.preventDefault());
  protocol.handle(APP_SCHEME, serveApp(options.pageFolders));

  let isPageReady = false;
  let isQuitting = false;
  const giveUp = (what: string) => () => {
    log(`${what} died too often: the shell leaves, to be started afresh`);
    app.exit(1);
  };

  /** A page and a service that are both there get a fresh line; whichever was replaced loses its own. */
  const connect = () => {
    if (!isPageReady || !service.isReady()) return;
    const { port1, port2 } = createChannel();
    service.connectPage(port1);
    window.webContents.postMessage(PAGE_PORT, null, [port2]);
  };

  const service = createServiceProcess({
    fork: forkService,
    clock,
    onReady: connect,
    onGiveUp: giveUp("the service"),
    log,
  });
  const window = options.createWindow(windowOptions(mode, options.preloadPath));
  window.removeMenu();
  window.on("close", (event) => {
    if (mode === "kiosk" && !isQuitting) event.preventDefault();
  });

  ipcMain.on(PAGE_READY, (event) => {
    if (!isFromPage(window, event)) {
      log(`refused: ${PAGE_READY} from a stranger`);
      return;
    }
    isPageReady = true;
    connect();
  });
  watchWindow(window, {
    mode,
    clock,
    onPageLost: () => {
      isPageReady = false;
    },
    onGiveUp: giveUp("the page"),
    log,
  });

  app.on("second-instance", () => window.focus());
  app.on("before-quit", () => {
    isQuitting = true;
    service.stop();
  });
};
