import type { ReadStream } from "node:tty";

/** `open` has long been there (it opens a PTY without starting a program) but is not in its types. */
declare module "@lydell/node-pty" {
  export function open(options: { encoding: null }): {
    readonly master: ReadStream;
    readonly slave: ReadStream;
    readonly ptsName: string;
  };
}
