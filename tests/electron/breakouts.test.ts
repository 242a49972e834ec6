import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isKeyAllowed } from "../../electron/key-filter.ts";
import { BREAKOUTS, breakoutsOf, type ShellStop } from "../support/breakouts.ts";
import { createFakeEvent } from "./fake-electron.ts";
import { startMain } from "./shell-stand.ts";

type Shell = Awaited<ReturnType<typeof startMain>>;

/** `Control+Shift+i` as Electron reports it; `Plus` is the key `+`. */
const readPress = (text: string) => {
  const parts = text.split("+");
  const key = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  return {
    key: key === "Plus" ? "+" : key,
    control: held.includes("Control"),
    alt: held.includes("Alt"),
    meta: held.includes("Meta"),
    shift: held.includes("Shift"),
  };
};

const isPrevented = (
  emitter: { emit: (name: string, ...args: unknown[]) => boolean },
  name: string,
  more: Record<string, unknown>,
  ...args: unknown[]
): boolean => {
  const event = createFakeEvent(more);
  emitter.emit(name, event, ...args);
  return event.isPrevented;
};

/** Does the running shell stop it? */
const isStopped = (shell: Shell, stop: ShellStop): boolean => {
  const { electron, window } = shell;
  const contents = window.webContents;
  switch (stop.by) {
    case "key-filter":
      return stop.keys
        .map(readPress)
        .every((press) =>
          ["keyDown", "keyUp", "rawKeyDown", "char"].every((type) =>
            isPrevented(contents, "before-input-event", {}, { ...press, type }),
          ),
        );
    case "navigation":
      return ["will-navigate", "will-frame-navigate"].every((name) =>
        [true, false].every((isMainFrame) =>
          isPrevented(contents, name, { url: stop.url, isMainFrame }),
        ),
      );
    case "window-open":
      return JSON.stringify(contents.windowOpen({ url: stop.url })) === '{"action":"deny"}';
    case "request": {
      let decision = { cancel: false };
      electron.defaultSession.beforeRequest?.({ url: stop.url }, (made) => {
        decision = made;
      });
      return decision.cancel;
    }
    case "permission": {
      let granted = true;
      electron.defaultSession.request?.({}, stop.permission, (made) => {
        granted = made;
      });
      return !granted && electron.defaultSession.check?.() === false;
    }
    case "device":
      return electron.defaultSession.device?.() === false;
    case "contents-event":
      return isPrevented(contents, stop.event, { url: "https://example.com/", isMainFrame: true });
    case "session-event":
      return isPrevented(electron.defaultSession, stop.event, {});
    case "app-event":
      return isDialogRefused(shell, stop.event);
    case "window-event": {
      const before = window.cameBack;
      window.emit(stop.event);
      return window.cameBack === before + 1;
    }
    case "preference":
      return Reflect.get(Object(window.options["webPreferences"]), stop.name) === stop.value;
    case "switch":
      return electron.switches.some(([name, value]) => name === stop.name && value === stop.value);
    case "close":
      return isPrevented(window, "close", {});
    case "fault":
      shell.fault(new Error("a bug"));
      return electron.exits.includes(70);
  }
};

/** The dialog's last argument is how it is answered: with nothing, or with no. */
const isDialogRefused = ({ electron }: Shell, name: string): boolean => {
  const answers: unknown[][] = [];
  const answer = (...given: unknown[]) => answers.push(given);
  const between = { login: 3, "select-client-certificate": 3, "certificate-error": 4 }[name] ?? 0;
  const prevented = isPrevented(electron.app, name, {}, ...Array(between).fill({}), answer);
  const [given = ["not answered"]] = answers;
  return prevented && (given.length === 0 || given[0] === false);
};

describe("what the shell can stop", () => {
  test.each(breakoutsOf("shell"))("$id: $what", async ({ stop }) => {
    expect(isStopped(await startMain(), stop)).toBe(true);
  });

  test("nothing would be stopped by a shell that does not listen", async () => {
    const shell = await startMain();
    for (const emitter of [shell.window.webContents, shell.window, shell.electron.app]) {
      emitter.removeAllListeners();
    }
    shell.electron.defaultSession.removeAllListeners();
    const through = breakoutsOf("shell").filter(({ stop }) => !isStopped(shell, stop));
    // Handlers and settings, which are no listeners, still hold.
    const held = [
      "window-open",
      "request",
      "permission",
      "device",
      "preference",
      "switch",
      "fault",
    ];
    expect(new Set(through.map(({ stop }) => stop.by))).toEqual(
      new Set(
        breakoutsOf("shell")
          .map(({ stop }) => stop.by)
          .filter((by) => !held.includes(by)),
      ),
    );
  });

  test("every key of the list is stopped with every set of modifiers", () => {
    const keys = breakoutsOf("shell").flatMap(({ stop }) =>
      stop.by === "key-filter" ? stop.keys.map((text) => readPress(text).key) : [],
    );
    const letThrough = [...new Set(keys)].flatMap((key) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((held) =>
        isKeyAllowed("kiosk", {
          key,
          control: (held & 1) !== 0,
          alt: (held & 2) !== 0,
          meta: (held & 4) !== 0,
        }),
      ),
    );
    expect(letThrough).toEqual([]);
  });
});

describe("what the system must stop", () => {
  test.each(breakoutsOf("system"))("$id: $what", ({ stop: { setting, where } }) => {
    expect(setting).not.toBe("");
    if (!where.startsWith("deploy/")) {
      expect(["install", "compositor", "firmware", "hardware"]).toContain(where);
      return;
    }
    const file = fileURLToPath(new URL(`../../${where}`, import.meta.url));
    expect(existsSync(file), where).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(setting);
  });
});

test("the list is whole, and every line has its own name", () => {
  const count = { shell: 0, page: 0, system: 0 };
  for (const { class: kind } of BREAKOUTS) count[kind]++;
  console.log(
    `breakouts: ${BREAKOUTS.length} (shell ${count.shell}, page ${count.page}, system ${count.system})`,
  );
  expect(new Set(BREAKOUTS.map(({ id }) => id)).size).toBe(BREAKOUTS.length);
  expect(BREAKOUTS.length).toBeGreaterThanOrEqual(60);
});
