import * as z from "zod";
import { Position } from "../position.ts";

/** Dearer ones would let the machine's memory run out. */
const HIGHEST_COST = 2 ** 18;

/** A PIN as it is kept: its scrypt hash, and what it was made with. */
export const PinHash = z.object({
  salt: z.base64(),
  hash: z.base64(),
  scrypt: z.object({
    cost: z.int().positive().max(HIGHEST_COST),
    blockSize: z.int().positive().max(32),
    parallelization: z.int().positive().max(16),
  }),
});
export type PinHash = z.infer<typeof PinHash>;

/** The PIN of one position at one machine, set at the hub. */
export const ServicePin = PinHash.extend({ position: Position });
export type ServicePin = z.infer<typeof ServicePin>;

/** Six figures: what the keys of the machine can say. */
export const Pin = z.string().regex(/^\d{6}$/);
