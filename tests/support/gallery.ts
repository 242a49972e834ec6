import { join } from "node:path";
import { build, preview } from "vite";
import { writeSamplePhotos } from "./sample-photos.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface Gallery {
  /** Ends with a slash; `gallery.html?screen=…&lang=…` hangs below it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the gallery of all screens and serves it on a free port of 127.0.0.1. */
export const openGallery = async (): Promise<Gallery> => {
  // A test runner's NODE_ENV would build React with its warnings.
  process.env["NODE_ENV"] = "production";
  const configFile = join(ROOT, "renderer/vite.config.ts");
  const outDir = join(ROOT, "out/gallery");
  const input = join(ROOT, "renderer/gallery.html");
  await build({ configFile, logLevel: "warn", build: { outDir, rollupOptions: { input } } });
  await writeSamplePhotos(join(outDir, "photos"));
  const server = await preview({
    configFile,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error("the gallery has no address");
  return { url, close: () => server.close() };
};
