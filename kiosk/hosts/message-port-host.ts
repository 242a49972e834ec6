import {
  isHostSignal,
  PAGE_CONNECTED,
  SERVICE_PING,
  SERVICE_PONG,
  SERVICE_READY,
  type ViewMessage,
} from "../../core/contract/host-channel.ts";
import { readPageMessage } from "../../core/contract/read-page-message.ts";
import type { Shown } from "../stage.ts";

interface Incoming {
  readonly data: unknown;
  readonly ports?: readonly PagePort[];
}

/** One end of a MessagePort pair whose other end the shell gave to a page. */
interface PagePort {
  readonly postMessage: (message: ViewMessage) => void;
  readonly on: (event: "message" | "close", listener: (incoming: Incoming) => void) => void;
  readonly start: () => void;
  readonly close: () => void;
}

/** The line to the shell when the service runs as Electron's utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: "message", listener: (incoming: Incoming) => void) => void;
}

/** Electron puts it on `process`; a plain Node process has none. Nothing here imports Electron. */
export const findParentPort = (): ParentPort | null => {
  const port: unknown = Reflect.get(process, "parentPort");
  return isParentPort(port) ? port : null;
};

/**
 * Serves pages over the ports the shell hands in; the newest page is in control. `onPing` hears that the
 * shell is there, and whether it sees a page that lives; `photoFolder` is what the page may load too.
 */
export const startMessagePortHost = (
  shell: ParentPort,
  shown: Shown,
  onPing: (isPageAlive: boolean) => void,
  photoFolder: string,
): void => {
  let current: PagePort | null = null;
  let stopShowing: () => void = () => undefined;

  shell.on("message", ({ data, ports }) => {
    if (isHostSignal(data, SERVICE_PING)) {
      onPing(isPageAliveIn(data));
      shell.postMessage(SERVICE_PONG);
      return;
    }
    const [page] = ports ?? [];
    if (!page || !isHostSignal(data, PAGE_CONNECTED)) return;
    stopShowing();
    current?.close();
    current = page;
    const stop = shown.onView((view) => page.postMessage({ type: "view", view }));
    stopShowing = stop;
    page.on("message", (incoming) => {
      const intent = page === current ? readPageMessage(incoming.data) : null;
      if (intent) shown.intend(intent);
    });
    page.on("close", stop);
    page.start();
    page.postMessage({ type: "view", view: shown.view() });
  });
  shell.postMessage({ ...SERVICE_READY, photoFolder });
};

const isPageAliveIn = (ping: unknown): boolean =>
  typeof ping === "object" && ping !== null && "isPageAlive" in ping && ping.isPageAlive === true;

const isParentPort = (port: unknown): port is ParentPort =>
  typeof port === "object" && port !== null && "postMessage" in port && "on" in port;
