import type { App } from "electron";

/** Chromium's own dialogs, which no page would need: answered with "no" before they are drawn. */
export const refuseDialogs = (app: Pick<App, "on">): void => {
  app.on("login", (event, _contents, _details, _auth, answer) => {
    event.preventDefault();
    answer();
  });
  app.on("select-client-certificate", (event, _contents, _url, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
};
