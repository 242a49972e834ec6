import type { CatalogueSnapshot } from "./catalogue-snapshot.ts";

/** Every photo file a snapshot names, the shelf's before the product pages'; null without a snapshot. */
export const photoFilesOf = (snapshot: CatalogueSnapshot | null): readonly string[] | null => {
  if (!snapshot) return null;
  const photos = snapshot.products.flatMap((product) => product.photos);
  return [...new Set([...photos.map(({ small }) => small), ...photos.map(({ large }) => large)])];
};
