import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { buyOneItem } from "../../support/buy-one-item.ts";
import { openTestShop } from "../../support/shop-driver.ts";
import { findRealElectron } from "./find-electron.ts";

/*
 * `npm run test:electron`: one item bought in the real shell. Needs Electron's binary and a display, and
 * leaves with code 2 where one is missing; see README.
 */

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const EXIT_NOT_RUN = 2;

const say = (line: string) => console.log(line);

/** What a fake of Electron cannot know: that the options took effect. */
const seeThatItIsLocked = async (shell: ElectronApplication, page: Page) => {
  assert.equal(page.url(), "pojok://app/");
  const inPage = await page.evaluate(() => ({
    bridge: Object.keys(window.kiosk ?? {}).sort(),
    node: ["require", "process", "module", "Buffer"].filter((name) => name in window),
    opened: window.open("https://example.com/") !== null,
  }));
  assert.deepEqual(inPage, { bridge: ["beat", "intend", "onLine"], node: [], opened: false });
  await page.evaluate(() => {
    setTimeout(() => {
      location.href = "https://example.com/";
    }, 0);
  });
  await page.waitForTimeout(500);
  assert.equal(page.url(), "pojok://app/");
  const windows = await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  assert.equal(windows, 1);
};

const main = async () => {
  const found = findRealElectron(REPOSITORY);
  if (!found.ok) {
    say(`not run: ${found.error}`);
    process.exitCode = EXIT_NOT_RUN;
    return;
  }
  const { executablePath, args } = found.value;
  const build = spawnSync(process.execPath, [resolve(REPOSITORY, "tools/build.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  assert.equal(build.status, 0, "the build failed");

  // The shop's own kiosk joins the hub and is filled up; then the shell takes its place and its data.
  const shop = await openTestShop();
  try {
    await shop.kiosk().kill("SIGKILL");
    const shell = await _electron.launch({
      executablePath,
      args: [...args, "--windowed", "--config", shop.configFile],
      cwd: REPOSITORY,
    });
    try {
      const page = await shell.firstWindow();
      await page.locator(".attract").waitFor({ timeout: 60_000 });
      await seeThatItIsLocked(shell, page);
      const { receiptNumber, sale } = await buyOneItem(page, shop);
      assert.equal(sale.state, "delivered");
      assert.equal(sale.receiptNumber, receiptNumber);
      assert.equal(sale.deliveredRupiah, sale.paidRupiah);
      assert.deepEqual(await shop.books.faults(), []);
      say(`passed: receipt ${receiptNumber} bought in the real shell`);
    } finally {
      await shell.close();
    }
  } finally {
    await shop.close();
  }
};

await main();
