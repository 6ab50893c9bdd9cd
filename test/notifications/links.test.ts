import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { outboxTopics } from '../../src/modules/notifications/commands-outbox.ts';
import { post, startTestApp, type TestApp } from '../support/app.ts';
import { checksums } from '../walkers/world.ts';
import { addressFor, everyLink, letterOfKind, letters, lettersInSource, writeEveryMail } from './every-mail.ts';
import { mailsOf } from './mail-support.ts';

let test: TestApp;
let owners: Map<string, string>;
beforeAll(async () => {
  test = await startTestApp({ now: '2027-01-19T09:00:00Z' });
  owners = await writeEveryMail(test);
});
afterAll(() => test.close());

describe('mail gateways, which open every link before the reader does', () => {
  it('are tested with every letter the source can write, every kind of mail and every topic of the outbox', async () => {
    expect(Object.keys(letters).sort(), 'a letter of the source that test/notifications/every-mail.ts does not write').toEqual(lettersInSource());
    const mails = await mailsOf(test);
    expect([...new Set(mails.map(({ kind }) => kind))].sort(), 'a kind of mail that was not written').toEqual(Object.keys(letterOfKind).sort());
    const topics = await test.db.selectFrom('outbox').select('topic').distinct().orderBy('topic').execute();
    expect(topics.map(({ topic }) => topic), 'a topic of the outbox that was not told').toEqual([...outboxTopics].sort());
    expect(await test.db.selectFrom('outbox').select(['topic', 'error']).where('handledAt', 'is', null).execute()).toEqual([]);
  });

  it('are tested with each variant in both languages', async () => {
    const mails = await mailsOf(test);
    for (const lang of ['de', 'en'] as const) {
      for (const [letter, variants] of Object.entries(letters)) {
        for (const variant of variants) {
          const got = mails.filter(({ toEmail }) => toEmail === addressFor(letter, variant, lang));
          // An invited colleague has no language yet.
          const right = got.some((mail) => mail.lang === (letter === 'registrationLetter' && variant === 'invited' ? 'de' : lang) && letterOfKind[mail.kind as keyof typeof letterOfKind] !== undefined);
          expect([letter, variant, lang, right]).toEqual([letter, variant, lang, true]);
        }
      }
    }
    expect(mails.every((m) => m.state === 'sent')).toBe(true);
    expect((await everyLink(test, owners)).length).toBeGreaterThan(150);
  });

  it('change nothing by HEAD or GET, neither as strangers nor in the browser of the reader', async () => {
    const links = await everyLink(test, owners);
    const before = await checksums(test);
    for (const { path, cookie, kind } of links) {
      for (const method of ['HEAD', 'GET'] as const) {
        for (const headers of [{}, cookie ? { cookie } : {}]) {
          const answer = await test.app.inject({ method, url: path, headers });
          // Pages that say more once one has signed in, but none that is broken.
          expect([200, 303], `${method} ${path} of ${kind}: ${answer.statusCode}`).toContain(answer.statusCode);
        }
      }
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('change nothing by pressing every button they find there', async () => {
    const before = await checksums(test);
    let pressed = 0;
    for (const path of new Set((await everyLink(test, owners)).map((link) => link.path))) {
      const { body } = await test.app.inject({ url: path });
      for (const [, attributes, content] of body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
        if (!/method="post"/i.test(attributes!)) continue;
        const action = /action="([^"]*)"/.exec(attributes!)![1]!;
        const fields = Object.fromEntries([...content!.matchAll(/<(?:input|button)[^>]*name="([^"]*)"[^>]*>/g)].map(([tag, name]) => [name!, /value="([^"]*)"/.exec(tag)?.[1] ?? '']));
        await post(test, action, fields);
        pressed += 1;
      }
    }
    expect(pressed).toBeGreaterThan(0);
    expect(await checksums(test)).toEqual(before);
  });

  it('find nothing in a mail that leads anywhere else, or to the meeting', async () => {
    for (const mail of await mailsOf(test)) {
      const all = `${mail.textBody}\n${mail.htmlBody}\n${(mail.ics ?? '').replace(/\r\n /g, '')}`;
      for (const [url] of all.matchAll(/https?:\/\/[^\s"<\\]+/g)) expect(url.startsWith(test.deps.baseUrl), url).toBe(true);
      expect(all).not.toContain('konferenz.example');
    }
  });
});
