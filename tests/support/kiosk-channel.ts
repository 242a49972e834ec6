import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import { isViewMessage } from "../../core/contract/host-channel.ts";
import type { Touch } from "../../core/contract/intent.ts";
import type { KioskView, Screen, ScreenKind } from "../../core/contract/kiosk-view.ts";
import { until } from "./until.ts";

type ScreenOf<K extends ScreenKind> = Extract<Screen, { readonly kind: K }>;

/** A screen without a browser: sees every view, touches like a finger. */
export interface KioskChannel {
  readonly touch: (touch: Touch) => void;
  /** Waits until the buyer is led to this screen, and for what it must show. */
  readonly on: <K extends ScreenKind>(
    kind: K,
    shows?: (screen: ScreenOf<K>) => boolean,
  ) => Promise<ScreenOf<K>>;
  readonly view: () => KioskView | null;
  readonly close: () => void;
}

/** Connects to the running kiosk service as the newest page. `kioskUrl` carries the token. */
export const connectKioskChannel = async (kioskUrl: string): Promise<KioskChannel> => {
  const page = new URL(kioskUrl);
  const address = `ws://${page.host}/channel?token=${page.searchParams.get("token")}`;
  const socket = new WebSocket(address, { origin: page.origin });
  let view: KioskView | null = null;
  socket.on("message", (data) => {
    const message: unknown = JSON.parse(Buffer.isBuffer(data) ? data.toString("utf8") : "null");
    if (isViewMessage(message)) view = message.view;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  // A killed service is no failure of the test that killed it.
  socket.on("error", () => undefined);

  return {
    touch: (touch) => {
      const intent = { intentId: randomUUID(), screenId: view?.screenId ?? 0, touch };
      socket.send(JSON.stringify({ type: "intent", intent }));
    },
    on: (kind, shows = () => true) =>
      until(
        `the screen ${kind}`,
        () => view !== null && isScreen(view.screen, kind) && shows(view.screen) && view.screen,
        { seen: () => `; it shows ${JSON.stringify(view?.screen ?? null).slice(0, 600)}` },
      ),
    view: () => view,
    close: () => socket.terminate(),
  };
};

const isScreen = <K extends ScreenKind>(screen: Screen, kind: K): screen is ScreenOf<K> =>
  screen.kind === kind;
