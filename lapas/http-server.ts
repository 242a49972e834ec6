import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Clock } from "../core/ports/clock.ts";

export interface HttpServer {
  readonly port: number;
  /** Takes no new request, lets those under way finish (10 s at most), then resolves. */
  readonly stop: () => Promise<void>;
}

export interface HttpServerOptions {
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly clock: Clock;
}

const FINISH_WITHIN_MS = 10_000;

export const startHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  const { clock, host } = options;
  const answer = getRequestListener(options.fetch, { hostname: host });
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, options.port, host);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        const timer = clock.setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
        // A connection whose answer is still to come would be kept open after it for a next request.
        server.keepAliveTimeout = 1;
        server.close(() => {
          clock.clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
      else reject(new Error("the hub listens on no TCP port"));
    });
  });
