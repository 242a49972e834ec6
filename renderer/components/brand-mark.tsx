/** The corner: a quarter circle cut from a square, with the quarter it was cut by. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 100 100" aria-hidden="true">
    <path fill="#f4b223" d="M0 0H64A36 36 0 0 1 100 36V100H52A52 52 0 0 0 0 48Z" />
  </svg>
);
