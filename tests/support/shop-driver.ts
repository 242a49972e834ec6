import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { removePostgresHome } from "../../db/lapas/postgres-home.ts";
import { type Shop, type ShopOptions, startShop } from "../../demo/shop.ts";
import { type BuyersPhone, createBuyersPhone } from "./buyers-phone.ts";
import { createMachinePage, type MachinePage } from "./machine-page.ts";
import { openShopBooks, type ShopBooks } from "./shop-books.ts";

/** The whole shop, running, with handles for everything a person could touch or read. */
export interface TestShop extends Shop {
  readonly dataDir: string;
  readonly phone: BuyersPhone;
  readonly machine: MachinePage;
  readonly books: ShopBooks;
  /** Stops every process and forgets the data. */
  readonly close: () => Promise<void>;
}

/** Needs the built page and kiosk service in `out/` (`npm run build`). */
export const openTestShop = async (
  options: Omit<ShopOptions, "dataDir" | "firstPort"> = {},
): Promise<TestShop> => {
  const built = resolve(import.meta.dirname, "../../out/kiosk/main.js");
  if (!existsSync(built)) throw new Error(`${built} is missing: run npm run build`);
  const { dataDir, shop } = await startOnFreePorts(options).catch(() => startOnFreePorts(options));
  const books = await openShopBooks(shop.databaseUrl);
  return {
    ...shop,
    dataDir,
    phone: createBuyersPhone(shop.urls.phone),
    machine: createMachinePage(shop.urls.machine),
    books,
    close: async () => {
      await books.close();
      await shop.stop();
      forgetData(dataDir);
    },
  };
};

/** Removes a shop's data, its database included, which may lie elsewhere when we are root. */
export const forgetData = (dataDir: string): void => {
  removePostgresHome(join(dataDir, "hub"));
  rmSync(dataDir, { recursive: true, force: true });
};

/** Ports are picked before they are used: now and then another program has one by then, so once more. */
const startOnFreePorts = async (options: Omit<ShopOptions, "dataDir" | "firstPort">) => {
  const dataDir = mkdtempSync(join(tmpdir(), "pojokpas-e2e-"));
  return { dataDir, shop: await startShop({ ...options, dataDir, firstPort: 0 }) };
};
