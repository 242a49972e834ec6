import { expect, test } from "vitest";
import { startMain } from "./shell-stand.ts";

const SHOP = "pojok://app/";
const MISSING = "pojok://app/~/page-missing";

/** The shop's page is there and has drawn something. */
const startWithPage = async (args: readonly string[] = []) => {
  const shell = await startMain({ args });
  shell.pageReady();
  shell.pageBeats();
  return shell;
};

test.each([
  "clean-exit",
  "abnormal-exit",
  "killed",
  "crashed",
  "oom",
  "launch-failed",
  "integrity-failure",
  "memory-eviction",
])("a page whose process is gone (%s) is loaded again", async (reason) => {
  const { window, advance, electron } = await startWithPage();
  window.webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });
  expect(window.loaded).toEqual([SHOP]);
  await advance(500);
  expect(window.loaded).toEqual([SHOP, SHOP]);
  expect(electron.exits).toEqual([]);
});

test("the fourth loss within a minute ends the shell", async () => {
  const { window, advance, electron, pageReady, pageBeats } = await startWithPage();
  const lose = () =>
    window.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
  for (let loss = 1; loss <= 3; loss++) {
    lose();
    await advance(500);
    pageReady();
    pageBeats();
    expect(electron.exits).toEqual([]);
  }
  lose();
  expect(electron.exits).toEqual([70]);
});

test("losses spread over time never end the shell", async () => {
  const { window, advance, electron } = await startWithPage();
  for (let loss = 1; loss <= 10; loss++) {
    window.webContents.emit("render-process-gone", {}, { reason: "oom", exitCode: 1 });
    await advance(21_000);
  }
  expect(electron.exits).toEqual([]);
  expect(window.loaded).toHaveLength(11);
});

test("Chromium's own word that a page hangs has it killed and loaded again, once", async () => {
  const { window, advance } = await startWithPage();
  window.webContents.emit("unresponsive");
  expect(window.webContents.crashes).toBe(1);
  await advance(500);
  expect(window.loaded).toEqual([SHOP, SHOP]);
});

test("three missed heartbeats have the page killed and loaded again", async () => {
  const { window, advance, pageFalls, pageReady } = await startWithPage();
  await advance(3_600_000);
  // The last beat was a second ago.
  pageFalls("silent");
  await advance(2_999);
  expect(window.webContents.crashes).toBe(0);
  await advance(1);
  expect(window.webContents.crashes).toBe(1);
  await advance(500);
  expect(window.loaded).toEqual([SHOP, SHOP]);
  pageReady();
  pageFalls("alive");
  await advance(3_600_000);
  expect(window.webContents.crashes).toBe(1);
});

test("a page that loads and stays white is killed after thirty seconds", async () => {
  const { window, advance, pageFalls, pageReady } = await startMain();
  pageReady();
  pageFalls("silent");
  await advance(30_000);
  expect(window.webContents.crashes).toBe(0);
  await advance(1_500);
  expect(window.webContents.crashes).toBe(1);
  expect(window.loaded).toEqual([SHOP, SHOP]);
});

test("a shop that cannot be loaded twice gives way to a plain page, and is tried each minute", async () => {
  const { window, advance, pageReady, pageBeats, electron } = await startMain();
  const fail = () =>
    window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", SHOP, true);
  fail();
  await advance(500);
  fail();
  await advance(500);
  expect(window.loaded).toEqual([SHOP, SHOP, MISSING]);
  for (let minute = 1; minute <= 5; minute++) {
    await advance(60_000);
    expect(window.loaded.at(-1)).toBe(SHOP);
    fail();
    await advance(500);
    expect(window.loaded.at(-1)).toBe(MISSING);
  }
  expect(electron.exits).toEqual([]);
  await advance(60_000);
  pageReady();
  pageBeats();
  await advance(3_600_000);
  expect(window.loaded.at(-1)).toBe(SHOP);
  expect(window.loaded).toHaveLength(14);
});

test("the plain page needs no heartbeat", async () => {
  const { window, advance, service, pageFalls } = await startWithPage();
  pageFalls("silent");
  service().die(78);
  await advance(9_000);
  expect(window.webContents.crashes).toBe(0);
  expect(window.loaded).toEqual([SHOP, "pojok://app/~/service-refused"]);
});

test("a page that keeps loading itself again ends the shell like one that crashes", async () => {
  const { electron, pageReady, advance } = await startWithPage();
  for (let time = 1; time <= 3; time++) {
    await advance(2_000);
    pageReady();
    expect(electron.exits).toEqual([]);
  }
  pageReady();
  expect(electron.exits).toEqual([70]);
});

test("a load that was only replaced by another is no loss", async () => {
  const { window, advance } = await startWithPage();
  window.webContents.emit("did-fail-load", {}, -3, "ERR_ABORTED", SHOP, true);
  window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", SHOP, false);
  await advance(5_000);
  expect(window.loaded).toEqual([SHOP]);
});

test("a page that a developer has stopped is not taken for hung", async () => {
  const { window, advance, pageFalls } = await startWithPage(["--windowed"]);
  window.webContents.isDebugged = true;
  pageFalls("silent");
  await advance(600_000);
  expect(window.webContents.crashes).toBe(0);
});

test("a heartbeat from anybody else counts for nothing", async () => {
  const { window, advance, pageFalls, electron } = await startWithPage();
  pageFalls("silent");
  for (let second = 0; second < 5; second++) {
    electron.module.ipcMain.emit("page:beat", {
      sender: window.webContents,
      senderFrame: { url: SHOP },
    });
    await advance(1_000);
  }
  expect(window.webContents.crashes).toBe(1);
});
