import "./petals.css";

/** Four kawung petals that light up in turn: something is being prepared. */
export const Petals = () => (
  <svg className="petals" viewBox="0 0 200 200" aria-hidden="true">
    {[0, 90, 180, 270].map((turn) => (
      <path
        key={turn}
        d="M94 94C52 94 14 62 14 14C62 14 94 52 94 94Z"
        transform={`rotate(${turn} 100 100)`}
      />
    ))}
  </svg>
);
