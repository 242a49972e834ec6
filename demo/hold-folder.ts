import { createHash } from "node:crypto";
import { createServer } from "node:net";

/**
 * True when this process is now the only shop on the folder. Held by a Linux abstract socket: it
 * leaves no file behind and is free again the moment the process is gone, however it went.
 */
export const holdFolder = (folder: string): Promise<boolean> =>
  new Promise((resolve) => {
    const name = createHash("sha256").update(folder).digest("hex").slice(0, 24);
    const holder = createServer();
    holder.once("error", () => resolve(false));
    holder.listen(`\0pojokpas-shop-${name}`, () => {
      holder.unref();
      resolve(true);
    });
  });
