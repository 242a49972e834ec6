const MOST_TRIES = 30;
const PAUSE_MS = 100;

/**
 * Asks again for a font that the browser failed to take, as Chromium 153 now and then does on a busy
 * computer though every byte has come. A kiosk has no other font: without it no word is on the page.
 */
export const askAgainForFont = (
  page: Document,
  after: (delayMs: number, callback: () => void) => void,
): void => {
  let tries = 0;
  const ask = () => {
    for (const { style } of fontRulesOf(page)) {
      const face = new FontFace(
        style.getPropertyValue("font-family").replaceAll('"', ""),
        style.getPropertyValue("src"),
        { weight: style.getPropertyValue("font-weight"), display: "block" },
      );
      page.fonts.add(face);
      // Another failure is heard below.
      face.load().catch(() => undefined);
    }
  };
  page.fonts.addEventListener("loadingerror", () => {
    tries += 1;
    if (tries <= MOST_TRIES) after(PAUSE_MS, ask);
  });
};

const fontRulesOf = (page: Document): readonly CSSFontFaceRule[] =>
  [...page.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
