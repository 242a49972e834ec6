import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import { pageCsp } from "../../core/contract/page-csp.ts";
import { createPageBridge } from "../../electron/page-bridge.ts";
import { mayRequest } from "../../electron/request-policy.ts";
import { windowOptions } from "../../electron/window-options.ts";
import { KIOSK_FUSES } from "../../tools/kiosk-fuses.ts";
import { createFakeEvent } from "./fake-electron.ts";
import { startMain } from "./shell-stand.ts";

/*
 * Electron's own list for a safe program (docs/tutorial/security, 20 items; reference/
 * reliability-performance.md §3.1), one test an item, in both window modes where there is a difference.
 */

const SHELL = fileURLToPath(new URL("../../electron/", import.meta.url));
/** Everything the shell says in code, without what comments say. */
const source = readdirSync(SHELL)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(SHELL + name, "utf8"))
  .join("\n")
  .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const root = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

const preferencesOf = (mode: "kiosk" | "windowed"): Readonly<Record<string, unknown>> => ({
  ...windowOptions(mode, "/preload.cjs").webPreferences,
});

const expectPreference = (name: string, value: unknown) => {
  for (const mode of ["kiosk", "windowed"] as const) {
    expect(preferencesOf(mode)[name], mode).toBe(value);
  }
};

const isPrevented = (
  emitter: { emit: (name: string, event: unknown) => boolean },
  name: string,
  more: Record<string, unknown> = {},
) => {
  const event = createFakeEvent(more);
  emitter.emit(name, event);
  return event.isPrevented;
};

interface Item {
  readonly number: number;
  readonly title: string;
  readonly check: () => void | Promise<void>;
}

