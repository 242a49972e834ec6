/** The value, or null when the text is no JSON: whoever sent it is then answered like for any nonsense. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
