import {
  type IntentMessage,
  isViewMessage,
  type KioskBridge,
} from "../core/contract/host-channel.ts";
import type { KioskView } from "../core/contract/kiosk-view.ts";

export interface PageBridge {
  /** All the page gets: views in, intents out. No event object, no port, no channel name. */
  readonly bridge: KioskBridge;
  /** The line to a service that has just come; the one before is closed. */
  readonly connect: (port: MessagePort) => void;
}

export const createPageBridge = (): PageBridge => {
  const listeners = new Set<(view: KioskView) => void>();
  let port: MessagePort | null = null;
  let lastView: KioskView | null = null;

  return {
    bridge: {
      onView: (listener) => {
        listeners.add(listener);
        if (lastView) listener(lastView);
        return () => {
          listeners.delete(listener);
        };
      },
      intend: (intent) => {
        const message: IntentMessage = { type: "intent", intent };
        port?.postMessage(message);
      },
    },
    connect: (next) => {
      port?.close();
      port = next;
      next.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (port !== next || !isViewMessage(data)) return;
        lastView = data.view;
        for (const listener of listeners) listener(data.view);
      };
    },
  };
};
