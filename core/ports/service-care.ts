/** The process the terminal runs in, as far as a technician may handle it. */
export interface ServiceCare {
  /** The newest lines of the log, oldest first, masked as they were written. */
  readonly lastLogLines: () => readonly string[];
  /** Leaves so that whoever supervises the service starts it again. */
  readonly restart: () => void;
}
