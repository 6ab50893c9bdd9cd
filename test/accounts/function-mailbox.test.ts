import { expect, it } from 'vitest';
import { isFunctionMailbox } from '../../src/modules/accounts/function-mailbox.ts';

it.each([
  'rathaus@musterdorf.de', 'info@musterdorf.de', 'poststelle@musterdorf.de', 'post@lra-musterkreis.de', 'info.bauamt@musterdorf.de', 'bauamt2@musterdorf.de',
  'gemeinde-musterdorf@musterdorf.de', 'gemeinde.musterdorf@provider.de'.replace('provider', 'musterdorf'), 'musterdorf@musterdorf.de',
  'bad-musterdorf@bad-musterdorf.de', 'it@musterdorf.de', 'edv-support@musterdorf.de', 'no-reply@musterdorf.de', 'rathaus+digital@musterdorf.de',
  'buergermeister@musterdorf.de', 'stadt.verwaltung@musterdorf.de', 'vg-musterdorf@vgmusterdorf.bayern'.replace('vgmusterdorf', 'vg-musterdorf'),
])('%s is a desk', (email) => {
  expect(isFunctionMailbox(email)).toBe(true);
});

it.each([
  'vorname.nachname@musterdorf.de', 'v.nachname@musterdorf.de', 'nachname@musterdorf.de', 'info.nachname@musterdorf.de', 'it-leitung.nachname@musterdorf.de',
  'amtmann@musterdorf.de', 'rathausmann@musterdorf.de', 'nachname.rathaus@musterdorf.de', 'x@info.de', 'postler@musterdorf.de', 'a@musterdorf.de',
])('%s is a person', (email) => {
  expect(isFunctionMailbox(email)).toBe(false);
});
