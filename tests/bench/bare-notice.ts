import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { WebSocketServer } from "ws";
import { openTouchedPage } from "./touched-page.ts";

/** The least that a notice can pass through to be seen: one HTTP request, one message, one page. */
export interface BareNotice {
  readonly measureMs: () => Promise<number>;
  readonly close: () => void;
}

const PAGE = `<!doctype html><p></p><script>
  new WebSocket(location.href.replace("http", "ws")).onmessage = ({ data }) => {
    document.querySelector("p").className = data;
    document.querySelector("p").textContent = data;
  };
</script>`;

export const openBareNotice = async (browser: Browser): Promise<BareNotice> => {
  const server = createServer((request, response) => {
    if (request.method === "GET") {
      response.setHeader("content-type", "text/html");
      response.end(PAGE);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.end("{}");
      for (const client of sockets.clients) client.send(Buffer.concat(chunks).toString());
    });
  });
  const sockets = new WebSocketServer({ server });
  const connected = new Promise((resolve) => sockets.once("connection", resolve));
  const url = await new Promise<string>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${portOf(server.address())}`));
  });
  const { page } = await openTouchedPage(browser, url);
  await connected;
  let last = 0;

  return {
    measureMs: async () => {
      last += 1;
      const word = `paid-${last}`;
      await page.evaluate((name) => window.tapProbe.expect(`p.${name}`), word);
      const sentAtMs = Date.now();
      await fetch(url, { method: "POST", body: word });
      return (await page.evaluate(() => window.tapProbe.shownAtMs())) - sentAtMs;
    },
    close: () => {
      for (const client of sockets.clients) client.terminate();
      server.close();
    },
  };
};

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === "object" ? address.port : 0;
