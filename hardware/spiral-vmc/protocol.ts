import { createFrameParser, type FrameParser, type Measure } from "../transport/frame-parser.ts";

/**
 * What VMC and PC say to each other (hardware.md §5.2). Numbers are big-endian; `packetNo` is 1–255
 * and belongs to its sender: the VMC counts its own frames.
 */
export type VmcMessage =
  | { readonly kind: "poll" }
  | { readonly kind: "ack" }
  | {
      readonly kind: "drive";
      readonly packetNo: number;
      readonly dropSensor: boolean;
      readonly elevator: boolean;
      readonly selection: number;
    }
  | {
      readonly kind: "dispense-status";
      readonly packetNo: number;
      readonly status: number;
      readonly selection: number;
    }
  /** Anything else: acknowledged and ignored. */
  | { readonly kind: "other"; readonly command: number };

/** `FA FB CMD LEN DATA XOR`; LEN counts DATA, XOR covers everything before it. */
export const encodeMessage = (message: Exclude<VmcMessage, { kind: "other" }>): Uint8Array => {
  switch (message.kind) {
    case "poll":
      return seal(POLL, []);
    case "ack":
      return seal(ACK, []);
    case "drive": {
      const { packetNo, dropSensor, elevator, selection } = message;
      return seal(DRIVE, [packetNo, Number(dropSensor), Number(elevator), ...word(selection)]);
    }
    case "dispense-status":
      return seal(DISPENSE_STATUS, [message.packetNo, message.status, ...word(message.selection)]);
  }
};

/** Both sides. `raw` is the frame as it came, for the log. */
export const createMessageParser = (
  onMessage: (message: VmcMessage, raw: Uint8Array) => void,
): FrameParser => createFrameParser(measureFrame, (frame) => onMessage(decode(frame), frame));

/** POLLs and our ACKs, five of each a second; the VMC's ACK says that it took a command. */
export const isIdleTraffic = (bytes: Uint8Array, direction: "in" | "out"): boolean => {
  const [first, second, command] = bytes;
  const isFrame = bytes.length === 5 && first === HEAD[0] && second === HEAD[1];
  return isFrame && command === (direction === "in" ? POLL : ACK);
};

const HEAD = [0xfa, 0xfb] as const;
const DISPENSE_STATUS = 0x04;
const DRIVE = 0x06;
const POLL = 0x41;
const ACK = 0x42;
/** The longest frame of the document is the machine status with 41 bytes; more is noise. */
const LONGEST_DATA = 64;

/** LEN is to be trusted, not the document's tables, so fields are indexed from the front. */
const decode = (frame: Uint8Array): VmcMessage => {
  const [, , command = 0, , packetNo = 0, ...rest] = frame.subarray(0, frame.length - 1);
  const [first = 0, second = 0, third = 0, fourth = 0] = rest;
  if (command === POLL) return { kind: "poll" };
  if (command === ACK) return { kind: "ack" };
  if (command === DISPENSE_STATUS && rest.length >= 3) {
    return { kind: "dispense-status", packetNo, status: first, selection: second * 256 + third };
  }
  if (command === DRIVE && rest.length >= 4) {
    const selection = third * 256 + fourth;
    return { kind: "drive", packetNo, dropSensor: first === 1, elevator: second === 1, selection };
  }
  return { kind: "other", command };
};

const measureFrame: Measure = (buffer) => {
  if (buffer[0] !== HEAD[0]) return "noise";
  if (buffer.length > 1 && buffer[1] !== HEAD[1]) return "noise";
  const dataLength = buffer[3];
  if (dataLength === undefined) return "incomplete";
  if (dataLength > LONGEST_DATA) return "noise";
  const length = dataLength + 5;
  if (buffer.length < length) return "incomplete";
  return buffer[length - 1] === xorOf(buffer.subarray(0, length - 1)) ? length : "noise";
};

const xorOf = (bytes: Iterable<number>): number => {
  let xor = 0;
  for (const byte of bytes) xor ^= byte;
  return xor;
};

const word = (value: number): readonly [number, number] => [value >> 8, value & 0xff];

const seal = (command: number, data: readonly number[]): Uint8Array => {
  const bytes = [...HEAD, command, data.length, ...data];
  return Uint8Array.of(...bytes, xorOf(bytes));
};
