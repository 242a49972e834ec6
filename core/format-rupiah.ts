/** One money format for screen, label and receipt in both languages: `Rp 36.000`, ASCII only. */
export const formatRupiah = (amountRupiah: number): string => {
  const digits = Math.abs(amountRupiah).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${amountRupiah < 0 ? "-" : ""}Rp ${grouped}`;
};

/** Inside a sentence on a screen: the line never breaks between "Rp" and the figures. */
export const formatUnbroken = (amountRupiah: number): string =>
  formatRupiah(amountRupiah).replace(" ", "\u00a0");
