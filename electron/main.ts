import { join } from "node:path";
import {
  app,
  BrowserWindow,
  ipcMain,
  MessageChannelMain,
  protocol,
  session,
  utilityProcess,
} from "electron";
import { SERVICE_NAME } from "./child-watch.ts";
import { readArguments } from "./read-arguments.ts";
import { startShell } from "./start-shell.ts";

/**
 * Composition root of the shell. Bundled to `out/electron/main.js` beside `preload.cjs`; the service is
 * `out/kiosk/main.js`, the page `out/renderer/`. The service knows its host by `process.parentPort`.
 */
const out = join(import.meta.dirname, "..");
const { mode, serviceArguments } = readArguments(process.argv);

startShell({
  app,
  ipcMain,
  protocol,
  session: () => session.defaultSession,
  createWindow: (options) => new BrowserWindow(options),
  createChannel: () => new MessageChannelMain(),
  forkService: () =>
    utilityProcess.fork(join(out, "kiosk", "main.js"), [...serviceArguments], {
      serviceName: SERVICE_NAME,
      stdio: "inherit",
    }),
  killHard: (pid) => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has left in this very moment.
    }
  },
  onFault: (listener) => {
    process.on("uncaughtException", listener);
    process.on("unhandledRejection", listener);
  },
  clock: {
    nowMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    isTrusted: () => false,
    setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
    clearTimeout: (handle) => clearTimeout(Number(handle)),
  },
  mode,
  preloadPath: join(import.meta.dirname, "preload.cjs"),
  pageFolders: [join(out, "renderer"), join(out, "..", "assets")],
  log: (line) => process.stderr.write(`shell ${line}\n`),
});
