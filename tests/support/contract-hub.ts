import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { IngestRequest, type SignedStatement, type WireFact } from "../../core/contract/hub-api.ts";
import { createdAtOf, faultInSignature } from "./verify-http-signature.ts";

type HubCondition =
  | "well"
  /** Does the work, then cuts the connection instead of answering. */
  | "loses-answers"
  /** Answers 503 to everything. */
  | "overloaded"
  /** Another web server answers in its place (a captive portal, a wrong proxy). */
  | "captive-portal";

export interface SeenRequest {
  readonly method: string;
  readonly target: string;
  readonly bodyBytes: number;
  readonly headers: IncomingMessage["headers"];
}

/** What a test tells the hub to answer to a call it does not keep itself; null leaves it a 404. */
type Answerer = (
  method: string,
  target: string,
  body: unknown,
) => { readonly status: number; readonly json?: unknown } | null;

/**
 * A hub that keeps the contract and nothing more: real HTTP, real signatures, journals in memory.
 * Polls for events wait until there is one (or `releasePolls`), like the real one's 20 seconds.
 */
export const createContractHub = async () => {
  const keys = generateKeyPairSync("ed25519");
  const kioskKeys = new Map<string, KeyObject>();
  const codes = new Map<string, { kioskId: string; machineCode: string }>();
  const journals = new Map<string, WireFact[]>();
  const events: unknown[] = [];
  const requests: SeenRequest[] = [];
  const waiting = new Set<() => void>();
  let condition: HubCondition = "well";
  let clockMs: () => number = () => Date.parse("2026-11-24T10:00:00+07:00");
  let answerer: Answerer = () => null;
  let server: Server | null = null;
  let port = 0;

  const authenticate = (request: IncomingMessage, body: Buffer): string | null => {
    const fault = faultInSignature(request, body, (keyId) => kioskKeys.get(keyId) ?? null);
    if (fault) return fault;
    const ageS = Math.abs(createdAtOf(request) - clockMs() / 1000);
    return ageS > 300 ? "created is too far from the hub's clock" : null;
  };

  const head = (facts: readonly WireFact[]) => ({
    ackedSeq: facts.length,
    headHash: facts.at(-1)?.hash ?? null,
  });

  const ingest = (journalId: string, body: unknown) => {
    const known = journals.get(journalId) ?? [];
    journals.set(journalId, known);
    const batch = IngestRequest.safeParse(body);
    if (!batch.success) return { status: 400, json: { error: "not a batch of facts" } };
    for (const fact of batch.data.facts) {
      const before = known[fact.seq - 1];
      if (before && before.hash !== fact.hash) return { status: 409, json: { error: "forked" } };
      if (before) continue;
      if (fact.seq !== known.length + 1) return { status: 409, json: { error: "gap" } };
      known.push(fact);
    }
    return { status: 200, json: head(known) };
  };

  const poll = async (after: number) => {
    if (events.length <= after) {
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
    const cursor = events.length;
    return { status: 200, json: { cursor, events: events.slice(after), hubTimeMs: clockMs() } };
  };

  const answer = async (method: string, target: string, body: unknown) => {
    const own = answerer(method, target, body);
    if (own) return own;
    const journalId = /^\/v1\/journals\/([^/?]+)(\/facts)?$/.exec(target)?.[1];
    if (journalId && method === "POST") return ingest(journalId, body);
    if (journalId) return { status: 200, json: head(journals.get(journalId) ?? []) };
    const after = /^\/v1\/events\?after=(\d+)$/.exec(target)?.[1];
    if (after) return poll(Number(after));
    if (target.startsWith("/v1/catalogue?")) return { status: 204 };
    return { status: 404, json: { error: "no such route" } };
  };

  const enrol = (raw: Buffer) => {
    const { code, publicKey } = JSON.parse(raw.toString());
    const kiosk = codes.get(code);
    if (!kiosk) return { status: 403, json: { error: "no such code" } };
    codes.delete(code);
    const key = createPublicKey({
      key: Buffer.from(publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    kioskKeys.set(kiosk.kioskId, key);
    return { status: 200, json: { ...kiosk, hubPublicKey } };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const method = String(request.method);
    const target = String(request.url);
    requests.push({ method, target, bodyBytes: raw.length, headers: request.headers });
    const send = (status: number, json?: unknown) => {
      response.writeHead(status, { "x-hub-time": String(clockMs()) });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    };
    if (condition === "overloaded") return send(503, { error: "busy" });
    if (condition === "captive-portal") return response.writeHead(403).end("<html>log in</html>");
    if (target === "/v1/enrol") {
      const { status, json } = enrol(raw);
      return send(status, json);
    }
    const fault = authenticate(request, raw);
    if (fault) return send(401, { error: fault });
    const answered = await answer(method, target, raw.length ? JSON.parse(raw.toString()) : null);
    if (condition === "loses-answers") return request.socket.destroy();
    send(answered.status, "json" in answered ? answered.json : undefined);
  };

  const up = async () => {
    server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  const down = async () => {
    for (const release of waiting) release();
    waiting.clear();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  };
  const releasePolls = () => {
    for (const release of waiting) release();
    waiting.clear();
  };
  const hubPublicKey = keys.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  await up();

  return {
    url: new URL(`http://127.0.0.1:${port}`),
    hubPublicKey,
    requests,
    journals,
    up,
    down,
    releasePolls,
    become: (next: HubCondition) => {
      condition = next;
    },
    setClock: (nowMs: () => number) => {
      clockMs = nowMs;
    },
    answerWith: (next: Answerer) => {
      answerer = next;
    },
    newCode: (kioskId: string, machineCode = "M01"): string => {
      const code = `code-${randomUUID()}`;
      codes.set(code, { kioskId, machineCode });
      return code;
    },
    publish: (event: unknown) => {
      events.push(event);
      releasePolls();
    },
    signStatement: (statement: unknown, key: KeyObject = keys.privateKey): SignedStatement => {
      const bytes = Buffer.from(JSON.stringify(statement));
      return {
        statement: bytes.toString("base64"),
        signature: sign(null, bytes, key).toString("base64"),
      };
    },
  };
};
export type ContractHub = Awaited<ReturnType<typeof createContractHub>>;
