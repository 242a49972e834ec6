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
import type { WindowMode } from "./window-options.ts";

/** What the shell needs of Electron and of the computer; only main.ts has them for real. */
export interface ShellOptions {
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  /** Electron has one only once the app is ready. */
  readonly session: () => Session;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly createChannel: () => MessageChannelMain;
  readonly forkService: () => UtilityProcess;
  readonly killHard: (pid: number) => void;
  /** Hears of every fault of the shell itself that nobody caught. */
  readonly onFault: (listener: (fault: unknown) => void) => void;
  readonly clock: Clock;
  readonly mode: WindowMode;
  readonly preloadPath: string;
  /** What the page may load: itself and the drawings. */
  readonly pageFolders: readonly string[];
  readonly log: (line: string) => void;
}
