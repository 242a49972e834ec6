import {
  type IntentMessage,
  isViewMessage,
  type KioskBridge,
} from "../core/contract/host-channel.ts";
import type { KioskView } from "../core/contract/kiosk-view.ts";

export interface PageBridge {
  /** All the page gets: views in, intents and beats out. No event object, no port, no channel name. */
  readonly bridge: KioskBridge;
  /** The line to a service that has just come; the one before is closed. */
  readonly connect: (port: MessagePort) => void;
  /** There is no service now. */
  readonly disconnect: () => void;
}

export const createPageBridge = (beat: () => void): PageBridge => {
  const listeners = new Set<(line: KioskView | "away") => void>();
  let port: MessagePort | null = null;
  let last: KioskView | "away" = "away";

  const tell = (line: KioskView | "away") => {
    last = line;
    for (const listener of listeners) listener(line);
  };

  return {
    bridge: {
      onLine: (listener) => {
        listeners.add(listener);
        listener(last);
        return () => {
          listeners.delete(listener);
        };
      },
      intend: (intent) => {
        const message: IntentMessage = { type: "intent", intent };
        port?.postMessage(message);
      },
      beat: () => {
        beat();
      },
    },
    connect: (next) => {
      port?.close();
      port = next;
      next.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (port === next && isViewMessage(data)) tell(data.view);
      };
    },
    disconnect: () => {
      port?.close();
      port = null;
      tell("away");
    },
  };
};
