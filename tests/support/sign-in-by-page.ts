import type { Page } from "playwright-core";
import type { TestShop } from "./shop-driver.ts";

/** Opens the lapas view in a browser and signs in, as an officer does. */
export const signInByPage = async (page: Page, shop: TestShop, role: string): Promise<void> => {
  await page.goto(shop.urls.lapas);
  await page.locator('select[name="role"]').selectOption(role);
  await page.locator('input[name="password"]').fill(shop.staffPasswords[role] ?? "");
  await page.locator('form button[type="submit"], form button').first().click();
};
