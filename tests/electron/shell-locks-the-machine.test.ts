import { expect, test } from "vitest";
import { createFakeEvent } from "./fake-electron.ts";
import { startMain } from "./shell-stand.ts";

test("the machine's window is a sandboxed, isolated full-screen kiosk on its own page", async () => {
  const { electron, window } = await startMain({ isPackaged: true });
  expect(electron.isSandboxed()).toBe(true);
  expect(electron.windows).toHaveLength(1);
  expect(window.options).toMatchObject({
    kiosk: true,
    fullscreen: true,
    frame: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: false,
      navigateOnDragDrop: false,
    },
  });
  expect(window.options["webPreferences"]).toMatchObject({
    preload: expect.stringMatching(/electron\/preload\.cjs$/),
  });
  expect(window.hasMenu()).toBe(false);
  expect(window.loaded).toEqual(["pojok://app/"]);
});

test("on a desk the window can be closed and typed into, and is locked all the same", async () => {
  const { window } = await startMain({ args: ["--windowed"] });
  expect(window.options).not.toHaveProperty("kiosk");
  expect(window.options).toMatchObject({
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  const close = createFakeEvent();
  window.emit("close", close);
  expect(close.isPrevented).toBe(false);
});

test("a second shell leaves at once and starts nothing", async () => {
  const { electron } = await startMain({ hasLock: false });
  expect(electron.exits).toEqual([0]);
  expect(electron.services).toHaveLength(0);
  expect(electron.windows).toHaveLength(0);
});

test("starting it twice brings the first one's window to the front", async () => {
  const { electron, window } = await startMain();
  electron.app.emit("second-instance");
  expect(window.focused).toBe(1);
});

test("every permission is denied, asked for or checked", async () => {
  const { electron } = await startMain();
  const { request, check, device } = electron.defaultSession;
  for (const permission of ["media", "geolocation", "serial", "openExternal", "fullscreen"]) {
    let granted: boolean | null = null;
    request?.({}, permission, (answer) => {
      granted = answer;
    });
    expect(granted).toBe(false);
  }
  expect(check?.()).toBe(false);
  expect(device?.()).toBe(false);
});

test.each([
  "https://example.com/",
  "http://127.0.0.1/",
  "file:///etc/passwd",
  "pojok://other/",
  "pojok://app/other.html",
  "data:text/html,hello",
  "about:blank",
  "mailto:a@example.invalid",
])("a page cannot leave for %s", async (url) => {
  const { window, log } = await startMain();
  for (const name of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
    const event = createFakeEvent({ url, isMainFrame: true });
    window.webContents.emit(name, event);
    expect(event.isPrevented, name).toBe(true);
  }
  expect(log.some((line) => line.includes("refused"))).toBe(true);
});

test("a page may load itself again, a frame inside it may not load anything", async () => {
  const { window } = await startMain();
  const itself = createFakeEvent({ url: "pojok://app/", isMainFrame: true });
  window.webContents.emit("will-frame-navigate", itself);
  window.webContents.emit("will-navigate", itself);
  expect(itself.isPrevented).toBe(false);
  const frame = createFakeEvent({ url: "pojok://app/", isMainFrame: false });
  window.webContents.emit("will-frame-navigate", frame);
  expect(frame.isPrevented).toBe(true);
});

test("two fingers enlarge nothing, and no call leaves the page", async () => {
  const { window, electron } = await startMain();
  window.webContents.emit("did-finish-load");
  expect(window.webContents.zoomLimits).toEqual([1, 1]);
  expect(window.webContents.webRtcPolicy).toBe("disable_non_proxied_udp");
  expect(electron.switches).toContainEqual(["disable-pinch", undefined]);
});

test("a window that was moved out of the way comes back; on a desk it may go", async () => {
  const { window } = await startMain();
  for (const event of ["minimize", "hide", "leave-full-screen"]) window.emit(event);
  expect(window.cameBack).toBe(3);
  const desk = await startMain({ args: ["--windowed"] });
  desk.window.emit("minimize");
  expect(desk.window.cameBack).toBe(0);
});

test("no second window, no webview, no download", async () => {
  const { electron, window } = await startMain();
  expect(window.webContents.windowOpen({ url: "pojok://app/" })).toEqual({ action: "deny" });
  const webview = createFakeEvent();
  window.webContents.emit("will-attach-webview", webview, {}, {});
  expect(webview.isPrevented).toBe(true);
  const download = createFakeEvent();
  electron.defaultSession.emit("will-download", download);
  expect(download.isPrevented).toBe(true);
});

test("the machine's window does not close, until the shell itself is told to end", async () => {
  const { electron, window, service } = await startMain();
  const close = createFakeEvent();
  window.emit("close", close);
  expect(close.isPrevented).toBe(true);

  electron.app.quit();
  const closeAtEnd = createFakeEvent();
  window.emit("close", closeAtEnd);
  expect(closeAtEnd.isPrevented).toBe(false);
  expect(service().wasKilled()).toBe(true);
});

test("a key press does not reach the page of the machine", async () => {
  const { window } = await startMain();
  const event = createFakeEvent();
  window.webContents.emit("before-input-event", event, { key: "F5", type: "keyDown" });
  expect(event.isPrevented).toBe(true);
});

test("the page comes from its own scheme, registered as standard and secure before anything opens", async () => {
  const { electron } = await startMain();
  expect(electron.schemes).toEqual([
    { scheme: "pojok", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const answer = await electron.handled.get("pojok")?.(new Request("pojok://app/no-such-file.js"));
  expect(answer?.status).toBe(404);
});
