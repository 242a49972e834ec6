import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from "node:fs";
import { open } from "@lydell/node-pty";
import type { Clock } from "../../core/ports/clock.ts";
import { err, ok } from "../../core/result.ts";
import { createSubscribers } from "./subscribers.ts";
import type { Transport } from "./transport.ts";

export interface Pty {
  /** The device's end. It stays the same object through `unplug` and `plug`. */
  readonly transport: Transport;
  /** The file the host opens now: `/dev/pts/N`; null while unplugged. The link keeps its name. */
  readonly path: () => string | null;
  /** The cable is pulled: the host's port closes and the link goes away. */
  readonly unplug: () => void;
  readonly plug: () => void;
  readonly close: () => void;
}

/**
 * A real pseudo terminal with a simulator at one end; the host opens `linkPath` with serialport.
 * Raw from the start (no echo, no CR/LF translation), and it outlives the host's process as a
 * serial line does.
 */
export const createPty = ({ linkPath, clock }: { linkPath: string; clock: Clock }): Pty => {
  const data = createSubscribers<Uint8Array>();
  const state = createSubscribers<boolean>();
  let line: Line | null = null;

  const plug = () => {
    if (line) return;
    const opened = openLine();
    line = opened;
    opened.master.on("data", (bytes: Uint8Array) => data.tell(bytes));
    opened.master.on("error", unplug);
    opened.master.on("close", () => {
      if (line === opened) unplug();
    });
    replaceLink(linkPath, opened.path);
    state.tell(true);
  };

  const unplug = () => {
    if (!line) return;
    const { master, heldSlave } = line;
    line = null;
    removeLink(linkPath);
    master.destroy();
    closeSync(heldSlave);
    state.tell(false);
  };

  plug();
  return {
    transport: {
      write: (bytes) =>
        new Promise((resolve) => {
          const master = line?.master;
          if (!master) return resolve(err({ kind: "transport.closed" }));
          // A UART keeps nothing for a host that does not read: neither do we.
          if (master.writableLength > MOST_UNREAD_BYTES) return resolve(ok(undefined));
          const settle = () => {
            clock.clearTimeout(timer);
            resolve(ok(undefined));
          };
          const timer = clock.setTimeout(settle, WRITE_TIMEOUT_MS);
          master.write(bytes, settle);
        }),
      onData: data.add,
      isOpen: () => line !== null,
      onState: state.add,
      close: unplug,
    },
    path: () => line?.path ?? null,
    unplug,
    plug,
    close: unplug,
  };
};

const MOST_UNREAD_BYTES = 4_096;
const WRITE_TIMEOUT_MS = 2_000;

type Master = ReturnType<typeof open>["master"];

interface Line {
  readonly master: Master;
  readonly path: string;
  readonly heldSlave: number;
}

const openLine = (): Line => {
  const { master, slave, ptsName: path } = open({ encoding: null });
  // node-pty reads both ends and would steal the host's bytes, so its slave goes; one that nobody
  // reads keeps the line from hanging up when the host leaves.
  const heldSlave = openSync(path, constants.O_RDWR | constants.O_NOCTTY);
  slave.destroy();
  master.setRawMode(true);
  return { master, path, heldSlave };
};

/** Puts the link in one step, over whatever a run before left there. */
const replaceLink = (linkPath: string, target: string): void => {
  const fresh = `${linkPath}.new`;
  removeLink(fresh);
  symlinkSync(target, fresh);
  renameSync(fresh, linkPath);
};

const removeLink = (linkPath: string): void => {
  if (lstatSync(linkPath, { throwIfNoEntry: false })) unlinkSync(linkPath);
};
