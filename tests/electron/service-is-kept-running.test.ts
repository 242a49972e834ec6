import { expect, test } from "vitest";
import { startMain } from "./shell-stand.ts";

test("the bundled service is started as a utility process with the shell's own arguments", async () => {
  const { electron, service } = await startMain({ args: ["--windowed", "--config", "k.json"] });
  expect(electron.services).toHaveLength(1);
  expect(service().path).toMatch(/kiosk\/main\.js$/);
  expect(service().serviceArguments).toEqual(["--config", "k.json"]);
  expect(service().options).toMatchObject({ serviceName: "pojokpas-kiosk" });
});

test.each([
  ["packaged under a compositor", true, ["--ozone-platform=wayland", "--config", "k.json"]],
  ["as root on a desk", false, ["--windowed", "--no-sandbox", "--config", "k.json"]],
])("%s, only the service's own arguments reach it", async (_where, isPackaged, args) => {
  const { service } = await startMain({ isPackaged, args });
  expect(service().serviceArguments).toEqual(["--config", "k.json"]);
});

test("without a configuration named, the service finds its own", async () => {
  const { service } = await startMain({ isPackaged: true, args: ["--config"] });
  expect(service().serviceArguments).toEqual([]);
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
  expect(electron.exits).toEqual([70]);
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

test("a ready service that answers nothing for a minute is killed, by force where it must be", async () => {
  const { electron, service, advance, killed } = await startMain();
  service().ready();
  await advance(600_000);
  expect(service().wasKilled()).toBe(false);
  const hung = service();
  hung.hang();
  await advance(59_000);
  expect(hung.wasKilled()).toBe(false);
  await advance(6_000);
  expect(hung.wasKilled()).toBe(true);
  await advance(5_000);
  expect(killed).toEqual([[hung.pid, "SIGKILL"]]);
  hung.die(137);
  await advance(1_000);
  expect(electron.services).toHaveLength(2);
});

test("a service that refuses to run is tried ever more slowly, behind a page that calls staff", async () => {
  const { electron, service, window, advance } = await startMain();
  const refusedAtMs: number[] = [];
  for (const [waitMs, started] of [
    [10_000, 2],
    [60_000, 3],
    [300_000, 4],
    [300_000, 5],
  ] as const) {
    service().die(78);
    refusedAtMs.push(waitMs);
    expect(window.loaded.at(-1)).toBe("pojok://app/~/service-refused");
    await advance(waitMs - 1);
    expect(electron.services).toHaveLength(started - 1);
    await advance(1);
    expect(electron.services).toHaveLength(started);
  }
  expect(electron.exits).toEqual([]);
  expect(window.loaded).toEqual(["pojok://app/", "pojok://app/~/service-refused"]);
});

test("once staff have mended it, the shop comes back by itself with a line to the service", async () => {
  const { service, window, advance, pageReady } = await startMain();
  pageReady();
  service().die(78);
  await advance(10_000);
  service().ready();
  expect(window.loaded.at(-1)).toBe("pojok://app/");
  expect(service().pagePorts).toHaveLength(0);
  pageReady();
  expect(service().pagePorts).toHaveLength(1);
  service().die(78);
  await advance(10_000);
  service().ready();
  expect(window.loaded).toHaveLength(5);
});
