import type { ComponentChildren, JSX } from 'preact';

/** Terms and what they are: the facts of an event, the data of a person. Entries without a value are left out. */
export function DescriptionList({ items }: { items: readonly (readonly [term: string, value: ComponentChildren])[] }): JSX.Element {
  return (
    <dl class="kern-description-list">
      {items.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([term, value]) => (
        <div class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{term}</dt>
          <dd class="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
