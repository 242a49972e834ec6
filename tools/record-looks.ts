import { launchBrowser } from "../tests/support/browser.ts";
import { openGallery } from "../tests/support/gallery.ts";
import { keepLook, LOOKED_AT, openLooks } from "../tests/support/screen-looks.ts";

/* `npm run looks`: keeps how the main screens look now, for tests/e2e/screens-look-as-before. */
const gallery = await openGallery();
const browser = await launchBrowser();
try {
  const looks = await openLooks(browser, gallery);
  for (const name of LOOKED_AT) keepLook(name, await looks.take(name));
} finally {
  await browser.close();
  await gallery.close();
}
