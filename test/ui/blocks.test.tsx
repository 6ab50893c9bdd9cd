import { describe, expect, it } from 'vitest';
import { BarList, SeatsGauge, StepCurve } from '../../src/ui/chart.tsx';
import { CheckAnswers } from '../../src/ui/confirm.tsx';
import { ConnectedPlaces } from '../../src/ui/connected-places.tsx';
import { DescriptionList } from '../../src/ui/description-list.tsx';
import { Pagination, shownPages } from '../../src/ui/pagination.tsx';
import { Prose } from '../../src/ui/prose.tsx';
import { Table } from '../../src/ui/table.tsx';
import { initials, Timeline } from '../../src/ui/timeline.tsx';
import { elements, htmlOf } from './render.tsx';

describe('Prose', () => {
  it('knows paragraphs, line breaks and lists', () => {
    expect(htmlOf(<Prose text={'Eins\r\nzwei\n\n\n- a\n- b\nDrei'} />))
      .toContain('<p>Eins<br/>zwei</p><ul><li>a</li><li>b</li></ul><p>Drei</p>');
  });

  it('interprets nothing else', () => {
    const typed = '<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) **fett**';
    const html = htmlOf(<Prose text={typed} />);
    expect(html).not.toMatch(/<(script|img|a|strong)/);
    expect(html).toContain('&lt;script>');
  });
});

describe('Pagination', () => {
  it('shows ends and neighbours; a gap stands for two pages or more', () => {
    expect(shownPages(1, 3)).toEqual([1, 2, 3]);
    expect(shownPages(5, 20)).toEqual([1, 'gap', 4, 5, 6, 'gap', 20]);
    expect(shownPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (let pages = 2; pages < 30; pages += 1) {
      for (let page = 1; page <= pages; page += 1) {
        const shown = shownPages(page, pages);
        for (const [index, entry] of shown.entries()) {
          if (entry !== 'gap') continue;
          expect((shown[index + 1] as number) - (shown[index - 1] as number)).toBeGreaterThan(2);
        }
      }
    }
  });

  it('renders nothing for one page and marks the current one', () => {
    const pathOf = (page: number): string => `/x?seite=${page}`;
    expect(htmlOf(<Pagination page={1} pages={1} pathOf={pathOf} />)).toBe('');
    const links = elements(htmlOf(<Pagination page={1} pages={3} pathOf={pathOf} />, 'en'), 'a');
    expect(links.map(({ href }) => href)).toEqual(['/en/x?seite=1', '/en/x?seite=2', '/en/x?seite=3', '/en/x?seite=2']);
    expect(links.filter((link) => link['aria-current'] === 'page')).toHaveLength(1);
  });
});

describe('tables and plots', () => {
  it('name their columns and rows, also as cards on a phone', () => {
    const html = htmlOf(<Table caption="Liste" rows={[{ a: '<i>', b: 2 }]} columns={[
      { title: 'Name', cell: (row) => row.a }, { title: 'Plätze', cell: (row) => row.b, numeric: true },
    ]} />);
    expect(html).toContain('<caption>Liste</caption>');
    expect(elements(html, 'th').map(({ scope }) => scope)).toEqual(['col', 'col', 'row']);
    expect(elements(html, 'td')[0]).toMatchObject({ 'data-title': 'Plätze' });
    expect(html).toContain('&lt;i>');
  });

  it('say in words or figures what they draw', () => {
    const bars = htmlOf(<BarList caption="Nach Größe" bars={[{ label: 'klein', value: 61 }, { label: 'groß', value: 0 }]} />);
    expect(bars).toMatch(/<th scope="row">klein<\/th>.*61/);
    const points = [{ label: '1.', value: 3 }, { label: '2.', value: 9 }];
    const curve = htmlOf(<StepCurve caption="Verlauf" labelTitle="Tag" valueTitle="Zahl" points={points} />);
    expect(curve.match(/<tr><th scope="row">/g)).toHaveLength(2);
    for (const html of [bars, curve]) expect(elements(html, 'svg').every((svg) => svg['aria-hidden'] === 'true')).toBe(true);
    expect(bars + curve).not.toMatch(/NaN|Infinity/);
    expect(htmlOf(<StepCurve caption="Leer" labelTitle="Tag" valueTitle="Zahl" points={[]} />)).not.toContain('<path');
  });

  it('count seats without going below none', () => {
    expect(htmlOf(<SeatsGauge label="Raum" taken={59} capacity={60} />)).toContain('noch 1 Platz frei');
    const over = htmlOf(<SeatsGauge label="Raum" taken={62} capacity={60} waiting={3} />);
    expect(over).toContain('ausgebucht');
    expect(over).toContain('62 von 60 Plätzen belegt, 3 auf der Warteliste');
    expect(over).toContain('width="100.0"');
    expect(htmlOf(<SeatsGauge label="Online" taken={5} capacity={null} />)).not.toContain('<svg');
  });
});

describe('Timeline', () => {
  const items = [
    { kind: 'welcome', title: 'Grußwort', start: '12:00', minutes: 10 },
    { kind: 'impulse', title: 'Impuls', start: '12:10', minutes: 30, path: '/x', people: [{ name: 'Dr. Amt von Gemeinde' }] },
  ] as const;

  it('is an ordered list that names the kind of every item', () => {
    const html = htmlOf(<Timeline items={items} />);
    expect(html).toMatch(/<ol[^>]*aria-label="Programm"/);
    expect(html).toMatch(/12:10<\/time> <span>30 Minuten.*Impuls.*<h3[^>]*><a href="\/x">Impuls<\/a>/);
    expect(elements(html, 'rect').map(({ width }) => Number(width))).toEqual([246, 746]);
  });

  it('takes initials without titles and particles', () => {
    expect(initials('Dr. Amt von Gemeinde')).toBe('AG');
    expect(initials('Prof. Dr. Özlem Ünal-Schmidt')).toBe('ÖÜ');
    expect(initials('ncp')).toBe('');
  });
});

it('answers can be changed, and empty ones say so', () => {
  const answers = [{ question: 'Name', answer: 'P.', changePath: '/n' }, { question: 'Funktion', answer: '' }];
  const html = htmlOf(<CheckAnswers answers={answers} />);
  expect(html).toContain('<a href="/n">Ändern<span class="k-sr">: Name</span></a>');
  expect(html).toContain('keine Angabe');
});

it('empty facts are left out', () => {
  expect(htmlOf(<DescriptionList items={[['Ort', 'Rathaus'], ['Fax', undefined]]} />)).not.toContain('Fax');
});

it('the drawing of the hero stays light', () => {
  expect(htmlOf(<ConnectedPlaces />).length).toBeLessThan(3 * 1024);
});
