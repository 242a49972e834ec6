import type { Page } from "playwright-core";
import { id } from "../../core/text/id.ts";
import { buyOneItem } from "./buy-one-item.ts";
import type { TestShop } from "./shop-driver.ts";

/** From the shop window into the shelf, a workshop, a product and out again; then in once more, and a purchase to its end. */
export const lookAndBuy = async (page: Page, shop: TestShop): Promise<void> => {
  const on = (screen: string) => page.locator(`.frame-${screen}`).waitFor();
  await page.getByRole("button", { name: id.attract.start }).click();
  await on("catalogue");
  await page.locator(".chip:nth-of-type(3)").click();
  await page.locator(".tile-open").first().click();
  await on("product");
  await page.locator(".back-button").click();
  await on("catalogue");
  await page.getByRole("button", { name: id.catalogue.leave }).click();
  await page.locator(".attract").waitFor();
  await buyOneItem(page, shop);
};
