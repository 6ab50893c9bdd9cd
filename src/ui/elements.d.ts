import type { HTMLAttributes } from 'preact';

/** The custom elements of `src/client`, known to JSX. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'k-combobox': HTMLAttributes<HTMLElement> & {
        src: string; 'data-go'?: string; 'data-options': string; 'data-count': string; 'data-one': string; 'data-none': string; 'data-failed': string;
      };
      'k-passkey': HTMLAttributes<HTMLElement> & { 'data-mode': 'new' | 'get'; 'data-options': string; 'data-failed': string };
      'k-similar': HTMLAttributes<HTMLElement> & { src: string; 'data-title': string; 'data-sentence': string };
      'k-go-on': HTMLAttributes<HTMLElement>;
      'k-live-programme': HTMLAttributes<HTMLElement> & {
        src: string; 'data-key': string; 'data-seconds': number; 'data-offline': string; 'data-ended': string;
      };
      'k-programme-editor': HTMLAttributes<HTMLElement> & {
        'data-texts': string; 'data-start': number | undefined; 'data-end': number | undefined;
      };
      'k-countdown': HTMLAttributes<HTMLElement> & { until: string; 'data-texts': string };
    }
  }
}
