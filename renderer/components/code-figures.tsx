import "./code-figures.css";

/** `K7M4-P2QX-9TRW` in cells of one width, so that it is read and copied figure by figure. */
export const CodeFigures = ({ code }: { readonly code: string }) => (
  <p className="code-figures">
    {code.split("-").map((group, index) => (
      // A code never changes its groups: their place is their name.
      // biome-ignore lint/suspicious/noArrayIndexKey: two groups may read the same
      <span className="code-figures-group" key={index}>
        {index > 0 && <span className="code-figures-dash">-</span>}
        {[...group].map((figure, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure may come twice
          <span key={place}>{figure}</span>
        ))}
      </span>
    ))}
  </p>
);
