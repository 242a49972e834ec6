/** The part of pino-roll 4 that we use; the package brings no types. */
declare module "pino-roll" {
  import type { EventEmitter } from "node:events";

  interface RolledFile extends EventEmitter {
    write(line: string): void;
  }

  const roll: (options: {
    /** Without number and extension. */
    readonly file: string;
    /** `5m` is five mebibytes. */
    readonly size: string;
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean };
    readonly mkdir: boolean;
    readonly sync: boolean;
  }) => Promise<RolledFile>;
  export = roll;
}
