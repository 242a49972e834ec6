import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { PinHash } from "../core/service/door/service-pin.ts";

const HASH_BYTES = 32;

/** OWASP's floor for scrypt: 128 MiB and a few tenths of a second a try. */
export const PIN_COST = 2 ** 17;

export const hashPin = async (pin: string, cost: number): Promise<PinHash> => {
  const salt = randomBytes(16);
  const parameters = { cost, blockSize: 8, parallelization: 1 };
  const hash = await derive(pin, salt, parameters);
  return { salt: salt.toString("base64"), hash: hash.toString("base64"), scrypt: parameters };
};

export const isPin = async (typed: string, kept: PinHash): Promise<boolean> => {
  const expected = Buffer.from(kept.hash, "base64");
  const actual = await derive(typed, Buffer.from(kept.salt, "base64"), kept.scrypt);
  return expected.length === HASH_BYTES && timingSafeEqual(actual, expected);
};

const derive = (pin: string, salt: Buffer, parameters: PinHash["scrypt"]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Node refuses what may take more than 32 MiB unless it is told.
    const maxmem = 256 * parameters.cost * parameters.blockSize;
    scrypt(pin, salt, HASH_BYTES, { ...parameters, maxmem }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
