export interface FrameParser {
  readonly push: (bytes: Uint8Array) => void;
  /**
   * The rest of a frame did not come: what looks like its head was noise. Drops one byte and looks
   * again, so that good frames behind it are not lost.
   */
  readonly giveUp: () => void;
  readonly hasPartial: () => boolean;
}

/**
 * What a protocol sees at the front of the buffer: the length of a good frame, `incomplete` when
 * more bytes could still make one, `noise` when the first byte cannot begin one.
 */
export type Measure = (buffer: Uint8Array) => number | "incomplete" | "noise";

/**
 * Finds frames in a byte stream by length and checksum, whatever the chunks were: halves, several
 * glued together, noise before and between. After a bad frame it looks again one byte further.
 */
export const createFrameParser = (
  measure: Measure,
  onFrame: (frame: Uint8Array) => void,
): FrameParser => {
  let buffer = new Uint8Array(0);

  const scan = () => {
    while (buffer.length > 0) {
      const seen = measure(buffer);
      if (seen === "incomplete") return;
      if (seen === "noise") {
        buffer = buffer.subarray(1);
        continue;
      }
      const frame = buffer.slice(0, seen);
      buffer = buffer.subarray(seen);
      onFrame(frame);
    }
  };

  return {
    push: (bytes) => {
      const joined = new Uint8Array(buffer.length + bytes.length);
      joined.set(buffer);
      joined.set(bytes, buffer.length);
      buffer = joined;
      scan();
    },
    giveUp: () => {
      buffer = buffer.subarray(1);
      scan();
    },
    hasPartial: () => buffer.length > 0,
  };
};

/** Bytes as the manuals write them: `02 03 31 03 39`. */
export const bytesToHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(" ");
