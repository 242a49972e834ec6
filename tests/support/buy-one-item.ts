import type { Page } from "playwright-core";
import { id } from "../../core/text/id.ts";
import { readQr } from "./read-qr.ts";
import type { TestShop } from "./shop-driver.ts";
import { until } from "./until.ts";

/** From spiral 31: nobody has to take it and close a door. */
const SKU = "KLT-04";

/** Buys one unit on any screen that shows the shop, by mouse; returns the sale as the lapas has it. */
export const buyOneItem = async (page: Page, shop: TestShop) => {
  const on = (screen: string) => page.locator(`.frame-${screen}`).waitFor();
  const main = () => page.locator(".frame-sheet .button[data-tone=primary]").click();

  await page.getByRole("button", { name: id.attract.start }).click();
  await on("catalogue");
  await page.locator(`.tile[data-sku="${SKU}"] .tile-add`).click();
  await page.getByText(id.shop.units(1)).waitFor();
  await main();
  await on("cart");
  await main();
  await on("payment");
  const qrText = await until("a phone reads the code on the screen", async () =>
    readQr(await page.screenshot()),
  );
  await shop.phone.pay(await shop.phone.scan(qrText));
  await page.locator(".receipt-way[data-receipt=paper]").click();
  await on("thanks");
  const [receiptNumber = "", orderCode = ""] = await page
    .locator(".thanks-slip dd")
    .allInnerTexts();
  await main();
  await page.locator(".attract").waitFor();
  return { receiptNumber, sale: await shop.books.closedSale(orderCode) };
};
