import "./petals.css";

/** Four kawung petals that light up in turn: something is being prepared. */
export const Petals = () => (
  <svg className="petals" viewBox="0 0 200 200" aria-hidden="true">
    {[0, 90, 180, 270].map((turn) => (
      <path
        key={turn}
        d="M100 92C60 80 36 50 34 34C50 36 80 60 92 100"
        transform={`rotate(${turn} 100 100)`}
      />
    ))}
  </svg>
);
