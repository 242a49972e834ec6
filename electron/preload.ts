import { contextBridge, ipcRenderer } from "electron";
import { createPageBridge } from "./page-bridge.ts";
import { PAGE_PORT, PAGE_READY } from "./shell-channels.ts";

/** Runs sandboxed before the page; bundled as CommonJS with nothing required but electron. */
const { bridge, connect } = createPageBridge();

ipcRenderer.on(PAGE_PORT, (event) => {
  const [port] = event.ports;
  if (port) connect(port);
});
contextBridge.exposeInMainWorld("kiosk", bridge);
// Not earlier: main checks whose page this is, which is certain once the document is there.
window.addEventListener("DOMContentLoaded", () => ipcRenderer.send(PAGE_READY), { once: true });
