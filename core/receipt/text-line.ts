import type { PrintLine } from "./print-document.ts";

type TextLine = Extract<PrintLine, { readonly kind: "text" }>;

export const textLine = (text: string, style: Pick<TextLine, "bold" | "wide"> = {}): TextLine => ({
  kind: "text",
  text,
  ...style,
});

export const textLines = (
  texts: readonly string[],
  style: Pick<TextLine, "bold" | "wide"> = {},
): readonly TextLine[] => texts.map((text) => textLine(text, style));
