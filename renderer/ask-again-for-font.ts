const MOST_TRIES = 5;

/**
 * Asks again for a font that the browser failed to take, as Chromium 153 now and then does on a busy
 * computer though every byte has come. A kiosk has no other font: without it no word is on the page.
 */
export const askAgainForFont = (page: Document): void => {
  let tries = 0;
  page.fonts.addEventListener("loadingerror", () => {
    tries += 1;
    if (tries > MOST_TRIES) return;
    for (const { style } of fontRulesOf(page)) {
      const face = new FontFace(
        style.getPropertyValue("font-family").replaceAll('"', ""),
        style.getPropertyValue("src"),
        { weight: style.getPropertyValue("font-weight"), display: "block" },
      );
      page.fonts.add(face);
      // Another failure is heard above.
      face.load().catch(() => undefined);
    }
  });
};

const fontRulesOf = (page: Document): readonly CSSFontFaceRule[] =>
  [...page.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
