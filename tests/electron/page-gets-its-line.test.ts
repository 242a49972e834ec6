import { EventEmitter } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import type { KioskBridge } from "../../core/contract/host-channel.ts";
import type { Intent } from "../../core/contract/intent.ts";
import { type KioskView, PROTOCOL_VERSION } from "../../core/contract/kiosk-view.ts";
import { eventually } from "../support/eventually.ts";
import { createFakeEvent } from "./fake-electron.ts";
import { startMain } from "./shell-stand.ts";

const view = (screenId: number): KioskView => ({
  protocolVersion: PROTOCOL_VERSION,
  screenId,
  language: "id",
  lowReach: false,
  machineName: "Mesin 1",
  contactWhatsapp: "+62 800 0000 0000",
  isQuiet: false,
  screenInches: 21.5,
  soundVolume: 0,
  lastCall: null,
  cart: null,
  idleWarning: null,
  screen: { kind: "out-of-service", reason: "starting" },
});
const touch: Intent = { intentId: "i-1", screenId: 1, touch: { kind: "start" } };

/** Runs the real preload as the sandbox does, wired to the fake main process; a reload runs it anew. */
const loadPage = async (shell: Awaited<ReturnType<typeof startMain>>) => {
  const { electron, window } = shell;
  const ipcRenderer = new EventEmitter();
  const exposed: Record<string, unknown> = {};
  const page = new EventTarget();
  const posted = (channel: string, ports: MessagePort[]) =>
    ipcRenderer.emit(channel, { ports, sender: "secret" });
  window.webContents.removeAllListeners("fake:posted").on("fake:posted", posted);
  vi.resetModules();
  vi.doMock("electron", () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: Object.assign(ipcRenderer, {
      send: (channel: string) =>
        electron.module.ipcMain.emit(
          channel,
          createFakeEvent({
            sender: window.webContents,
            senderFrame: window.webContents.mainFrame,
          }),
        ),
    }),
  }));
  vi.stubGlobal("window", page);
  onTestFinished(() => void vi.unstubAllGlobals());
  await import("../../electron/preload.ts");
  const kiosk = exposed["kiosk"] as KioskBridge;
  return { kiosk, exposed, loaded: () => page.dispatchEvent(new Event("DOMContentLoaded")) };
};

/** Collects what the page is told: the screen of each view, or that there is no service. */
const watchLine = (kiosk: KioskBridge) => {
  const seen: (number | "away")[] = [];
  const stop = kiosk.onLine((line) => seen.push(line === "away" ? line : line.screenId));
  return { seen, stop };
};

/** Real timers, so that real ports may take their moment; nothing here waits for a clock. */
const startShell = async () => {
  const shell = await startMain();
  vi.useRealTimers();
  return shell;
};

test("the service's views reach the page and its intents reach the service", async () => {
  const shell = await startShell();
  const page = await loadPage(shell);
  page.loaded();
  shell.service().ready();
  const [port] = shell.service().pagePorts;
  expect(shell.service().messages).toEqual([{ type: "page-connected" }]);

  const seen: unknown[][] = [];
  page.kiosk.onLine((...all) => seen.push(all));
  const heard: unknown[] = [];
  port?.on("message", (message) => heard.push(message));
  port?.postMessage({ type: "view", view: view(1) });
  await eventually("the view", () => seen.length === 2);
  // The view alone: no event, no sender, no port.
  expect(seen).toEqual([["away"], [view(1)]]);
  page.kiosk.intend(touch);
  await eventually("the intent", () => heard.length === 1);
  expect(heard[0]).toEqual({ type: "intent", intent: touch });
  port?.close();
});

test("the page is given these three functions and nothing else", async () => {
  const shell = await startShell();
  const page = await loadPage(shell);
  expect(Object.keys(page.exposed)).toEqual(["kiosk"]);
  expect(Object.keys(page.kiosk).sort()).toEqual(["beat", "intend", "onLine"]);
  expect(page.kiosk.onLine(() => {})).toBeTypeOf("function");
  expect(page.kiosk.intend(touch)).toBeUndefined();
  expect(page.kiosk.beat()).toBeUndefined();
});

