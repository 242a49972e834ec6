import { generateKeyPairSync, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod";
import type { HealthFinding } from "../../core/contract/health-finding.ts";
import type { LinkTrouble } from "../../core/ports/hub-link.ts";
import { createHubHttp } from "../../lapas-client/hub-http.ts";
import type { KioskIdentity } from "../../lapas-client/kiosk-identity.ts";
import { eventually } from "../support/eventually.ts";
import { SAMPLE_FINDINGS } from "../support/sample-findings.ts";
import { createLinkStand } from "./link-stand.ts";

const Report = z.object({ findings: z.array(z.object({ kind: z.string() })) });
const { "printer-fine": printerFine, "sync-fine": syncFine } = SAMPLE_FINDINGS;
const { "printer-paper-out": paperOut } = SAMPLE_FINDINGS;

const reporting = async () => {
  const stand = await createLinkStand();
  const heard: (readonly string[])[] = [];
  stand.hub.answerWith((_, target, body) => {
    if (target !== "/v1/health") return null;
    heard.push(Report.parse(body).findings.map(({ kind }) => kind));
    return { status: 200, json: { acquirer: { state: "answers", lastAnsweredAtMs: 1 } } };
  });
  let findings: readonly HealthFinding[] = [printerFine, syncFine];
  const link = stand.connect();
  link.reportHealth(() => findings);
  return {
    ...stand,
    link,
    heard,
    become: (now: readonly HealthFinding[]) => {
      findings = now;
    },
  };
};

test("the first report comes at once, a new problem within seconds, the rest each minute", async () => {
  const { clock, heard, become } = await reporting();
  await eventually("the first report", () => heard.length === 1);
  expect(heard[0]).toEqual(["printer-fine", "sync-fine"]);

  become([printerFine, { ...syncFine, facts: 3 }]);
  await clock.advance(30_000);
  expect(heard).toHaveLength(1);

  become([paperOut, syncFine]);
  await clock.advance(5_000);
  await eventually("the problem", () => heard.length === 2);
  expect(heard[1]).toContain("printer-paper-out");

  become([printerFine, syncFine]);
  await clock.advance(5_000);
  await eventually("that it is gone", () => heard.length === 3);

  await clock.advance(60_000);
  await eventually("the next minute", () => heard.length === 4);
});

test("what the hub says of its acquirer is part of the line's health, until the hub is lost", async () => {
  const { hub, link, clock } = await reporting();
  await eventually("the hub's word", () => link.health().acquirer?.state === "answers");
  await hub.down();
  await clock.advance(60_000);
  await eventually("nobody says it", () => link.health().acquirer === null);
  expect(link.health()).toMatchObject({ online: false, trouble: "no-answer" });
  await hub.up();
});

test("an older hub that knows no reports is no trouble", async () => {
  const { hub, clock, connect } = await createLinkStand();
  const link = connect();
  link.reportHealth(() => [printerFine]);
  const asked = () => hub.requests.some(({ target }) => target === "/v1/health");
  await eventually("the report", asked);
  await eventually("the line", () => link.health().online);
  await clock.advance(10_000);
  expect(link.health()).toMatchObject({ online: true, acquirer: null });
});

const troubleAt = async (
  url: URL,
  stand: Awaited<ReturnType<typeof createLinkStand>>,
  identity: KioskIdentity = stand.identity,
) => {
  const troubles: (LinkTrouble | null)[] = [];
  const http = createHubHttp({
    hubUrl: url,
    identity,
    clock: stand.clock,
    ids: { newId: randomUUID, newOrderCode: () => "ABC234" },
    onReach: (trouble) => troubles.push(trouble),
  });
  await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 5_000 });
  http.stop();
  return troubles;
};

test("the line knows whether its own network is gone, or the hub, or the hub's memory of us", async () => {
  const stand = await createLinkStand();
  const stranger = { ...stand.identity, privateKey: generateKeyPairSync("ed25519").privateKey };
  expect(await troubleAt(stand.hub.url, stand)).toEqual([null]);
  expect(await troubleAt(stand.hub.url, stand, stranger)).toEqual(["not-known"]);
  expect(await troubleAt(new URL("https://hub.invalid"), stand)).toEqual(["no-network"]);
  stand.hub.become("captive-portal");
  expect(await troubleAt(stand.hub.url, stand)).toEqual(["not-the-hub"]);
  await stand.hub.down();
  expect(await troubleAt(stand.hub.url, stand)).toEqual(["no-answer"]);
  await stand.hub.up();
});
