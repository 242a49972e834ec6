import type { Session } from "electron";

type PermissionHandlers = Pick<
  Session,
  "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler"
>;

/** Electron grants every permission by default; the kiosk page needs none, so none is granted. */
export const denyPermissions = (session: PermissionHandlers): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
};
