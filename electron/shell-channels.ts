/** Preload → main: a page has loaded and wants its line to the service. Carries nothing. */
export const PAGE_READY = "page:ready";

/** Main → preload, with one port: the service is at its other end. */
export const PAGE_PORT = "page:port";
