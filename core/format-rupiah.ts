/** One money format for screen, label and receipt in both languages: `Rp 36.000`, ASCII only. */
export const formatRupiah = (amountRupiah: number): string => {
  const digits = Math.abs(amountRupiah).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${amountRupiah < 0 ? "-" : ""}Rp ${grouped}`;
};
