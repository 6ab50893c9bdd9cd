import type { JSX } from 'preact';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Table } from '../../../ui/table.tsx';
import { seriesMessages } from '../series/messages.ts';

/** A field that two people filled in differently. */
export interface Difference {
  label: string;
  stored: string;
  yours: string;
}

/** Who saved in between; undefined when that is not known. */
export type LastChange = { at: Temporal.Instant; name: string } | undefined;

/** Stands above a form that two people edited at once: says who, and shows both versions side by side. */
export function ConflictNotice({ last, differences }: { last: LastChange; differences: readonly Difference[] }): JSX.Element {
  const m = useTexts(seriesMessages).conflict;
  const lang = useLang();
  return (
    <>
      <Banner tone="warning" title={m.title} announce>
        <p>{m.text(last?.name || m.somebody, last ? dateAndTime(last.at, lang) : '')}</p>
      </Banner>
      <Table
        caption={m.caption} rows={differences}
        columns={[
          { title: m.field, cell: (row) => row.label },
          { title: m.stored, cell: (row) => row.stored || <span class="k-muted">{m.empty}</span> },
          { title: m.yours, cell: (row) => row.yours || <span class="k-muted">{m.empty}</span> },
        ]}
      />
    </>
  );
}
