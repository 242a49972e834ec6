import type { Database } from "./database.ts";

/** The bytes of product photos, under the name that a snapshot calls them by. */
export interface PhotoStore {
  /** The same file again is the same. */
  readonly keep: (file: string, bytes: Uint8Array, nowMs: number) => Promise<void>;
  readonly bytes: (file: string) => Promise<Uint8Array | null>;
  /** What was taken down is gone, not merely unlisted. */
  readonly forget: (files: readonly string[]) => Promise<void>;
}

export const createPhotoStore = ({ query }: Database): PhotoStore => ({
  keep: async (file, bytes, nowMs) => {
    await query("insert into photo_file values ($1, $2, $3) on conflict do nothing", [
      file,
      Buffer.from(bytes),
      nowMs,
    ]);
  },
  bytes: async (file) => {
    const [row] = await query<{ readonly bytes: Buffer }>(
      "select bytes from photo_file where file = $1",
      [file],
    );
    return row?.bytes ?? null;
  },
  forget: async (files) => {
    await query("delete from photo_file where file = any($1)", [files]);
  },
});
