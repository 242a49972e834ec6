import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type WebSocket as Peer, WebSocketServer } from "ws";
import { type KioskView, PROTOCOL_VERSION } from "../../core/contract/kiosk-view.ts";
import type { Line } from "../../renderer/connection.ts";
import { createSocketConnection } from "../../renderer/socket-connection.ts";

const view: KioskView = {
  protocolVersion: PROTOCOL_VERSION,
  screenId: 7,
  language: "id",
  lowReach: false,
  machineName: "Mesin 01",
  contactWhatsapp: "0800",
  isQuiet: false,
  screenInches: 21.5,
  soundVolume: 0,
  lastCall: null,
  cart: null,
  idleWarning: null,
  screen: { kind: "out-of-service", reason: "starting" },
};

let server: WebSocketServer;
afterEach(() => {
  for (const peer of server.clients) peer.terminate();
  server.close();
});

/** A page of a real server, with what it was told and the retries it asked for. */
const openPage = async () => {
  server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  const peers: { readonly peer: Peer; readonly url: string }[] = [];
  server.on("connection", (peer, { url = "" }) => peers.push({ peer, url }));
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const lines: Line[] = [];
  const retries: { readonly delayMs: number; readonly again: () => void }[] = [];
  const connection = createSocketConnection(
    new URL(`http://127.0.0.1:${port}/#token=abc`),
    (delayMs, again) => retries.push({ delayMs, again }),
  );
  connection.onLine((line) => lines.push(line));
  const peerAt = (index: number) =>
    expect
      .poll(() => peers[index])
      .toBeDefined()
      .then(() => peers[index]!);
  return { connection, lines, retries, peerAt };
};

test("the page brings the token it was opened with, draws views and sends touches", async () => {
  const { connection, lines, peerAt } = await openPage();
  const { peer, url } = await peerAt(0);
  expect(url).toBe("/channel?token=abc");
  const received: string[] = [];
  peer.on("message", (data: Buffer) => received.push(data.toString()));
  peer.send(JSON.stringify({ type: "view", view }));
  await expect.poll(() => lines).toEqual(["away", view]);

  const intent = { intentId: "1", screenId: 7, touch: { kind: "start" } } as const;
  connection.intend(intent);
  await expect.poll(() => received).toEqual([JSON.stringify({ type: "intent", intent })]);
});

test("a view of another protocol version is not drawn", async () => {
  const { lines, peerAt } = await openPage();
  const { peer } = await peerAt(0);
  peer.send(JSON.stringify({ type: "view", view: { ...view, protocolVersion: 99 } }));
  peer.send(JSON.stringify({ type: "view", view }));
  await expect.poll(() => lines).toEqual(["away", view]);
});

test("a page without a service says so and waits longer before each try", async () => {
  const { lines, retries, peerAt } = await openPage();
  (await peerAt(0)).peer.terminate();
  await expect.poll(() => retries.length).toBe(1);
  expect(lines.at(-1)).toBe("away");
  retries[0]!.again();
  (await peerAt(1)).peer.terminate();
  await expect.poll(() => retries.map(({ delayMs }) => delayMs)).toEqual([250, 500]);
});

test("a page that was taken over rests instead of fighting for the machine", async () => {
  const { lines, retries, peerAt } = await openPage();
  (await peerAt(0)).peer.close(4001);
  await expect.poll(() => lines.at(-1)).toBe("taken-over");
  expect(retries).toEqual([]);
});
