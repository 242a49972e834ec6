import type * as z from "zod";

/** The text as what `schema` describes; null when it is no JSON or something else. */
export const readJson = <Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
