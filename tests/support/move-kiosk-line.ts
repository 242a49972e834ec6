import { readFileSync, writeFileSync } from "node:fs";
import { KioskConfig } from "../../kiosk/config.ts";
import type { TestShop } from "./shop-driver.ts";

/** Starts the kiosk service again with its line to the hub going through this address. */
export const moveKioskLine = async (shop: TestShop, hubUrl: string): Promise<void> => {
  await shop.kiosk().kill("SIGTERM");
  const config = KioskConfig.parse(JSON.parse(readFileSync(shop.configFile, "utf8")));
  const moved = { ...config, hub: { ...config.hub, url: hubUrl } };
  writeFileSync(shop.configFile, JSON.stringify(moved));
  await shop.startKiosk();
};
