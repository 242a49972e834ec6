import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import { serveApp } from "../../electron/serve-app.ts";
import { startWebHost } from "../../kiosk/hosts/web-host.ts";

const REPOSITORY = resolve(import.meta.dirname, "../..");
export const PAGE_DIR = resolve(REPOSITORY, "out/renderer");
export const ASSETS_DIR = resolve(REPOSITORY, "assets");

export interface Stand {
  readonly url: string;
  readonly close: () => void;
}

const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      done(`http://127.0.0.1:${port}`);
    });
  });

/**
 * What the shell answers for `pojok://app/…`, the very same function, made reachable for a browser.
 * `planted` stands at the end of the document as if somebody had got it into the page.
 */
export const openShellStand = async (planted = ""): Promise<Stand> => {
  const serve = serveApp(() => [PAGE_DIR, ASSETS_DIR]);
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await serve(
      new Request(`pojok://app${request.url}`, { method: request.method ?? "GET" }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    const body = Buffer.from(await answer.arrayBuffer());
    const isDocument = answer.headers.get("content-type")?.startsWith("text/html");
    response.end(isDocument ? body.toString("utf8").replace("</body>", `${planted}</body>`) : body);
  };
  const server = createServer((request, response) => void respond(request, response));
  return { url: `${await listen(server)}/`, close: () => server.close() };
};

/** The web host as the kiosk service runs it, with one view to show. */
export const openWebStand = async (view: KioskView): Promise<Stand> => {
  const host = await startWebHost({
    port: 0,
    token: "secret",
    pageDir: PAGE_DIR,
    assetsDir: ASSETS_DIR,
    photoFolder: ASSETS_DIR,
    restockToken: null,
    onRestock: () => null,
    shown: { view: () => view, onView: () => () => {}, intend: () => true },
  });
  return { url: `${host.url}/?token=secret`, close: host.close };
};

export interface Elsewhere extends Stand {
  /** Everything that ever asked it for anything. */
  readonly visits: () => readonly string[];
}

/** The attacker's own server: willing to answer anything to anybody. */
export const openElsewhere = async (): Promise<Elsewhere> => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    const type = request.url?.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" });
    response.end("window.hacked = 'a script from elsewhere'");
  });
  server.on("upgrade", (request, socket) => {
    visits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  return { url: await listen(server), visits: () => visits, close: () => server.close() };
};
