import { execFile } from "node:child_process";

const GIVE_UP_MS = 5_000;

/**
 * Sends sd_notify(3) variables by the `systemd-notify` program: the socket takes datagrams, which Node
 * cannot send. The unit needs `NotifyAccess=all`, since a child of a child of its main process speaks.
 * Null where nobody listens (no `NOTIFY_SOCKET`): a desk, a test, an X session started by hand.
 */
export const createSystemdNotify = (
  env: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
  command = "systemd-notify",
): ((variables: readonly string[]) => void) | null => {
  if (!env["NOTIFY_SOCKET"]) return null;
  return (variables) => {
    execFile(command, [...variables], { timeout: GIVE_UP_MS, killSignal: "SIGKILL" }, (error) => {
      if (error) log(`systemd-notify ${variables.join(" ")}: ${error.message.trim()}`);
    });
  };
};
