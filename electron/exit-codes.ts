/*
 * With what the shell leaves. systemd starts it again after each (`Restart=always`); the code tells a
 * person who reads the journal what it was. See docs/decisions/0005-who-keeps-the-screen-alive.md.
 */

/** Told to end, or another shell already runs and was brought to the front. */
export const EXIT_ENDED = 0;

/** Page, service or a Chromium process died more than three times in 60 s, or the shell has a fault. */
export const EXIT_LEFT_TO_SYSTEM = 70;

/** What the kiosk service leaves with when a person must look first (kiosk/main.ts). */
export const SERVICE_EXIT_REFUSED = 78;
