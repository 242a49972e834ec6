import type { MachineSettings } from "./catalogue/catalogue-snapshot.ts";
import type { KioskView } from "./contract/kiosk-view.ts";
import { SMALLEST_SCREEN_INCHES } from "./screen-size.ts";

type MachineInView = Pick<
  KioskView,
  "machineName" | "screenInches" | "contactWhatsapp" | "isQuiet" | "soundVolume"
>;

/** What the page is told about the machine it stands on; before the first catalogue, next to nothing. */
export const machineInView = (
  settings: MachineSettings | null,
  isQuiet: boolean,
): MachineInView => ({
  machineName: settings?.machineName ?? "PojokPAS",
  screenInches: settings?.screenInches ?? SMALLEST_SCREEN_INCHES,
  contactWhatsapp: settings?.contactWhatsapp ?? "",
  isQuiet,
  soundVolume: settings?.sound.isOn && !isQuiet ? settings.sound.volumePercent / 100 : 0,
});
