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
  const faultEvents = ["uncaughtException", "unhandledRejection"] as const;
  const listenersBefore = faultEvents.map((name) => process.listeners(name as never));
  const killed: [number, unknown][] = [];
  const kill = vi.spyOn(process, "kill").mockImplementation((pid, signal) => {
    killed.push([pid, signal]);
    return true;
  });
  onTestFinished(() => {
    faultEvents.forEach((name, index) => {
      for (const listener of process.listeners(name as never)) {
        if (!listenersBefore[index]?.includes(listener)) process.off(name, listener);
      }
    });
    kill.mockRestore();
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
  /** What the preload of the window's own page sends. */
  const say = (channel: string) =>
    electron.module.ipcMain.emit(
      channel,
      createFakeEvent({ sender: window.webContents, senderFrame: window.webContents.mainFrame }),
    );
  let isPageAlive = true;

  return {
    electron,
    window,
    log: written,
    killed,
    settle,
    /** Time passes; a page that is alive says so each second, unless `pageFalls("silent")`. */
    advance: async (ms: number) => {
      let leftMs = ms;
      for (; leftMs >= 1_000; leftMs -= 1_000) {
        if (isPageAlive) say("page:beat");
        await vi.advanceTimersByTimeAsync(1_000);
      }
      await vi.advanceTimersByTimeAsync(leftMs);
    },
    service: () => electron.services.at(-1)!,
    /** The page of the window has loaded and its preload says so. */
    pageReady: () => say("page:ready"),
    pageBeats: () => say("page:beat"),
    pageFalls: (state: "silent" | "alive") => {
      isPageAlive = state === "alive";
    },
    /** A fault of the shell's own that nobody caught. */
    fault: (error: Error) => {
      const [before = []] = listenersBefore;
      for (const listener of process.listeners("uncaughtException")) {
        if (!before.includes(listener as never)) listener(error, "uncaughtException");
      }
    },
  };
};
