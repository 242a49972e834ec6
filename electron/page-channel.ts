import type { BrowserWindow, IpcMain, IpcMainEvent } from "electron";
import { APP_URL } from "./app-url.ts";
import type { PAGE_BEAT, PAGE_READY } from "./shell-channels.ts";

interface PageChannelOptions {
  readonly ipcMain: IpcMain;
  readonly window: BrowserWindow;
  readonly log: (line: string) => void;
}

/** The only way anything is heard from a page: each message's sender is checked, what it carries is not read. */
export const listenToPage = (
  { ipcMain, window, log }: PageChannelOptions,
  handlers: Readonly<Record<typeof PAGE_READY | typeof PAGE_BEAT, () => void>>,
): void => {
  for (const [channel, handle] of Object.entries(handlers)) {
    ipcMain.on(channel, (event) => {
      if (isFromPage(window, event)) handle();
      else log(`refused: ${channel} from a stranger`);
    });
  }
};

/** Did the kiosk page itself send this, in its own window's main frame? Everything else is a stranger. */
const isFromPage = (window: BrowserWindow, { sender, senderFrame }: IpcMainEvent): boolean =>
  sender === window.webContents &&
  senderFrame !== null &&
  senderFrame === window.webContents.mainFrame &&
  senderFrame.url === APP_URL;
