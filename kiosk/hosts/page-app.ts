import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { Hono } from "hono";
import { pageCsp } from "../../core/contract/page-csp.ts";
import type { Journal } from "../../core/ports/journal.ts";
import { RestockReport } from "../../core/restock/restock.ts";
import { isSameSecret } from "./same-secret.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".json": "application/json",
};

export interface PageAppOptions {
  readonly pageDir: string;
  readonly assetsDir: string;
  /** Holds `photos/`, the photos of products. */
  readonly photoFolder: string;
  readonly restockToken: string | null;
  /** Takes a load into the books; null while there are none yet. */
  readonly onRestock: (report: RestockReport) => ReturnType<Journal["commit"]> | null;
}

/** The built page, its drawings and photos, and the one door for a staff tool that reports a load. */
export const createPageApp = ({
  pageDir,
  assetsDir,
  photoFolder,
  restockToken,
  onRestock,
}: PageAppOptions): Hono => {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header("content-security-policy", pageCsp("'self'"));
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
  });

  app.post("/restock", async (context) => {
    const given = context.req.header("authorization") ?? "";
    if (restockToken === null || !isSameSecret(given, `Bearer ${restockToken}`)) {
      return context.json({ error: "not allowed" }, 403);
    }
    const report = RestockReport.safeParse(await context.req.json().catch(() => null));
    if (!report.success) return context.json({ error: "not a restock report" }, 400);
    const stored = onRestock(report.data);
    if (!stored?.ok) return context.json({ error: "the books cannot take it now" }, 503);
    return context.json({ facts: stored.value.length });
  });

  app.get("*", async (context) => {
    const path = context.req.path === "/" ? "/index.html" : context.req.path;
    const file =
      (await read(pageDir, path)) ??
      (await read(assetsDir, path)) ??
      (await read(photoFolder, path));
    if (!file) return context.text("Not found", 404);
    return context.body(file, 200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    });
  });

  return app;
};

const read = async (folder: string, path: string): Promise<ArrayBuffer | null> => {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(`${folder}/`)) || !(extname(file) in TYPES)) return null;
  try {
    const bytes = await readFile(file);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  } catch {
    return null;
  }
};
