/** One line for the technician. Never holds a secret or a person. */
export type Log = (line: string) => void;

/** To standard output, where systemd's journal keeps it. */
export const createLog =
  (nowMs: () => number): Log =>
  (line) => {
    process.stdout.write(`${new Date(nowMs()).toISOString()} ${line}\n`);
  };
