import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** What organisers say before they approve an address that anybody could have. */
export const doubtMessages = catalogue({
  de: {
    asked: 'Ich habe die Person auf einem anderen Weg gefragt, zum Beispiel über die Telefonzentrale. Sie gehört zu der Organisation.',
    askedHint: 'Mit dieser Adresse könnte sich auch jemand von außen anmelden.',
    required: 'Fragen Sie die Person erst, und bestätigen Sie das mit dem Häkchen.',
    leftOut: 'Ausgelassen, weil sich mit der Adresse auch jemand von außen anmelden könnte. Entscheiden Sie darüber einzeln:',
  },
  en: {
    asked: 'I have asked the person in another way, for example through the switchboard. They belong to the organisation.',
    askedHint: 'Somebody from outside could have such an address, too.',
    required: 'Ask the person first, and confirm it with the tick.',
    leftOut: 'Left out because somebody from outside could have the address as well. Decide about each of them by itself:',
  },
});
