import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between kiosk and hub and keeps one of them from hearing something. */
export interface BlindingProxy {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Passes everything on unchanged, signatures included, but lets `blind` rewrite the JSON of an answer
 * of the hub to a GET.
 */
export const startBlindingProxy = async (
  hubUrl: string,
  blind: (path: string, answer: unknown) => unknown,
): Promise<BlindingProxy> => {
  const hub = new URL(hubUrl);
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const forwarded = send(
      { host: hub.hostname, port: hub.port, method, path: url, headers },
      (answer) => void passBack(incoming, answer, outgoing, blind),
    );
    forwarded.on("error", () => outgoing.destroy());
    outgoing.on("close", () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const passBack = async (
  { method, url = "/" }: IncomingMessage,
  answer: IncomingMessage,
  outgoing: ServerResponse,
  blind: (path: string, answer: unknown) => unknown,
): Promise<void> => {
  const bytes = await readAll(answer);
  const isJson = answer.headers["content-type"]?.includes("json") ?? false;
  const body =
    method === "GET" && answer.statusCode === 200 && isJson
      ? Buffer.from(JSON.stringify(blind(url, JSON.parse(bytes.toString("utf8")))))
      : bytes;
  const { "transfer-encoding": _chunked, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, "content-length": body.length });
  outgoing.end(body);
};

const readAll = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === "object" ? address.port : 0;
