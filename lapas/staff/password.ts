import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { StoredPassword } from "../../db/lapas/staff-store.ts";

/** OWASP's floor for scrypt with r = 8, p = 1: 128 MiB and most of a second for each guess. */
export const PASSWORD_COST = 2 ** 17;
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

const HASH_BYTES = 32;
const BLOCK_SIZE = 8;

export const hashPassword = async (password: string, cost: number): Promise<StoredPassword> => {
  const salt = randomBytes(16);
  return { salt, cost, hash: await derive(password, salt, cost) };
};

export const isPassword = async (password: string, stored: StoredPassword): Promise<boolean> =>
  timingSafeEqual(await derive(password, stored.salt, stored.cost), stored.hash);

/** Composed alike whatever keyboard typed it. */
const derive = (password: string, salt: Uint8Array, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost * BLOCK_SIZE;
    const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem };
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
