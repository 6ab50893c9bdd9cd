import { foldWord } from './fold.ts';

// Words without which a sentence of the administration says the same. Nouns are never among them.
const list = `aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bereits bis bzw da
dabei dadurch dafür daher damit danach dann daran darauf darüber darum das dass dazu dem den denen denn der deren des dessen dich die dies
diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwa etwas euch eure für gegen gemäß ggf
hat hatte hatten haben habe hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja je jede jedem jeden
jeder jedes jedoch jetzt kann können konnte könnte man mehr mein meine meinem meinen mich mir mit möchte möchten muss müssen nach nicht
noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines seit sich sie sind so sogar solche sollen sollte sondern sowie sowohl
über um und uns unser unsere unserem unseren unserer unter usw viel viele vom von vor wann war waren warum was wegen weil welche welchem
welchen welcher welches wenn wer werden wie wieder wir wird wo wollen wollte wurde wurden zu zum zur zwar zwischen einfach gibt
the of and for to with in on our we how`;

const words: ReadonlySet<string> = new Set(list.split(/\s+/).map(foldWord));

/** Whether a fold says nothing about what somebody looks for. */
export function isStopWord(fold: string): boolean {
  return words.has(fold);
}
