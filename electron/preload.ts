import { contextBridge, ipcRenderer } from "electron";
import { createPageBridge } from "./page-bridge.ts";
import { PAGE_AWAY, PAGE_BEAT, PAGE_PORT, PAGE_READY } from "./shell-channels.ts";

/** Runs sandboxed before the page; bundled as CommonJS with nothing required but electron. */
const { bridge, connect, disconnect } = createPageBridge(() => ipcRenderer.send(PAGE_BEAT));

ipcRenderer.on(PAGE_PORT, (event) => {
  const [port] = event.ports;
  if (port) connect(port);
});
ipcRenderer.on(PAGE_AWAY, () => disconnect());
contextBridge.exposeInMainWorld("kiosk", bridge);
// Not earlier: main checks whose page this is, which is certain once the document is there.
window.addEventListener("DOMContentLoaded", () => ipcRenderer.send(PAGE_READY), { once: true });
