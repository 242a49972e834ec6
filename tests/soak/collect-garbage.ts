import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const gc: unknown = runInNewContext("gc");

/** Everything that nobody can reach is gone afterwards; needs no flag of the process. */
export const collectGarbage = async (): Promise<void> => {
  if (typeof gc !== "function") throw new Error("this Node shows no garbage collector");
  // What a first round frees lets finalizers run, whose own garbage goes in the second.
  for (let round = 0; round < 2; round++) {
    gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
};
