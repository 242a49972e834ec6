/**
 * Gestures and services of a browser that the machine must not have and that no web preference
 * reaches. Each is a name and, where it takes one, a value.
 */
export const CHROMIUM_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // Two fingers enlarge nothing, a swipe from the side goes nowhere, one from the top loads nothing.
  ["disable-pinch"],
  ["overscroll-history-navigation", "0"],
  ["pull-to-refresh", "0"],
  ["disable-features", "OverscrollHistoryNavigation"],
  ["disable-notifications"],
  ["disable-speech-api"],
  ["no-pings"],
];
