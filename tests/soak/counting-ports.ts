import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";

export interface CountingPorts {
  readonly tap: (ports: TerminalPorts) => TerminalPorts;
  /** Listeners the terminal has on its ports and has not taken back. */
  readonly listeners: () => number;
}

export const createCountingPorts = (): CountingPorts => {
  let live = 0;
  const counted =
    <L>(subscribe: (listener: L) => () => void) =>
    (listener: L): (() => void) => {
      const stop = subscribe(listener);
      let isStopped = false;
      live += 1;
      return () => {
        if (!isStopped) live -= 1;
        isStopped = true;
        stop();
      };
    };
  return {
    listeners: () => live,
    tap: (ports) => ({
      ...ports,
      journal: { ...ports.journal, onCommit: counted(ports.journal.onCommit) },
      dispenser: { ...ports.dispenser, onHealth: counted(ports.dispenser.onHealth) },
      printer: { ...ports.printer, onHealth: counted(ports.printer.onHealth) },
      link: {
        ...ports.link,
        onEvent: counted(ports.link.onEvent),
        onHealth: counted(ports.link.onHealth),
      },
    }),
  };
};
