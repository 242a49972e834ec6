import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { NoticeRequest } from "../../core/ports/acquirer.ts";

export interface NoticeReceiver {
  readonly url: string;
  /** Every notice that came, as the hub would hand it to the acquirer's adapter. */
  readonly notices: readonly NoticeRequest[];
  /** The body it answers from now on; null breaks the line off instead. */
  readonly answer: (body: string | null) => void;
  readonly close: () => Promise<void>;
}

/** The hub's notice address, as far as an acquirer sees it. */
export const startNoticeReceiver = async (): Promise<NoticeReceiver> => {
  const notices: NoticeRequest[] = [];
  let answer: string | null = JSON.stringify({ responseCode: "2005200" });
  const receive = async (message: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(Buffer.from(chunk));
    const headers = Object.entries(message.headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    notices.push({
      method: message.method ?? "",
      path: message.url ?? "",
      headers: Object.fromEntries(headers),
      rawBody: Buffer.concat(chunks).toString("utf8"),
    });
    if (answer === null) response.destroy();
    else response.end(answer);
  };
  const server = createServer((message, response) => void receive(message, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/v1.0/qr/qr-mpm-notify`,
    notices,
    answer: (body) => {
      answer = body;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
