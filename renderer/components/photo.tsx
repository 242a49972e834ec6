import { useState } from "react";
import { Drawing } from "./drawing.tsx";
import "./photo.css";

interface PhotoProps {
  readonly file: string;
  /** Empty beside words that say what it is. */
  readonly alt: string;
  readonly sku: string;
}

/** A square photo; while the machine does not have it, the drawing in the same place. */
export const Photo = ({ file, alt, sku }: PhotoProps) => {
  const [missing, setMissing] = useState<string | null>(null);
  return missing === file ? (
    <Drawing sku={sku} />
  ) : (
    <img
      className="photo"
      src={`/photos/${encodeURIComponent(file)}`}
      alt={alt}
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={() => setMissing(file)}
    />
  );
};
