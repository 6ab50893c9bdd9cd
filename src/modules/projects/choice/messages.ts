import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts for choosing a project. */
export const projectChoiceMessages = catalogue({
  de: {
    hint: 'Wörter aus dem Titel oder der Name der Kommune, mindestens zwei Buchstaben.', choose: 'Welches Projekt meinen Sie?',
    one: 'Dieses Projekt passt zu Ihren Wörtern.', several: (n: number) => `Diese ${n} Projekte passen zu Ihren Wörtern.`, many: 'Das sind die ersten zehn. Schreiben Sie mehr, wenn das richtige fehlt.',
    pick: 'Wählen Sie das Projekt aus.', unknown: 'Wir finden kein Projekt mit diesen Wörtern, das Sie sehen dürfen. Versuchen Sie ein anderes Wort aus dem Titel.', required: 'Schreiben Sie, welches Projekt Sie meinen.',
  },
  en: {
    hint: 'Words of the title or the name of the municipality, two letters at least.', choose: 'Which project do you mean?',
    one: 'This project fits your words.', several: (n: number) => `These ${n} projects fit your words.`, many: 'These are the first ten. Write more if the right one is missing.',
    pick: 'Choose the project.', unknown: 'We find no project with these words that you may see. Try another word of the title.', required: 'Write which project you mean.',
  },
});
