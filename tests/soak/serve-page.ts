import { existsSync } from "node:fs";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { createPageApp } from "../../kiosk/hosts/page-app.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface ServedPage {
  readonly url: string;
  readonly close: () => void;
}

/** The built page, under the policy both hosts give it, without a channel. */
export const servePage = async (): Promise<ServedPage> => {
  const pageDir = join(ROOT, "out/renderer");
  if (!existsSync(join(pageDir, "index.html"))) {
    throw new Error(`${pageDir} is missing: run npm run build`);
  }
  const { fetch } = createPageApp({
    pageDir,
    assetsDir: join(ROOT, "assets"),
    photoFolder: join(ROOT, "assets"),
    restockToken: null,
    onRestock: () => null,
  });
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address !== "object") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
};