const CHECKLIST: readonly Item[] = [
  {
    number: 1,
    title: "only secure content is loaded: the kiosk's own scheme, and nothing from a network",
    check: async () => {
      const { electron } = await startMain();
      expect(electron.schemes).toMatchObject([{ scheme: "pojok", privileges: { secure: true } }]);
      for (const url of ["http://a.example/", "https://a.example/", "ws://a/", "ftp://a/"]) {
        expect(mayRequest("kiosk", url), url).toBe(false);
        expect(mayRequest("windowed", url), url).toBe(false);
      }
      expect(pageCsp("'none'")).not.toMatch(/https?:|wss?:|\*/);
    },
  },
  {
    number: 2,
    title: "no Node in the page, its workers or frames",
    check: () => {
      expectPreference("nodeIntegration", false);
      expectPreference("nodeIntegrationInWorker", false);
      expectPreference("nodeIntegrationInSubFrames", false);
    },
  },
  {
    number: 3,
    title: "the preload's world is apart from the page's",
    check: () => expectPreference("contextIsolation", true),
  },
  {
    number: 4,
    title: "every renderer is sandboxed",
    check: async () => {
      expectPreference("sandbox", true);
      expect((await startMain()).electron.isSandboxed()).toBe(true);
      expect(source).not.toMatch(/no-sandbox/);
    },
  },
  {
    number: 5,
    title: "every permission is denied, asked for, checked, or for a device",
    check: async () => {
      const { request, check, device } = (await startMain()).electron.defaultSession;
      for (const permission of ["media", "geolocation", "serial", "usb", "unknown"]) {
        const answers: boolean[] = [];
        request?.({}, permission, (answer) => answers.push(answer));
        expect(answers, permission).toEqual([false]);
      }
      expect(check?.()).toBe(false);
      expect(device?.()).toBe(false);
    },
  },
  {
    number: 6,
    title: "web security is on",
    check: () => expectPreference("webSecurity", true),
  },
  {
    number: 7,
    title: "the policy of content starts from nothing",
    check: async () => {
      const { electron } = await startMain();
      const answer = await electron.handled.get("pojok")?.(new Request("pojok://app/"));
      const policy = answer?.headers.get("content-security-policy");
      expect(policy).toBe(pageCsp("'none'"));
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-|data:|blob:/);
    },
  },
  {
    number: 8,
    title: "insecure content does not run",
    check: () => expectPreference("allowRunningInsecureContent", false),
  },
  {
    number: 9,
    title: "no experimental features",
    check: () => {
      expectPreference("experimentalFeatures", false);
      expect(source).not.toMatch(/enable-experimental|enable-features/);
    },
  },
  {
    number: 10,
    title: "no feature of Blink is switched on",
    check: () => {
      expectPreference("enableBlinkFeatures", undefined);
      expect(source).not.toMatch(/enableBlinkFeatures|enable-blink/);
    },
  },
  {
    number: 11,
    title: "no webview may open windows, for there is none",
    check: () => {
      expectPreference("webviewTag", false);
      expect(source).not.toMatch(/allowpopups/);
    },
  },
  {
    number: 12,
    title: "a webview is refused before its options matter",
    check: async () => {
      const { electron, window } = await startMain();
      expect(isPrevented(window.webContents, "will-attach-webview")).toBe(true);
      // Also in contents that somebody made behind our back.
      const { webContents: other } = electron.createWindow({});
      expect(isPrevented(other, "will-attach-webview")).toBe(true);
    },
  },
  {
    number: 13,
    title: "no navigation but to the kiosk's own page",
    check: async () => {
      const { webContents } = (await startMain()).window;
      for (const url of ["https://a.example/", "file:///", "pojok://app/other", "about:blank"]) {
        for (const name of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
          expect(isPrevented(webContents, name, { url, isMainFrame: true }), url).toBe(true);
        }
      }
      const own = { url: "pojok://app/", isMainFrame: true };
      expect(isPrevented(webContents, "will-navigate", own)).toBe(false);
    },
  },
  {
    number: 14,
    title: "no new windows",
    check: async () => {
      const { webContents } = (await startMain()).window;
      for (const url of ["https://a.example/", "pojok://app/", "about:blank"]) {
        expect(webContents.windowOpen({ url })).toEqual({ action: "deny" });
      }
    },
  },
  {
    number: 15,
    title: "nothing is ever opened in another program",
    check: () => {
      expect(source).not.toMatch(
        /openExternal|openPath|showItemInFolder|\bshell\b.*from "electron"/,
      );
    },
  },
  {
    number: 16,
    title:
      "Electron is pinned to a version that is maintained (45 in November 2026; 43 is the oldest)",
    check: () => {
      const pinned = JSON.parse(root("package.json")).devDependencies.electron;
      expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Number(pinned.split(".")[0])).toBeGreaterThanOrEqual(43);
      expect(JSON.parse(root("node_modules/electron/package.json")).version).toBe(pinned);
    },
  },
  {
    number: 17,
    title: "every channel asks who is speaking",
    check: async () => {
      const shell = await startMain();
      const { ipcMain } = shell.electron.module;
      const { webContents } = shell.window;
      const channels = ipcMain.eventNames().map(String).sort();
      expect(channels).toEqual(["page:beat", "page:ready"]);
      expect(source).not.toMatch(/ipcMain\.handle|ipc-message|\.ipc\./);
      const strangers = [
        { sender: {}, senderFrame: webContents.mainFrame },
        { sender: webContents, senderFrame: null },
        { sender: webContents, senderFrame: { url: "pojok://app/" } },
      ];
      for (const channel of channels) {
        for (const stranger of strangers) ipcMain.emit(channel, createFakeEvent(stranger));
      }
      const refused = shell.log.filter((line) => line.includes("from a stranger"));
      expect(refused).toHaveLength(channels.length * strangers.length);
    },
  },
  {
    number: 18,
    title: "the page comes by a scheme of its own, never as a file",
    check: async () => {
      const { window } = await startMain();
      expect(window.loaded).toEqual(["pojok://app/"]);
      expect(source).not.toMatch(/loadFile|file:\/\/|registerFileProtocol|bypassCSP/);
    },
  },
  {
    number: 19,
    title: "all nine fuses are decided, and set so in the package",
    check: () => {
      const on = KIOSK_FUSES.filter((fuse) => fuse.on).map(({ name }) => name);
      expect(KIOSK_FUSES).toHaveLength(9);
      expect(on).toEqual([
        "enableEmbeddedAsarIntegrityValidation",
        "onlyLoadAppFromAsar",
        "wasmTrapHandlers",
      ]);
      const builder = root("electron-builder.yml");
      for (const { name, on: isOn } of KIOSK_FUSES) {
        // electron-builder does not know the ninth by name; the package is read back all the same.
        if (name !== "wasmTrapHandlers") expect(builder).toContain(`  ${name}: ${isOn}\n`);
      }
    },
  },
  {
    number: 20,
    title: "the page gets three functions of ours, and nothing of Electron's through them",
    check: async () => {
      const exposed: Record<string, object> = {};
      vi.resetModules();
      vi.doMock("electron", () => ({
        contextBridge: {
          exposeInMainWorld: (name: string, api: object) => {
            exposed[name] = api;
          },
        },
        ipcRenderer: { on: () => {}, send: () => "something of Electron's" },
      }));
      vi.stubGlobal("window", new EventTarget());
      onTestFinished(() => {
        vi.doUnmock("electron");
        vi.unstubAllGlobals();
      });
      await import("../../electron/preload.ts");
      expect(Object.keys(exposed)).toEqual(["kiosk"]);
      expect(Object.keys(exposed["kiosk"] ?? {}).sort()).toEqual(["beat", "intend", "onLine"]);

      const { bridge } = createPageBridge(() => "something of Electron's");
      const heard: unknown[][] = [];
      const stop: unknown = bridge.onLine((...all: readonly (KioskView | "away")[]) => {
        heard.push([...all]);
      });
      expect(heard).toEqual([["away"]]);
      expect(stop).toBeTypeOf("function");
      expect(bridge.beat()).toBeUndefined();
    },
  },
];

test.each(CHECKLIST)("item $number: $title", ({ check }) => check());

test("the list has its twenty items", () => {
  expect(CHECKLIST.map(({ number }) => number)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});
