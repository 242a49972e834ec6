import * as z from "zod";

const devicePath = (what: string) =>
  z.string().min(1).describe(`Device file of the ${what}; a stable name made by udev.`);

const secret = (what: string) =>
  z
    .string()
    .min(16)
    .describe(`${what} At least 16 characters; \`openssl rand -hex 24\` makes one.`);

export const LogSettings = z.strictObject({
  level: z
    .enum(["info", "warn", "fatal"])
    .describe("The least important line that is written. `info` tells every fact stored."),
  file: z
    .strictObject({
      path: z
        .string()
        .min(1)
        .describe("Beginning of the file names: `/var/log/pojokpas/kiosk` gives `kiosk.1.log` …"),
      megabytes: z.int().min(1).max(1_000).describe("A file this large is followed by the next."),
      keep: z.int().min(1).max(100).describe("Files kept, the one being written among them."),
    })
    .nullable()
    .describe("A rotated file beside standard output; null: standard output (journald) alone."),
});
export type LogSettings = z.infer<typeof LogSettings>;

const CopySettings = z
  .strictObject({
    folder: z
      .string()
      .min(1)
      .describe(
        "A folder that is there already, on another disk or a stick; it is never made by the service.",
      ),
    keep: z.int().min(1).max(1_000).describe("Copies kept; older ones are removed."),
  })
  .nullable();

/**
 * Everything a kiosk service is told from outside. The descriptions are the manual: `docs/config.md` is
 * made from them (`node tools/config-docs.ts`), and a test holds both together.
 */
export const KioskConfig = z.strictObject({
  dataDir: z
    .string()
    .min(1)
    .describe(
      "Folder of the journal, the keys and the disk reserve. One service at a time holds it.",
    ),
  hub: z
    .strictObject({
      url: z
        .string()
        .min(1)
        .describe("Address of the lapas hub: `https://…`; plain `http://` on this computer only."),
      enrolmentCode: z
        .string()
        .nullable()
        .describe("One-time code for a data folder that is not enrolled yet; null afterwards."),
    })
    .describe("The lapas's computer: money, catalogue, books."),
  web: z
    .strictObject({
      port: z.int().min(0).max(65_535).describe("TCP port on 127.0.0.1; 0 takes a free one."),
      pageDir: z.string().min(1).describe("Folder of the built page."),
      assetsDir: z.string().min(1).describe("Folder of the product drawings."),
      token: secret("Opens the channel of the page."),
      restockToken: secret(
        "Lets a staff tool report a load; null switches that door off.",
      ).nullable(),
    })
    .nullable()
    .describe("The browser host; null when only the shell shows the screen."),
  spiralBoards: z
    .record(z.string().min(1), z.strictObject({ path: devicePath("spiral board") }))
    .describe("Spiral cabinets by the name of their board in the planogram."),
  lockerBoards: z
    .record(
      z.string().min(1),
      z.strictObject({
        path: devicePath("locker board"),
        address: z.int().min(0).max(15).describe("DIP switch of the board."),
        lockedBit: z
          .union([z.literal(0), z.literal(1)])
          .describe("What the board reports for a locked door; calibrated at installation."),
        hasInfrared: z.boolean().describe("Does the board see goods in its lockers?"),
      }),
    )
    .describe("Locker boards by the name of their board in the planogram."),
  printer: z
    .strictObject({
      path: devicePath("receipt printer"),
      profile: z
        .enum(["epson-80", "clone-80", "clone-58"])
        .describe("Paper width and manners: `epson-80` proves a print, the clones do not."),
    })
    .describe("The receipt printer."),
  copies: CopySettings.describe(
    "Where copies of the journal go, one a day after midnight; null keeps none.",
  ).default(null),
  log: LogSettings.describe("What is logged and where.").default({ level: "info", file: null }),
});
export type KioskConfig = z.infer<typeof KioskConfig>;

/** What must never be found in a log of this installation. */
export const secretsOf = ({ hub, web }: Pick<KioskConfig, "hub" | "web">): readonly string[] =>
  [hub.enrolmentCode, web?.token, web?.restockToken].filter((one) => typeof one === "string");
