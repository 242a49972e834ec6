import { expect, test } from "vitest";
import { createFakeEvent } from "./fake-electron.ts";
import { startMain } from "./shell-stand.ts";

const gone = (type: string, reason: string, name?: string) => ({ type, reason, exitCode: 1, name });

test("a GPU or helper process that dies more than three times in a minute ends the shell", async () => {
  const { electron, advance } = await startMain();
  const die = (type: string, reason: string) =>
    electron.app.emit("child-process-gone", {}, gone(type, reason));
  die("GPU", "crashed");
  die("Utility", "oom");
  die("GPU", "clean-exit");
  expect(electron.exits).toEqual([]);
  die("Utility", "killed");
  expect(electron.exits).toEqual([70]);
  await advance(0);
});

test("a helper that leaves because it is idle, or our own service, is not counted there", async () => {
  const { electron } = await startMain();
  for (let time = 0; time < 10; time++) {
    electron.app.emit("child-process-gone", {}, gone("Utility", "clean-exit", "Video Capture"));
    electron.app.emit("child-process-gone", {}, gone("Utility", "crashed", "pojokpas-kiosk"));
  }
  expect(electron.exits).toEqual([]);
});

test("a fault of the shell itself shows no dialog: it leaves and is started afresh", async () => {
  const { electron, fault, log } = await startMain();
  fault(new Error("a bug"));
  expect(electron.exits).toEqual([70]);
  expect(log.join("")).toContain("a bug");
});

test("a window that somebody took away is no end: the shell leaves and is started afresh", async () => {
  const { electron, window } = await startMain();
  window.emit("closed");
  expect(electron.exits).toEqual([70]);
});

test("told to end, the shell ends its service and does not start it again", async () => {
  const { electron, window, service, settle, advance } = await startMain();
  electron.app.emit("before-quit", createFakeEvent());
  window.emit("closed");
  await settle();
  await advance(60_000);
  expect(service().wasKilled()).toBe(true);
  expect(electron.services).toHaveLength(1);
  expect(electron.exits).toEqual([]);
});
