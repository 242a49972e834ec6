import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { enrol } from "../../lapas-client/enrol.ts";
import { parseHubUrl } from "../../lapas-client/hub-url.ts";
import { loadKioskIdentity } from "../../lapas-client/kiosk-identity.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { startContractHub, temporaryFolder } from "./link-stand.ts";

const clock = createVirtualClock();

const pinned = (dir: string): string =>
  JSON.parse(readFileSync(join(dir, "kiosk-identity.json"), "utf8")).hubPublicKey;

test("a folder without enrolment has a key of its own and no identity", () => {
  const dir = temporaryFolder();
  expect(loadKioskIdentity(dir)).toEqual({ ok: true, value: null });
  const key = join(dir, "device-key.pem");
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const before = readFileSync(key, "utf8");
  loadKioskIdentity(dir);
  expect(readFileSync(key, "utf8")).toBe(before);
});

test("enrolling gives the kiosk its name and pins the hub's key for the next start", async () => {
  const hub = await startContractHub();
  const dir = temporaryFolder();
  const code = hub.newCode("kiosk-7", "M07");
  const enrolled = await enrol({ hubUrl: hub.url.href, code, dir, clock });
  expect(enrolled).toMatchObject({ ok: true, value: { kioskId: "kiosk-7", machineCode: "M07" } });
  expect(pinned(dir)).toBe(hub.hubPublicKey);
  expect(readdirSync(dir).sort()).toEqual(["device-key.pem", "kiosk-identity.json"]);

  const loaded = loadKioskIdentity(dir);
  if (!loaded.ok || !loaded.value || !enrolled.ok) throw new Error("not loaded");
  expect(loaded.value.hubKey.equals(enrolled.value.hubKey)).toBe(true);
  expect(loaded.value.privateKey.equals(enrolled.value.privateKey)).toBe(true);
});

test("a code works once", async () => {
  const hub = await startContractHub();
  const code = hub.newCode("kiosk-7");
  const first = await enrol({ hubUrl: hub.url.href, code, dir: temporaryFolder(), clock });
  expect(first.ok).toBe(true);
  const dir = temporaryFolder();
  expect(await enrol({ hubUrl: hub.url.href, code, dir, clock })).toEqual({
    ok: false,
    error: { kind: "enrol.refused", reason: "403: no such code" },
  });
  expect(loadKioskIdentity(dir)).toEqual({ ok: true, value: null });
});

test("enrolling again at another hub, or as another kiosk, is refused and changes nothing", async () => {
  const hub = await startContractHub();
  const other = await startContractHub();
  const dir = temporaryFolder();
  await enrol({ hubUrl: hub.url.href, code: hub.newCode("kiosk-7"), dir, clock });

  const elsewhere = { hubUrl: other.url.href, code: other.newCode("kiosk-7"), dir, clock };
  expect(await enrol(elsewhere)).toMatchObject({ error: { kind: "enrol.other-owner" } });
  const renamed = { hubUrl: hub.url.href, code: hub.newCode("kiosk-8"), dir, clock };
  expect(await enrol(renamed)).toMatchObject({ error: { kind: "enrol.other-owner" } });
  expect(pinned(dir)).toBe(hub.hubPublicKey);
  const again = { hubUrl: hub.url.href, code: hub.newCode("kiosk-7"), dir, clock };
  expect(await enrol(again)).toMatchObject({ ok: true });
});

test("a hub that does not answer leaves the folder as it was", async () => {
  const hub = await startContractHub();
  const code = hub.newCode("kiosk-7");
  await hub.down();
  const dir = temporaryFolder();
  expect(await enrol({ hubUrl: hub.url.href, code, dir, clock })).toMatchObject({
    error: { kind: "enrol.no-answer" },
  });
  expect(loadKioskIdentity(dir)).toEqual({ ok: true, value: null });
  await hub.up();
});

test("somebody else's refusal on the way is no refusal of the hub: it may be tried again", async () => {
  const hub = await startContractHub();
  const code = hub.newCode("kiosk-7");
  const dir = temporaryFolder();
  hub.become("captive-portal");
  expect(await enrol({ hubUrl: hub.url.href, code, dir, clock })).toMatchObject({
    error: { kind: "enrol.no-answer" },
  });
  hub.become("well");
  expect(await enrol({ hubUrl: hub.url.href, code, dir, clock })).toMatchObject({ ok: true });
});

test("an identity file that does not hold one is an error, never a fresh start", () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "kiosk-identity.json"), '{"kioskId":"kiosk-7"');
  expect(loadKioskIdentity(dir)).toMatchObject({ error: { kind: "identity.unreadable" } });
});

test.each([
  ["https://hub.example", true],
  ["https://hub.example:8443/", true],
  ["http://127.0.0.1:4100", true],
  ["http://localhost:4100", true],
  ["http://[::1]:4100", true],
  ["http://hub.example", false],
  ["http://192.168.1.10:4100", false],
  ["http://127.0.0.1.example", false],
  ["http://localhost.example", false],
  ["https://hub.example/v1", false],
  ["https://user:secret@hub.example", false],
  ["ftp://hub.example", false],
  ["hub", false],
])("the hub address %s is accepted: %s", (text, isAccepted) => {
  expect(parseHubUrl(text).ok).toBe(isAccepted);
});
