import { useState } from "react";
import "./drawing.css";

/** A product's drawing, decoration beside its name; a quiet mark while there is none. */
export const Drawing = ({ sku }: { readonly sku: string }) => {
  const [isMissing, setMissing] = useState(false);
  return isMissing ? (
    <svg className="drawing" viewBox="0 0 400 400" aria-hidden="true">
      <ellipse cx="200" cy="318" rx="120" ry="18" fill="#17231e" opacity=".12" />
      <path
        fill="#17231e"
        opacity=".16"
        d="M100 100h100a100 100 0 0 1 100 100v100H200A100 100 0 0 0 100 200z"
      />
    </svg>
  ) : (
    <img
      className="drawing"
      src={`/products/${encodeURIComponent(sku)}.svg`}
      alt=""
      draggable={false}
      onError={() => setMissing(true)}
    />
  );
};
