/** Where the court file of a sale is. */
export const courtFilePath = ({
  kioskId,
  saleId,
}: {
  readonly kioskId: string;
  readonly saleId: string;
}): string => `/staff/sales/${encodeURIComponent(kioskId)}/${encodeURIComponent(saleId)}`;
