import { err, ok, type Result } from "../core/result.ts";

/** A JSON text whose every value knows the line it stands on, for errors a person can act on. */
export interface JsonLines {
  readonly value: unknown;
  /** 1-based; the line of the nearest thing that is there when the path itself is not. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface JsonFault {
  readonly line: number;
  /** What is wrong there; never quotes the text, which may hold secrets. */
  readonly reason: string;
}

/** Reads `text` as JSON; a key written twice is a fault, where `JSON.parse` would take the last. */
export const parseJsonLines = (text: string): Result<JsonLines, JsonFault> => {
  const lines = new Map<string, number>();
  const scan = createScanner(text);
  const fault = (reason: string): never => {
    throw new SyntaxError(reason);
  };

  const readValue = (path: readonly PropertyKey[]): unknown => {
    const token = scan.next();
    const key = keyOf(path);
    if (!lines.has(key)) lines.set(key, scan.line());
    if (token === "{") return readObject(path);
    if (token === "[") return readArray(path);
    if (token === null) return fault("a value is expected; the file ends here");
    return readLiteral(token) ?? (token === "null" ? null : fault("a value is expected here"));
  };

  const readObject = (path: readonly PropertyKey[]): unknown => {
    const entries: [string, unknown][] = [];
    if (scan.take("}")) return {};
    do {
      const token = scan.next();
      const name = token === null ? undefined : readLiteral(token);
      if (typeof name !== "string") return fault('a name in "quotes" is expected');
      const inner = [...path, name];
      if (lines.has(keyOf(inner))) return fault(`"${name}" is here for the second time`);
      lines.set(keyOf(inner), scan.line());
      if (!scan.take(":")) return fault('":" is expected after the name');
      entries.push([name, readValue(inner)]);
    } while (scan.take(","));
    if (!scan.take("}")) return fault('"," or "}" is expected after this value');
    return Object.fromEntries(entries);
  };

  const readArray = (path: readonly PropertyKey[]): unknown => {
    const items: unknown[] = [];
    if (scan.take("]")) return items;
    do items.push(readValue([...path, items.length]));
    while (scan.take(","));
    if (!scan.take("]")) return fault('"," or "]" is expected after this value');
    return items;
  };

  try {
    const value = readValue([]);
    if (scan.next() !== null) return fault("nothing more is expected after the end");
    return ok({ value, lineOf: (path) => nearestLine(lines, path) });
  } catch (stop) {
    if (stop instanceof SyntaxError) return err({ line: scan.line(), reason: stop.message });
    throw stop;
  }
};

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

const nearestLine = (lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
};

/** A string, number, `true`, `false` or `null`; undefined for anything else. */
const readLiteral = (token: string): unknown => {
  try {
    return JSON.parse(token);
  } catch {
    return undefined;
  }
};

/** Tokens in order: a punctuation mark, a whole string, or a run of anything else. */
const createScanner = (text: string) => {
  const tokens = [...text.matchAll(/[{}[\]:,]|"(?:[^"\\\n]|\\.)*"?|[^\s{}[\]:,"]+/g)];
  let position = 0;
  const peek = () => tokens[position]?.[0] ?? null;
  return {
    next: () => {
      const token = peek();
      position += 1;
      return token;
    },
    /** Moves on only when the next token is this mark. */
    take: (mark: string) => {
      if (peek() !== mark) return false;
      position += 1;
      return true;
    },
    /** Of the token last read; of a missing mark, where it should have been. */
    line: () => {
      const offset = tokens[Math.min(position, tokens.length) - 1]?.index ?? 0;
      return text.slice(0, offset).split("\n").length;
    },
  };
};
