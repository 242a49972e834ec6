import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { ViewMessage } from "../../core/contract/host-channel.ts";
import { readPageMessage } from "../../core/contract/read-page-message.ts";
import type { Shown } from "../stage.ts";
import { createPageApp, type PageAppOptions } from "./page-app.ts";
import { isSameSecret } from "./same-secret.ts";

export interface WebHostOptions extends PageAppOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly token: string;
  readonly shown: Shown;
}

export interface WebHost {
  readonly url: string;
  readonly close: () => void;
}

/** Tells a page that a newer one took over: it shows so and does not come back by itself. */
export const TAKEN_OVER = 4001;
const MAX_MESSAGE_BYTES = 16 * 1024;

/**
 * Serves the page and its channel on 127.0.0.1. The channel opens only for our own origin and this
 * start's token; the newest page is in control.
 */
export const startWebHost = (options: WebHostOptions): Promise<WebHost> =>
  new Promise((resolve, reject) => {
    const { shown } = options;
    const server = createAdaptorServer({ fetch: createPageApp(options).fetch });
    const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
    let current: WebSocket | null = null;

    const serve = (socket: WebSocket) => {
      current?.close(TAKEN_OVER, "another screen took over");
      current = socket;
      const send = (view: ViewMessage["view"]) => {
        socket.send(JSON.stringify({ type: "view", view } satisfies ViewMessage));
      };
      const stop = shown.onView(send);
      send(shown.view());
      socket.on("message", (data) => {
        const intent = socket === current ? readPageMessage(parseJson(textOf(data))) : null;
        if (intent) shown.intend(intent);
      });
      socket.on("close", stop);
      socket.on("error", () => socket.terminate());
    };

    server.on("upgrade", (request: IncomingMessage, stream, head) => {
      if (!isOurPage(request, options.token)) {
        stream.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
        return;
      }
      sockets.handleUpgrade(request, stream, head, serve);
    });
    server.on("error", reject);
    server.listen(options.port, "127.0.0.1", () => {
      resolve({
        url: `http://127.0.0.1:${portOf(server.address())}`,
        close: () => {
          current?.terminate();
          server.close();
        },
      });
    });
  });

const isOurPage = (request: IncomingMessage, token: string): boolean => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  return (
    url.pathname === "/channel" &&
    request.headers.origin === `http://${request.headers.host}` &&
    isSameSecret(url.searchParams.get("token") ?? "", token)
  );
};

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === "object" ? address.port : 0;

/** Our sockets keep the default binary type, so a message is one buffer. */
const textOf = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString("utf8") : "");

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
