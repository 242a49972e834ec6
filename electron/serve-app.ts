import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pageCsp } from "../core/contract/page-csp.ts";
import { isAppUrl } from "./app-url.ts";
import { plainPageFile } from "./plain-page.ts";

/**
 * Answers `pojok://app/…` with a file of the first of these folders that has it (the built page, the
 * product drawings, the photos), with nothing outside them, and with the shell's own pages without any of them.
 */
export const serveApp =
  (rootFolders: () => readonly string[]) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== "GET" || !isAppUrl(request.url)) return answer(403);
    const { pathname } = new URL(request.url);
    const plain = plainPageFile(pathname);
    if (plain) return answer(200, plain.type, new TextEncoder().encode(plain.body));
    for (const rootFolder of rootFolders()) {
      const path = filePath(rootFolder, pathname);
      const type = path === null ? undefined : TYPES[extname(path)];
      if (path === null || type === undefined) continue;
      const body = await readFile(path).catch(() => null);
      if (body !== null) return answer(200, type, body);
    }
    return answer(404);
  };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".wav": "audio/wav",
};

const filePath = (rootFolder: string, pathname: string): string | null => {
  const root = resolve(rootFolder);
  const name = decode(pathname);
  if (name === null || name.includes("\0") || name.includes("\\")) return null;
  const path = resolve(join(root, name.endsWith("/") ? `${name}index.html` : name));
  return path.startsWith(root + sep) ? path : null;
};

const decode = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
};

const answer = (status: number, type = "text/plain", body: Uint8Array | null = null): Response =>
  new Response(body === null ? null : new Uint8Array(body), {
    status,
    headers: {
      "content-type": type,
      "content-security-policy": pageCsp("'none'"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
