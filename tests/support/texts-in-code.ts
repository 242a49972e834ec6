import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";

const ROOT = join(import.meta.dirname, "../..");

/** A text and the file it stands in. */
export type PlacedText = readonly [place: string, text: string];

/** Every string and every piece of a template in the code below a folder; comments are no texts. */
export const textsInCode = (folder: string): readonly PlacedText[] =>
  globSync(`${folder}/**/*.{ts,tsx}`, {
    cwd: ROOT,
    exclude: ["**/.types/**", "**/*.d.ts"],
  }).flatMap((path) => stringsOf(path, readFileSync(join(ROOT, path), "utf8")));

const stringsOf = (path: string, code: string): readonly PlacedText[] => {
  const texts: PlacedText[] = [];
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be read`);
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") texts.push([path, value]);
    },
    TemplateElement: ({ value }) => {
      texts.push([path, value.cooked ?? value.raw]);
    },
    JSXText: ({ value }) => {
      texts.push([path, value]);
    },
  }).visit(program);
  return texts;
};

/** Every string of a JSON file, with its path in it. */
export const textsInJson = (path: string): readonly PlacedText[] => {
  const collect = (value: unknown, place: string): readonly PlacedText[] => {
    if (typeof value === "string") return [[place, value]];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => collect(inner, `${place}.${key}`));
  };
  return collect(JSON.parse(readFileSync(join(ROOT, path), "utf8")), path);
};
