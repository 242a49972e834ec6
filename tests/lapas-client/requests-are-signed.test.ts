import { createHash, createPublicKey, generateKeyPairSync, randomUUID, verify } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { LinkTrouble } from "../../core/ports/hub-link.ts";
import { createHubHttp } from "../../lapas-client/hub-http.ts";
import { signRequest } from "../../lapas-client/signed-request.ts";
import { createLinkStand } from "./link-stand.ts";

const createHttpStand = async () => {
  const stand = await createLinkStand();
  const troubles: (LinkTrouble | null)[] = [];
  const http = createHubHttp({
    hubUrl: stand.hub.url,
    identity: stand.identity,
    clock: stand.clock,
    ids: { newId: randomUUID, newOrderCode: () => "ABC234" },
    onReach: (trouble) => troubles.push(trouble),
  });
  onTestFinished(http.stop);
  return { ...stand, http, troubles };
};

test("the signature holds over a base assembled by hand after RFC 9421", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const body = '{"facts":[]}';
  const { signature: signatureHeader = "", ...headers } = signRequest(privateKey, {
    method: "POST",
    url: new URL("https://hub.example:8443/v1/journals/j1/facts?x=1"),
    body,
    keyId: "kiosk-1",
    createdAt: 1_795_500_000,
    nonce: "n-1",
  });

  const digest = `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
  const parameters =
    '("@method" "@authority" "@request-target" "content-digest")' +
    ';created=1795500000;keyid="kiosk-1";nonce="n-1";alg="ed25519"';
  const base =
    '"@method": POST\n' +
    '"@authority": hub.example:8443\n' +
    '"@request-target": /v1/journals/j1/facts?x=1\n' +
    `"content-digest": ${digest}\n` +
    `"@signature-params": ${parameters}`;

  expect(headers["content-digest"]).toBe(digest);
  expect(headers["signature-input"]).toBe(`kiosk=${parameters}`);
  const signature = /^kiosk=:(.+):$/.exec(signatureHeader)?.[1] ?? "";
  const key = createPublicKey(publicKey.export({ type: "spki", format: "pem" }));
  expect(verify(null, Buffer.from(base), key, Buffer.from(signature, "base64"))).toBe(true);
});

test("a hub that checks signatures for itself accepts a call with and without a body", async () => {
  const { http, troubles } = await createHttpStand();
  const got = await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
  expect(got).toEqual({ ok: true, value: { status: 200, json: { ackedSeq: 0, headHash: null } } });
  const posted = await http.call({
    method: "POST",
    target: "/v1/journals/j1/facts",
    body: '{"facts":[]}',
    timeoutMs: 1_000,
  });
  // Authentic, then refused for what it says: not the 401 of a bad signature.
  expect(posted).toMatchObject({ ok: false, error: { kind: "hub.refused", status: 400 } });
  expect(troubles).toEqual([null, null]);
});

test("a body changed on the way is not accepted", async () => {
  const { hub, identity, clock } = await createLinkStand();
  const url = new URL("/v1/journals/j1/facts", hub.url);
  const headers = signRequest(identity.privateKey, {
    method: "POST",
    url,
    body: '{"facts":[]}',
    keyId: identity.kioskId,
    createdAt: Math.floor(clock.nowMs() / 1000),
    nonce: "n-1",
  });
  const answer = await fetch(url, { method: "POST", headers, body: '{"facts":[1]}' });
  expect(answer.status).toBe(401);
});

test("a target or a method other than the signed one is not accepted", async () => {
  const { hub, identity, clock } = await createLinkStand();
  const sign = () =>
    signRequest(identity.privateKey, {
      method: "GET",
      url: new URL("/v1/journals/j1", hub.url),
      body: "",
      keyId: identity.kioskId,
      createdAt: Math.floor(clock.nowMs() / 1000),
      nonce: "n-1",
    });
  expect((await fetch(new URL("/v1/journals/j1", hub.url), { headers: sign() })).status).toBe(200);
  expect((await fetch(new URL("/v1/journals/j2", hub.url), { headers: sign() })).status).toBe(401);
  const posted = await fetch(new URL("/v1/journals/j1", hub.url), {
    method: "POST",
    headers: sign(),
  });
  expect(posted.status).toBe(401);
});

test.each([-7_200_000, 7_200_000])(
  "a kiosk clock %d ms off is corrected for signing by the hub's time, in one retry",
  async (offMs) => {
    const { hub, http, clock } = await createHttpStand();
    hub.setClock(() => clock.nowMs() + offMs);
    const before = hub.requests.length;
    const answer = await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
    expect(answer.ok).toBe(true);
    expect(hub.requests.length - before).toBe(2);
    expect(http.clockOffsetMs()).toBe(offMs);
    await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
    expect(hub.requests.length - before).toBe(3);
  },
);

test("a 401 that is not about time is not tried again and counts as no word of the hub", async () => {
  const stand = await createHttpStand();
  const stranger = { ...stand.identity, privateKey: generateKeyPairSync("ed25519").privateKey };
  const http = createHubHttp({
    hubUrl: stand.hub.url,
    identity: stranger,
    clock: stand.clock,
    ids: { newId: randomUUID, newOrderCode: () => "ABC234" },
    onReach: () => {},
  });
  const before = stand.hub.requests.length;
  const answer = await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
  expect(answer).toMatchObject({ ok: false, error: { kind: "hub.no-answer" } });
  expect(stand.hub.requests.length - before).toBe(1);
});

test("a call that is not answered ends at its deadline", async () => {
  const { http, clock } = await createHttpStand();
  const calling = http.call({ method: "GET", target: "/v1/events?after=0", timeoutMs: 30_000 });
  await clock.advance(30_000);
  expect(await calling).toEqual({
    ok: false,
    error: { kind: "hub.no-answer", reason: "no answer within 30000 ms" },
  });
});

test("the hub's time is known from its first answer", async () => {
  const { hub, http, clock } = await createHttpStand();
  hub.setClock(() => clock.nowMs() + 40_000);
  expect(http.clockOffsetMs()).toBeNull();
  await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
  expect(http.clockOffsetMs()).toBe(40_000);
});

test("a slow bank or a hub that is busy does not count as a lost line, a broken one does", async () => {
  const { hub, http, troubles, clock } = await createHttpStand();
  const target = "/v1/events?after=0";
  const slow = http.call({ method: "GET", target, timeoutMs: 5_000, waitsForBank: true });
  await clock.advance(5_000);
  expect((await slow).ok).toBe(false);
  expect(troubles).toEqual([]);
  hub.become("overloaded");
  await http.call({ method: "GET", target, timeoutMs: 5_000, waitsForBank: true });
  expect(troubles).toEqual([null]);
  await hub.down();
  await http.call({ method: "GET", target, timeoutMs: 5_000, waitsForBank: true });
  expect(troubles).toEqual([null, "no-answer"]);
  await hub.up();
});

test("a 4xx of some box on the way is no refusal of the hub", async () => {
  const { hub, http, troubles } = await createHttpStand();
  hub.become("captive-portal");
  const answer = await http.call({ method: "GET", target: "/v1/journals/j1", timeoutMs: 1_000 });
  expect(answer).toMatchObject({ ok: false, error: { kind: "hub.no-answer" } });
  expect(troubles).toEqual(["not-the-hub"]);
});
