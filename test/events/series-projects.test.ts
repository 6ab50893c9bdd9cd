import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../src/modules/accounts/actor.ts';
import { listOrganisationProjects, listSeriesProjects } from '../../src/modules/events/queries-outcome.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const slugs = (rows: readonly { slug: string }[]): string[] => rows.map((row) => row.slug);
const countQueries = async (work: () => Promise<unknown>): Promise<number> => {
  test.queries.length = 0;
  await work();
  return test.queries.length;
};

async function makeProject(slug: string, organisationId: string, titleDe = slug, level = 'clear'): Promise<string> {
  const { id } = await test.db.insertInto('project').values({ slug, organisationId, level, status: 'running', titleDe, sentenceDe: `Satz zu ${slug}.` })
    .returning('id').executeTakeFirstOrThrow();
  return id;
}

const ofSeries = (seriesId: string, projectId: string) => test.db.insertInto('seriesProject').values({ seriesId, projectId }).execute();
const ofEvent = (eventId: string, projectId: string) => test.db.insertInto('eventProject').values({ eventId, projectId }).execute();

describe('projects of which only the series is on record', () => {
  it('stand among the projects of that series and of no other, each once, in one query', async () => {
    const [town, home] = [await makeOrganisation(test, { name: 'Stadt Anderswo' }), await makeOrganisation(test, { name: 'Stadt Bekannt' })];
    const [series, other] = [await makeSeries(test, { state: 'archived' }), await makeSeries(test)];
    const event = await makeEvent(test, { seriesId: series.id });
    await ofEvent(event.id, await makeProject('aus-der-veranstaltung', home.id));
    await ofSeries(other.id, await makeProject('aus-anderer-reihe', town.id));
    const both = await makeProject('beides', home.id);
    await ofEvent(event.id, both);
    await ofSeries(series.id, both);
    const few = await countQueries(() => listSeriesProjects(test.db, visitor, series.id));
    await ofSeries(series.id, await makeProject('aus-der-reihe', town.id, 'Parken <b>digital</b>'));
    expect(slugs(await listSeriesProjects(test.db, visitor, series.id))).toEqual(['aus-der-reihe', 'aus-der-veranstaltung', 'beides']);
    expect([few, await countQueries(() => listSeriesProjects(test.db, visitor, series.id))]).toEqual([1, 1]);

    const { body } = await get(test, `/reihen/${series.slug}`);
    const section = body.slice(body.indexOf('<h2>Praxisbeispiele aus der Reihe</h2>'));
    for (const words of ['Parken &lt;b>digital&lt;/b>', 'Satz zu aus-der-reihe.', 'Stadt Anderswo']) expect(section).toContain(words);
    expect(body).not.toContain('aus-anderer-reihe');
  });

  it('appear on the kept page at once', async () => {
    const town = await makeOrganisation(test);
    const series = await makeSeries(test);
    const page = async (): Promise<string> => (await get(test, `/reihen/${series.slug}`)).body;
    const project = await makeProject('spaeter-zugeordnet', town.id, 'Später zugeordnet');
    expect(await page()).not.toContain('Später zugeordnet');
    // Past the commands, as another process would: only the trigger can tell.
    await ofSeries(series.id, project);
    await expect.poll(page).toContain('Später zugeordnet');
    await test.db.deleteFrom('seriesProject').where('projectId', '=', project).execute();
    await expect.poll(page).not.toContain('Später zugeordnet');
  });

  it('are shown as far as they go themselves, whoever prepares a series or an event with them', async () => {
    const town = await makeOrganisation(test);
    const [draft, open] = [await makeSeries(test, { state: 'draft' }), await makeSeries(test)];
    const members = await makeProject('fuer-mitglieder', town.id, 'Für Mitglieder', 'green');
    const shown = await makeProject('offen', town.id);
    for (const project of [members, shown]) await ofSeries(draft.id, project);
    const organiser = await makeAccount(test, { organises: [draft.id, open.id] });
    const member = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
    const list = async (actor: Parameters<typeof listOrganisationProjects>[1]) => slugs(await listOrganisationProjects(test.db, actor, town.id));
    for (const actor of [visitor, organiser, await makeAccount(test, { admin: true })]) expect(await list(actor)).toEqual(['offen']);
    expect((await list(member)).sort()).toEqual(['fuer-mitglieder', 'offen']);
    expect((await get(test, `/reihen/${draft.slug}`)).statusCode).toBe(404);
    // A draft event of a public series adds nothing to the page of the series, except for those who organise it.
    const event = await makeEvent(test, { seriesId: open.id, state: 'draft' });
    await ofEvent(event.id, shown);
    expect(slugs(await listSeriesProjects(test.db, visitor, open.id))).toEqual([]);
    expect(slugs(await listSeriesProjects(test.db, organiser, open.id))).toEqual(['offen']);
    await ofSeries(open.id, members);
    expect(slugs(await listSeriesProjects(test.db, visitor, open.id))).toEqual([]);
    expect(slugs(await listSeriesProjects(test.db, member, open.id))).toEqual(['fuer-mitglieder']);
    // A member who reads with the database role of public pages gets the same.
    expect(slugs(await listSeriesProjects(test.deps.publicDb, member, open.id))).toEqual(['fuer-mitglieder']);
  });

  it('go with their series, and the project stays', async () => {
    const town = await makeOrganisation(test);
    const series = await makeSeries(test);
    const project = await makeProject('bleibt', town.id);
    await ofSeries(series.id, project);
    await test.db.deleteFrom('series').where('id', '=', series.id).execute();
    expect(await test.db.selectFrom('seriesProject').selectAll().where('projectId', '=', project).execute()).toEqual([]);
    expect(await test.db.selectFrom('project').select('slug').where('id', '=', project).execute()).toEqual([{ slug: 'bleibt' }]);
  });
});
