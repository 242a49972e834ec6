import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";

/** One event as Electron passes it first to a listener. */
export const createFakeEvent = (more: Record<string, unknown> = {}) => {
  const event = {
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
    ...more,
  };
  return event;
};

/** What a forked service was started with and sent; `ready` and `die` are its own doing. */
const createFakeService = (path: string, serviceArguments: readonly string[], options: unknown) => {
  const emitter = new EventEmitter();
  const pagePorts: MessagePort[] = [];
  const messages: unknown[] = [];
  let isKilled = false;
  let answers = true;
  return Object.assign(emitter, {
    pid: 4_000_000,
    path,
    serviceArguments,
    options,
    messages,
    pagePorts,
    wasKilled: () => isKilled,
    postMessage: (message: unknown, ports: MessagePort[] = []) => {
      if (isPing(message)) {
        if (answers) queueMicrotask(() => emitter.emit("message", { type: "pong" }));
        return;
      }
      messages.push(message);
      pagePorts.push(...ports);
    },
    kill: () => {
      isKilled = true;
      if (answers) queueMicrotask(() => emitter.emit("exit", 143));
      return true;
    },
    /** Neither answers nor leaves when asked to. */
    hang: () => {
      answers = false;
    },
    ready: (more: object = {}) => emitter.emit("message", { type: "ready", ...more }),
    die: (code = 1) => emitter.emit("exit", code),
  });
};
const isPing = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "type" in message && message.type === "ping";
type FakeService = ReturnType<typeof createFakeService>;

const createFakeContents = () => {
  const emitter = new EventEmitter();
  const sent: { channel: string; message: unknown; ports: MessagePort[] }[] = [];
  const contents = Object.assign(emitter, {
    mainFrame: { url: "about:blank" },
    sent,
    windowOpen: (_details: { url: string }): unknown => "not decided",
    crashes: 0,
    zoomLimits: [] as number[],
    webRtcPolicy: "default",
    setWebRTCIPHandlingPolicy: (policy: string) => {
      contents.webRtcPolicy = policy;
    },
    isDebugged: false,
    isDevToolsOpened: () => contents.isDebugged,
    setVisualZoomLevelLimits: async (...limits: number[]) => {
      contents.zoomLimits = limits;
    },
    setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => {
      contents.windowOpen = handler;
    },
    postMessage: (channel: string, message: unknown, ports: MessagePort[] = []) => {
      sent.push({ channel, message, ports });
      contents.emit("fake:posted", channel, ports);
    },
    forcefullyCrashRenderer: () => {
      contents.crashes++;
      contents.emit("render-process-gone", createFakeEvent(), { reason: "killed", exitCode: 9 });
    },
  });
  return contents;
};

type BeforeRequest = (
  details: { url: string },
  answer: (decision: { cancel: boolean }) => void,
) => void;

const createFakeSession = () => {
  const session = Object.assign(new EventEmitter(), {
    request: null as null | ((c: unknown, p: string, answer: (ok: boolean) => void) => void),
    check: null as null | (() => boolean),
    device: null as null | (() => boolean),
    beforeRequest: null as null | BeforeRequest,
    webRequest: {
      onBeforeRequest: (handler: BeforeRequest) => {
        session.beforeRequest = handler;
      },
    },
    setPermissionRequestHandler(handler: never) {
      this.request = handler;
    },
    setPermissionCheckHandler(handler: never) {
      this.check = handler;
    },
    setDevicePermissionHandler(handler: never) {
      this.device = handler;
    },
  });
  return session;
};

/** As much of Electron as the shell's main process uses; nothing it does not use exists here. */
export const createFakeElectron = ({ hasLock = true } = {}) => {
  const services: FakeService[] = [];
  const defaultSession = createFakeSession();
  const schemes: unknown[] = [];
  const handled = new Map<string, (request: Request) => Promise<Response>>();
  const exits: number[] = [];
  const switches: (string | undefined)[][] = [];
  let isSandboxed = false;

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    requestSingleInstanceLock: () => hasLock,
    enableSandbox: () => {
      isSandboxed = true;
    },
    commandLine: {
      appendSwitch: (name: string, value?: string) => switches.push([name, value]),
    },
    whenReady: () => Promise.resolve(),
    exit: (code: number) => {
      exits.push(code);
    },
    quit: () => app.emit("before-quit", createFakeEvent()),
  });

  const windows: ReturnType<typeof createWindow>[] = [];
  const createWindow = (options: Record<string, unknown>) => {
    const webContents = createFakeContents();
    const loaded: string[] = [];
    let hasMenu = true;
    app.emit("web-contents-created", createFakeEvent(), webContents);
    return Object.assign(new EventEmitter(), {
      options,
      webContents,
      loaded,
      focused: 0,
      cameBack: 0,
      setKiosk: () => {},
      show() {
        this.cameBack++;
      },
      hasMenu: () => hasMenu,
      isDestroyed: () => false,
      removeMenu: () => {
        hasMenu = false;
      },
      focus() {
        this.focused++;
      },
      loadURL: async (url: string) => {
        loaded.push(url);
        webContents.mainFrame = { url };
      },
    });
  };

  return {
    app,
    services,
    windows,
    createWindow,
    defaultSession,
    schemes,
    handled,
    exits,
    switches,
    isSandboxed: () => isSandboxed,
    /** What `import … from "electron"` gives the main process. */
    module: {
      app,
      ipcMain: new EventEmitter(),
      session: { defaultSession },
      protocol: {
        registerSchemesAsPrivileged: (custom: unknown[]) => schemes.push(...custom),
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          handled.set(scheme, handler),
      },
      utilityProcess: {
        fork: (path: string, serviceArguments: string[], options: unknown) => {
          const service = createFakeService(path, serviceArguments, options);
          services.push(service);
          return service;
        },
      },
      BrowserWindow: function FakeBrowserWindow(options: Record<string, unknown>) {
        const window = createWindow(options);
        windows.push(window);
        return window;
      },
      MessageChannelMain: MessageChannel,
    },
  };
};