test("whichever comes last, page or service, there is one line", async () => {
  const shell = await startShell();
  shell.service().ready();
  expect(shell.window.webContents.sent).toHaveLength(0);
  shell.pageReady();
  expect(shell.window.webContents.sent).toHaveLength(1);
  expect(shell.window.webContents.sent[0]).toMatchObject({ channel: "page:port", message: null });
  expect(shell.service().pagePorts).toHaveLength(1);
  shell.service().ready();
  expect(shell.service().pagePorts).toHaveLength(1);
});

test("a reloaded page gets a new port and the view again", async () => {
  const shell = await startShell();
  shell.service().ready();
  (await loadPage(shell)).loaded();
  const reloaded = await loadPage(shell);
  reloaded.loaded();
  expect(shell.service().pagePorts).toHaveLength(2);
  const { seen } = watchLine(reloaded.kiosk);
  const [, port] = shell.service().pagePorts;
  port?.postMessage({ type: "view", view: view(7) });
  await eventually("the view", () => seen.length === 2);
  expect(seen).toEqual(["away", 7]);
  port?.close();
});

test("while the service is away the page knows it, and goes on with the next one", async () => {
  const shell = await startMain();
  const page = await loadPage(shell);
  page.loaded();
  shell.service().ready();
  const [oldPort] = shell.service().pagePorts;
  let isOldClosed = false;
  oldPort?.on("close", () => {
    isOldClosed = true;
  });
  const { seen } = watchLine(page.kiosk);
  oldPort?.postMessage({ type: "view", view: view(1) });
  vi.useRealTimers();
  await eventually("the first view", () => seen.includes(1));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  shell.service().die();
  expect(seen).toEqual(["away", 1, "away"]);
  vi.useRealTimers();
  await eventually("the old line closed", () => isOldClosed);
});

test("a restarted service gets a new line to the same page", async () => {
  const shell = await startMain();
  const page = await loadPage(shell);
  page.loaded();
  shell.service().ready();
  shell.service().die();
  await shell.advance(1_000);
  expect(shell.electron.services).toHaveLength(2);
  expect(shell.service().pagePorts).toHaveLength(0);
  shell.service().ready();
  vi.useRealTimers();

  const { seen } = watchLine(page.kiosk);
  const [port] = shell.service().pagePorts;
  port?.postMessage({ type: "view", view: view(2) });
  await eventually("the new service's view", () => seen.includes(2));
  port?.close();
});

test("a page that crashed gets no line before it is there again", async () => {
  const shell = await startMain();
  shell.service().ready();
  shell.pageReady();
  shell.window.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
  shell.service().die();
  await shell.advance(1_000);
  shell.service().ready();
  expect(shell.service().pagePorts).toHaveLength(0);
  shell.pageReady();
  expect(shell.service().pagePorts).toHaveLength(1);
});

test("nobody but the window's own page gets a line", async () => {
  const shell = await startShell();
  shell.service().ready();
  const { ipcMain } = shell.electron.module;
  const contents = shell.window.webContents;
  const ask = (event: Record<string, unknown>) =>
    ipcMain.emit("page:ready", createFakeEvent(event));
  ask({ sender: new EventEmitter(), senderFrame: contents.mainFrame });
  ask({ sender: contents, senderFrame: null });
  ask({ sender: contents, senderFrame: { url: "pojok://app/" } });
  contents.mainFrame = { url: "https://example.com/" };
  ask({ sender: contents, senderFrame: contents.mainFrame });
  contents.mainFrame = { url: "pojok://app/~/service-refused" };
  ask({ sender: contents, senderFrame: contents.mainFrame });
  expect(shell.service().pagePorts).toHaveLength(0);
  expect(shell.log.filter((line) => line.includes("stranger"))).toHaveLength(5);
});

test("the page that listens late is shown the last view, one that stopped is shown none", async () => {
  const shell = await startShell();
  const page = await loadPage(shell);
  page.loaded();
  shell.service().ready();
  const [port] = shell.service().pagePorts;
  const { seen, stop } = watchLine(page.kiosk);
  port?.postMessage({ type: "view", view: { ...view(8), protocolVersion: 999 } });
  port?.postMessage({ type: "noise" });
  port?.postMessage({ type: "view", view: view(3) });
  await eventually("the view", () => seen.length === 2);
  stop();
  const { seen: late } = watchLine(page.kiosk);
  expect(late).toEqual([3]);
  port?.postMessage({ type: "view", view: view(4) });
  await eventually("the next", () => late.length === 2);
  expect(seen).toEqual(["away", 3]);
  port?.close();
});
