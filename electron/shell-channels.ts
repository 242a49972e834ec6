/** Preload → main: a page has loaded and wants its line to the service. Carries nothing. */
export const PAGE_READY = "page:ready";

/** Preload → main: the page has something drawn and is alive. Carries nothing. */
export const PAGE_BEAT = "page:beat";

/** Main → preload, with one port: the service is at its other end. */
export const PAGE_PORT = "page:port";

/** Main → preload: the service is gone; the line before is dead. Carries nothing. */
export const PAGE_AWAY = "page:away";
