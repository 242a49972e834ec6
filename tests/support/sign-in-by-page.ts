import type { Page } from "playwright-core";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { createAuthenticatorApp } from "./authenticator-app.ts";
import type { TestShop } from "./shop-driver.ts";

const app = createAuthenticatorApp();

const NEXT_TRY_MS = 1_000;

/** Opens the lapas view in a browser and signs in, as an officer does with a phone in hand. */
export const signInByPage = async (page: Page, shop: TestShop, role: StaffRole): Promise<void> => {
  const { password, totpSecret } = shop.staff[role];
  await page.goto(shop.urls.lapas);
  await page.locator('select[name="role"]').selectOption(role);
  await page.locator('input[name="password"]').fill(password);
  let code: string | null = null;
  while (code === null) {
    code = app.freshCode(`${role} ${totpSecret}`, totpSecret, Date.now());
    if (code === null) await page.waitForTimeout(NEXT_TRY_MS);
  }
  await page.locator('input[name="code"]').fill(code);
  await page.locator('form button[type="submit"], form button').first().click();
};
