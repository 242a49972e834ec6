import { type Browser, chromium } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.ts";

/**
 * A headless Chromium from npm, as root and not, without apt. Of the package only the executable is
 * used: its own arguments switch web security off and run everything in one process.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
    ],
  });
};
