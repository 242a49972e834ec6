import type { PinHash } from "../../core/service/door/service-pin.ts";
import { hashPassword, isPassword } from "../staff/password.ts";

/** As `hashPassword` makes them. */
const BLOCK_SIZE = 8;
const PARALLELIZATION = 1;

/** A PIN as a machine keeps it and checks it by itself. `cost` is N of scrypt. */
export const hashServicePin = async (pin: string, cost: number): Promise<PinHash> => {
  const { salt, hash } = await hashPassword(pin, cost);
  return {
    salt: Buffer.from(salt).toString("base64"),
    hash: Buffer.from(hash).toString("base64"),
    scrypt: { cost, blockSize: BLOCK_SIZE, parallelization: PARALLELIZATION },
  };
};

export const isServicePin = (pin: string, { salt, hash, scrypt }: PinHash): Promise<boolean> =>
  isPassword(pin, {
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
    cost: scrypt.cost,
  });
