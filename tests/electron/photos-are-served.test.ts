import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startMain } from "./shell-stand.ts";

const PHOTO = `${"a".repeat(64)}.jpg`;

test("photos come from the folder the service names, once it has, and from nowhere else", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pojokpas-shell-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  mkdirSync(join(dataDir, "page", "photos"), { recursive: true });
  writeFileSync(join(dataDir, "page", "photos", PHOTO), "photo");
  writeFileSync(join(dataDir, "kiosk-identity.json"), "{}");
  const shell = await startMain();
  const get = (path: string) =>
    shell.electron.handled.get("pojok")?.(new Request(`pojok://app${path}`));

  expect((await get(`/photos/${PHOTO}`))?.status).toBe(404);
  shell.service().ready({ photoFolder: join(dataDir, "page") });
  const photo = await get(`/photos/${PHOTO}`);
  expect([photo?.status, photo?.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect((await get("/%2e%2e/kiosk-identity.json"))?.status).toBe(404);
});
