/** English: "1 item", "2 items". */
export const items = (units: number): string => `${units} ${units === 1 ? "item" : "items"}`;
