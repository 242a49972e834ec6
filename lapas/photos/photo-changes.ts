import type { CatalogueSnapshot, Product } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ProductPhoto } from "../../core/catalogue/product-photo.ts";

type Change = (photos: readonly ProductPhoto[]) => readonly ProductPhoto[];

/** The snapshot with other photos of one product; the rest of it as it was. */
export const changePhotos =
  (sku: string, change: Change) =>
  (snapshot: CatalogueSnapshot): CatalogueSnapshot => ({
    ...snapshot,
    products: snapshot.products.map((product) =>
      product.sku === sku ? { ...product, photos: [...change(product.photos)] } : product,
    ),
  });

/** The same picture once. */
export const addPhoto =
  (photo: ProductPhoto): Change =>
  (photos) =>
    photos.some(({ large }) => large === photo.large) ? photos : [...photos, photo];

export const takeDown =
  (large: string): Change =>
  (photos) =>
    photos.filter((photo) => photo.large !== large);

/** The first one stands for the product on tiles. */
export const putFirst =
  (large: string): Change =>
  (photos) => [
    ...photos.filter((photo) => photo.large === large),
    ...photos.filter((photo) => photo.large !== large),
  ];

/** Every product that some machine sells, each once. */
export const productsOfAll = (snapshots: readonly CatalogueSnapshot[]): readonly Product[] => {
  const bySku = new Map(
    snapshots.flatMap(({ products }) => products.map((product) => [product.sku, product] as const)),
  );
  return [...bySku.values()];
};

/** Files that no machine shows any more, of these. */
export const unused = (
  files: readonly string[],
  snapshots: readonly CatalogueSnapshot[],
): readonly string[] => {
  const shown = new Set(
    snapshots.flatMap(({ products }) =>
      products.flatMap(({ photos }) => photos.flatMap(({ large, small }) => [large, small])),
    ),
  );
  return files.filter((file) => !shown.has(file));
};
