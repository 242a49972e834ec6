import "./fact-list.css";

export interface ToldFact {
  readonly label: string;
  readonly value: string;
}

interface FactListProps {
  readonly title: string;
  readonly facts: readonly ToldFact[];
  readonly note?: string;
}

/** What a careful buyer asks, question by question. */
export const FactList = ({ title, facts, note }: FactListProps) =>
  facts.length > 0 && (
    <section className="facts">
      <h2>{title}</h2>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="soft">{note}</p>}
    </section>
  );
