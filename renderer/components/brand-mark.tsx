/** The corner: a quarter circle cut from a square, with the quarter it was cut by. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 72 72" aria-hidden="true">
    <path fill="#f4b223" d="M0 0h36a36 36 0 0 1 36 36v36H36A36 36 0 0 0 0 36z" />
  </svg>
);
