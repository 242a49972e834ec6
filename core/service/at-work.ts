/** Tag of staff states in which something is written or printed: nobody is sent out of them. */
export const AT_WORK = "at-work";
