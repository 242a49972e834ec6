import { onTestFinished, vi } from "vitest";
import { createFakeElectron, createFakeEvent } from "./fake-electron.ts";

const settle = async () => {
  for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve));
};

/** Runs the real `electron/main.ts` on the fake module; timers stand still until `advance`. */
export const startMain = async ({
  args = [] as readonly string[],
  hasLock = true,
  isPackaged = false,
} = {}) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  const argv = process.argv;
  process.argv = isPackaged ? ["/opt/pojokpas", ...args] : ["electron", "main.js", ...args];
  const written: string[] = [];
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  onTestFinished(() => {
    process.argv = argv;
    stderr.mockRestore();
    vi.useRealTimers();
    vi.doUnmock("electron");
    vi.resetModules();
  });

  const electron = createFakeElectron({ hasLock });
  electron.app.isPackaged = isPackaged;
  vi.resetModules();
  vi.doMock("electron", () => electron.module);
  await import("../../electron/main.ts");
  await settle();

  const window = electron.windows[0]!;
  return {
    electron,
    window,
    log: written,
    settle,
    advance: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    service: () => electron.services.at(-1)!,
    /** The page of the window has loaded and its preload says so. */
    pageReady: () =>
      electron.module.ipcMain.emit(
        "page:ready",
        createFakeEvent({
          sender: window.webContents,
          senderFrame: window.webContents.mainFrame,
        }),
      ),
  };
};
