import type { IncomingMessage, ServerResponse } from "node:http";

/** A request read to its end. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const BODY_LIMIT_BYTES = 64 * 1024;

export const jsonReply = (status: number, value: unknown): HttpReply => ({
  status,
  contentType: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

/** Null when the body is larger than any request of ours. */
export const readRequest = async (message: IncomingMessage): Promise<HttpRequest | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > BODY_LIMIT_BYTES) return null;
    chunks.push(bytes);
  }
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return {
    method: message.method ?? "GET",
    path: (message.url ?? "/").split("?")[0] ?? "/",
    headers: Object.fromEntries(headers),
    rawBody: Buffer.concat(chunks).toString("utf8"),
  };
};

export const sendReply = (response: ServerResponse, reply: HttpReply): void => {
  response.writeHead(reply.status, {
    "Content-Type": reply.contentType,
    "Content-Length": Buffer.byteLength(reply.body),
    "Cache-Control": "no-store",
  });
  response.end(reply.body);
};
