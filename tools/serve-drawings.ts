import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Plugin } from "vite";

const ASSETS = join(import.meta.dirname, "../assets");

/** What the page may ask for by name; the seed data beside them stays where it is. */
const FOLDERS = ["products", "brand"];

const isPicture = (file: string): boolean => extname(file) === ".svg";

/** Serves `/products/<SKU>.svg` and `/brand/…` in development and copies them into the build. */
export const serveDrawings = (): Plugin => ({
  name: "serve-drawings",
  configureServer: ({ middlewares }) => {
    for (const folder of FOLDERS) {
      middlewares.use(`/${folder}`, (request, response, next) => {
        const file = join(ASSETS, folder, basename(request.url?.split("?")[0] ?? ""));
        if (!isPicture(file) || !existsSync(file)) {
          next();
          return;
        }
        response.setHeader("content-type", "image/svg+xml");
        createReadStream(file).pipe(response);
      });
    }
  },
  generateBundle() {
    for (const folder of FOLDERS.filter((one) => existsSync(join(ASSETS, one)))) {
      for (const file of readdirSync(join(ASSETS, folder)).filter(isPicture)) {
        const source = readFileSync(join(ASSETS, folder, file));
        this.emitFile({ type: "asset", fileName: `${folder}/${file}`, source });
      }
    }
  },
});
