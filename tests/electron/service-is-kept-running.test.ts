import { expect, test } from "vitest";
import { startMain } from "./shell-stand.ts";

test("the bundled service is started as a utility process with the shell's own arguments", async () => {
  const { electron, service } = await startMain({ args: ["--windowed", "--config", "k.json"] });
  expect(electron.services).toHaveLength(1);
  expect(service().path).toMatch(/kiosk\/main\.js$/);
  expect(service().serviceArguments).toEqual(["--config", "k.json"]);
  expect(service().options).toMatchObject({ serviceName: "pojokpas-kiosk" });
});

test("a packaged shell has no script name among its arguments", async () => {
  const { service } = await startMain({ isPackaged: true, args: ["--config", "k.json"] });
  expect(service().serviceArguments).toEqual(["--config", "k.json"]);
});

test("a service that dies is started again, once its end was seen", async () => {
  const { electron, service, advance } = await startMain();
  service().ready();
  service().die();
  expect(electron.services).toHaveLength(1);
  await advance(1_000);
  expect(electron.services).toHaveLength(2);
  await advance(60_000);
  expect(electron.services).toHaveLength(2);
});

test("the fourth death within a minute ends the shell", async () => {
  const { electron, service, advance } = await startMain();
  for (let death = 1; death <= 3; death++) {
    service().die();
    await advance(1_000);
    expect(electron.exits).toEqual([]);
    expect(electron.services).toHaveLength(death + 1);
  }
  service().die();
  expect(electron.exits).toEqual([1]);
  await advance(60_000);
  expect(electron.services).toHaveLength(4);
});

test("deaths spread over time never end the shell", async () => {
  const { electron, service, advance } = await startMain();
  for (let death = 1; death <= 10; death++) {
    service().ready();
    service().die();
    await advance(21_000);
  }
  expect(electron.exits).toEqual([]);
  expect(electron.services).toHaveLength(11);
});

test("a service that never gets ready is killed and started again", async () => {
  const { electron, service, advance } = await startMain();
  const hanging = service();
  await advance(119_999);
  expect(hanging.wasKilled()).toBe(false);
  await advance(1);
  expect(hanging.wasKilled()).toBe(true);
  await advance(1_000);
  expect(electron.services).toHaveLength(2);
});

test("a ready service is left alone, however long it runs", async () => {
  const { electron, service, advance } = await startMain();
  service().ready();
  await advance(86_400_000);
  expect(service().wasKilled()).toBe(false);
  expect(electron.services).toHaveLength(1);
});

test("a shell that ends does not start its service again", async () => {
  const { electron, advance, settle } = await startMain();
  electron.app.quit();
  await settle();
  await advance(60_000);
  expect(electron.services).toHaveLength(1);
  expect(electron.exits).toEqual([]);
});

test("a page that crashes, or only leaves, is loaded again; the fourth time in a minute ends the shell", async () => {
  const { electron, window, advance } = await startMain();
  for (const reason of ["crashed", "clean-exit", "oom"]) {
    window.webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });
    await advance(500);
  }
  expect(window.loaded).toHaveLength(4);
  window.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
  expect(electron.exits).toEqual([1]);
});

test("a page that hangs is killed and loaded again", async () => {
  const { window, advance } = await startMain();
  window.emit("unresponsive");
  expect(window.webContents.crashes).toBe(1);
  await advance(500);
  expect(window.loaded).toEqual(["pojok://app/", "pojok://app/"]);
});

test("a load that failed is tried again, one that was only replaced is not", async () => {
  const { window, advance } = await startMain();
  window.webContents.emit("did-fail-load", {}, -3, "ERR_ABORTED", "pojok://app/", true);
  await advance(500);
  expect(window.loaded).toHaveLength(1);
  window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", "pojok://app/", true);
  await advance(500);
  expect(window.loaded).toHaveLength(2);
});
