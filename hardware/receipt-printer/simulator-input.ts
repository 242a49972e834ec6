import { DLE } from "./commands.ts";

/** What a printer does the moment the bytes arrive, whatever it is printing. */
export type RealtimeCommand =
  | { readonly kind: "status"; readonly question: number }
  | { readonly kind: "recover"; readonly clears: boolean }
  | { readonly kind: "clear-buffers" };

export interface SimulatorInput {
  readonly push: (byte: number) => void;
}

/**
 * Takes real-time commands out of the stream as they arrive and passes everything else on. Like the
 * real thing it looks at bytes only: `10 04 02` inside an image is a status question, and the image
 * lacks three bytes.
 */
export const createSimulatorInput = (
  onData: (byte: number) => void,
  onRealtime: (command: RealtimeCommand) => void,
): SimulatorInput => {
  let held: readonly number[] = [];

  const push = (byte: number) => {
    held = [...held, byte];
    const known = KNOWN.find(({ bytes }) => startsWith(bytes, held));
    if (!known) {
      const [first, ...rest] = held;
      held = [];
      if (first !== undefined) onData(first);
      for (const again of rest) push(again);
    } else if (known.bytes.length === held.length) {
      held = [];
      onRealtime(known.command);
    }
  };

  return { push };
};

const status = (question: number) => ({
  bytes: [DLE, 0x04, question],
  command: { kind: "status", question } as const,
});

const KNOWN: readonly { readonly bytes: readonly number[]; readonly command: RealtimeCommand }[] = [
  status(1),
  status(2),
  status(3),
  status(4),
  { bytes: [DLE, 0x05, 0x01], command: { kind: "recover", clears: false } },
  { bytes: [DLE, 0x05, 0x02], command: { kind: "recover", clears: true } },
  {
    bytes: [DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08],
    command: { kind: "clear-buffers" },
  },
];

const startsWith = (whole: readonly number[], start: readonly number[]): boolean =>
  start.every((byte, index) => whole[index] === byte);
