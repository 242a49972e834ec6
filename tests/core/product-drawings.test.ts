import { readdirSync, readFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";

const assets = new URL("../../assets/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, assets), "utf8");
const { products } = CatalogueSnapshot.parse(JSON.parse(read("seed/catalogue.json")));
const skus = products.map((product) => product.sku);

/** Share of a 90 px tile that the drawing covers. */
const coverageOf = async (sku: string): Promise<number> => {
  const canvas = createCanvas(90, 90);
  const context = canvas.getContext("2d");
  context.drawImage(await loadImage(new URL(`products/${sku}.svg`, assets)), 0, 0, 90, 90);
  const { data } = context.getImageData(0, 0, 90, 90);
  return data.filter((value, index) => index % 4 === 3 && value > 200).length / (90 * 90);
};

describe("the product drawings", () => {
  test("are one for each product and no others", () => {
    const drawn = readdirSync(new URL("products/", assets)).sort();
    expect(drawn).toEqual(skus.map((sku) => `${sku}.svg`).sort());
  });

  test.each(skus)("%s is small, square, self-contained and safe to inline", (sku) => {
    const svg = read(`products/${sku}.svg`);
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(12 * 1024);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 400 400">/);
    expect(svg).not.toMatch(/<(script|text|image|style|foreignObject|linearGradient|use)\b/);
    expect(svg).not.toMatch(/href|\son\w+=|font|nan|undefined/i);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? "");
    const prefix = `${sku.replace("-", "").toLowerCase()}-`;
    expect(ids.filter((id) => !id.startsWith(prefix))).toEqual([]);
  });

  test.each(skus)("%s fills its tile and leaves the tint around it", async (sku) => {
    const coverage = await coverageOf(sku);
    expect(coverage).toBeGreaterThan(0.12);
    expect(coverage).toBeLessThan(0.75);
  });
});
