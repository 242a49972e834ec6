import * as z from "zod";
import { KioskConfig } from "../kiosk/config.ts";
import { HubConfig } from "../lapas/hub-config.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** `docs/config.md`, made from the two schemas; a test compares it with the file. */
export const renderConfigPage = (): string =>
  [
    INTRODUCTION,
    "## The kiosk: one JSON file",
    KIOSK,
    table(["setting", "takes", "meaning"], kioskRows(z.toJSONSchema(KioskConfig, input))),
    "## The hub: environment variables",
    HUB,
    table(["variable", "when not set", "meaning"], hubRows(z.toJSONSchema(HubConfig, input))),
    SYSTEMD,
  ].join("\n\n");

const input = { io: "input" } as const;

const INTRODUCTION = `# Settings

Made by \`node tools/config-docs.ts\` from \`kiosk/config.ts\` and \`lapas/hub-config.ts\`; a test fails when
this page and they differ. How the settings come to be on a machine is in \`docs/install.md\`.`;

const KIOSK = `Named by \`--config FILE\` or by \`POJOKPAS_CONFIG\`; an example is \`docs/kiosk.example.json\`. The file holds
tokens: owner root, group pojokpas, mode 0640. Every setting must be there except \`log\`; an unknown one is refused,
so that a misspelt name does not pass for a setting that was left out. A file that cannot be used ends the
service with exit code 78 and one line a fault:

\`\`\`
/etc/pojokpas/kiosk.json:17: printer.profile: expected one of "epson-80"|"clone-80"|"clone-58"
\`\`\`

In the table \`*\` stands for a name you choose.`;

const HUB = `An example is \`deploy/hub.env.example\`. A variable that is set to nothing counts as not set; an unknown \`HUB_…\`
or \`SNAP_…\` is refused. Secrets are named by file: the environment of a process can be read by others of
its user. What cannot be used ends the hub with exit code 78 and one line a fault, such as
\`HUB_PORT: expected number, received NaN\`.`;

const SYSTEMD = `## From systemd

\`NOTIFY_SOCKET\` and \`WATCHDOG_USEC\` are set by systemd for \`Type=notify\` units and read by the kiosk service
(\`kiosk/watchdog.ts\`); nobody sets them by hand.
`;

const kioskRows = (schema: Schema, path = ""): readonly (readonly string[])[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === "boolean") return [];
    const here = path === "" ? name : `${path}.${name}`;
    const [inner, isNullable] = withoutNull(property);
    const row = [`\`${here}\``, takes(inner, isNullable), meaning(property, inner)];
    const { additionalProperties: each } = inner;
    const isRecord = typeof each === "object";
    return [row, ...kioskRows(isRecord ? each : inner, isRecord ? `${here}.*` : here)];
  });

const hubRows = (schema: Schema): readonly (readonly string[])[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === "boolean") return [];
    const isRequired = schema.required?.includes(name) === true;
    const fallback = property.default ?? (name === "HUB_POLL_ACQUIRER" ? "on" : null);
    const whenNotSet = isRequired ? "**refused**" : fallback === null ? "–" : code(fallback);
    return [`\`${name}\``, whenNotSet, property.description ?? ""];
  });

const withoutNull = (schema: Schema): readonly [Schema, boolean] => {
  const [first, second] = schema.anyOf ?? [];
  if (typeof first === "object" && typeof second === "object" && second.type === "null") {
    return [first, true];
  }
  return [schema, false];
};

const takes = (schema: Schema, isNullable: boolean): string => {
  const kind = kindOf(schema);
  return isNullable ? `${kind} or \`null\`` : kind;
};

const kindOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.anyOf) return schema.anyOf.map((one) => code(constantOf(one))).join(", ");
  if (typeof schema.additionalProperties === "object") return "one object a name";
  if (Array.isArray(schema.type))
    return schema.type.map((type) => (type === "null" ? code(null) : type)).join(" or ");
  if (schema.type === "integer") return `${schema.minimum} to ${schema.maximum}`;
  return String(schema.type);
};

const constantOf = (schema: Schema | boolean): unknown =>
  typeof schema === "object" ? schema.const : schema;

const meaning = (property: Schema, inner: Schema): string => {
  const text = property.description ?? inner.description ?? "";
  return property.default === undefined
    ? text
    : `${text} Left out: ${code(property.default)}`.trim();
};

const code = (value: unknown): string =>
  `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
