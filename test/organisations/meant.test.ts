import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMark, nothingTyped, type Meant, type TypedOrganisation } from '../../src/modules/organisations/meant.ts';
import { findMeant, MOST_CHOICES } from '../../src/modules/organisations/queries-meant.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeOrganisation } from '../support/make.ts';

const NAMESAKES = 27;

let test: TestApp;
let coburg: { id: string };
beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test, { kind: 'kreis', name: 'Landkreis Coburg', shortName: 'Coburg', ars: '094730000000', officialType: 'Landkreis' });
  coburg = await makeOrganisation(test, { name: 'Stadt Neustadt', shortName: 'Neustadt', searchName: 'stadt neustadt', officialType: 'Stadt',
    ars: '094730151151', postcode: '96465', population: 1 });
  for (let n = 1; n < NAMESAKES; n++) {
    await makeOrganisation(test, { name: 'Stadt Neustadt', shortName: 'Neustadt', searchName: 'stadt neustadt', officialType: 'Stadt', land: n < 20 ? '16' : '07',
      postcode: `07${String(n).padStart(3, '0')}` });
  }
});
afterAll(() => test.close());

const ask = (more: Partial<TypedOrganisation>, among = {}): Promise<Meant> => findMeant(test.db, { ...nothingTyped, ...more }, among);
async function listed(more: Partial<TypedOrganisation>) {
  const meant = await ask(more);
  if (meant.ok || meant.problem !== 'several') throw new Error(JSON.stringify(meant));
  return meant.choices;
}

describe('an organisation that was typed by name', () => {
  it('is the only one called so, whatever else begins like it', async () => {
    const one = await makeOrganisation(test, { name: 'Markt Ainring', shortName: 'Ainring' });
    await makeOrganisation(test, { name: 'Markt Ainring am Berg', shortName: 'Ainring am Berg' });
    expect(await ask({ text: ' markt AINRING ' })).toMatchObject({ ok: true, organisation: { id: one.id } });
  });

  it('is asked back where several have the name: says how many there are and shows the first', async () => {
    const choices = await listed({ text: 'Neustadt' });
    expect(choices.total).toBe(NAMESAKES);
    expect([choices.rows.length, choices.more]).toEqual([8, false]);
    expect((await listed({ text: 'Stadt Neustadt', all: true })).rows).toHaveLength(NAMESAKES);
  });

  it.each([['96465'], ['Bayern'], ['coburg'], ['Landkreis Coburg'], ['bay']])('is found among its namesakes by %s', async (near) => {
    expect(await listed({ text: 'Neustadt', near })).toMatchObject({ total: 1, nothingNear: false, rows: [{ id: coburg.id }] });
  });

  it('shows all again where nothing lies there', async () => {
    expect(await listed({ text: 'Neustadt', near: 'Hamburg' })).toMatchObject({ total: NAMESAKES, nothingNear: true });
    expect((await listed({ text: 'Neustadt', near: 'Thüringen' })).total).toBe(19);
  });

  it('is the picked one, as long as what the list was made of stands there', async () => {
    const shown = listMark({ text: 'Neustadt', near: 'Bayern' });
    const picked = { text: 'Neustadt', near: 'Bayern', choice: coburg.id, shown };
    expect(await ask(picked)).toMatchObject({ ok: true, organisation: { id: coburg.id } });
    expect(await ask({ ...picked, near: 'Thüringen' })).toMatchObject({ ok: false, problem: 'several' });
    const other = await makeOrganisation(test, { name: 'Markt Anderswo', shortName: 'Anderswo' });
    expect(await ask({ ...picked, text: 'Markt Anderswo' })).toMatchObject({ ok: true, organisation: { id: other.id } });
  });

  it('is the suggestion only while its name stands in the field', async () => {
    expect(await ask({ text: 'Stadt Neustadt', id: coburg.id })).toMatchObject({ ok: true, organisation: { id: coburg.id } });
    expect(await ask({ text: 'Neustadt', id: coburg.id })).toMatchObject({ ok: false, problem: 'several' });
  });

  it('is never guessed from a postcode, a beginning or a slip', async () => {
    const [town] = [await makeOrganisation(test, { name: 'Stadt Einzig', shortName: 'Einzig', postcode: '54321' }),
      await makeOrganisation(test, { name: 'Verbandsgemeinde Einzig', shortName: 'Einzig', kind: 'verband', postcode: '54321' })];
    expect((await listed({ text: '54321' })).rows).toHaveLength(2);
    expect((await listed({ text: 'Stadt Einzi' })).rows.map(({ id }) => id)).toContain(town.id);
    expect((await listed({ text: '96465' })).rows.map(({ id }) => id)).toEqual([coburg.id]);
  });

  it('no longer exists, is not there at all, or was not typed', async () => {
    await makeOrganisation(test, { name: 'Gemeinde Vorbei', shortName: 'Vorbei', state: 'ended', endedAt: test.clock.now() });
    expect(await ask({ text: 'Gemeinde Vorbei' })).toEqual({ ok: false, problem: 'ended' });
    expect(await ask({ text: 'Qqqq' })).toEqual({ ok: false, problem: 'unknown' });
    expect(await ask({ text: '' })).toEqual({ ok: false, problem: 'required' });
  });

  it('is no enterprise where one is to belong to it, however it was chosen', async () => {
    const works = await makeOrganisation(test, { kind: 'enterprise', ars: null, name: 'Stadtwerke Allein', shortName: 'Stadtwerke Allein' });
    const text = 'Stadtwerke Allein';
    expect(await ask({ text })).toMatchObject({ ok: true, organisation: { id: works.id } });
    for (const more of [{}, { id: works.id }, { choice: works.id, shown: listMark({ text, near: '' }) }]) {
      expect(await ask({ text, ...more }, { municipality: true })).toEqual({ ok: false, problem: 'unknown' });
    }
  });

  it('counts no further than what can be shown', async () => {
    for (let n = 0; n < MOST_CHOICES + 3; n++) await makeOrganisation(test, { name: `Gemeinde Oberbach ${n}`, shortName: `Oberbach ${n}` });
    const choices = await listed({ text: 'Oberbach', all: true });
    expect([choices.rows.length, choices.total, choices.more]).toEqual([MOST_CHOICES, MOST_CHOICES, true]);
  });
});
