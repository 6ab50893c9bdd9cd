import type { JSX as PreactJSX } from 'preact';

/** The custom elements of `src/client`, known to JSX. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'k-combobox': PreactJSX.HTMLAttributes<HTMLElement> & {
        src: string; 'data-options': string; 'data-count': string; 'data-one': string; 'data-none': string; 'data-failed': string;
      };
      'k-passkey': PreactJSX.HTMLAttributes<HTMLElement> & { 'data-mode': 'new' | 'get'; 'data-options': string; 'data-failed': string };
      'k-go-on': PreactJSX.HTMLAttributes<HTMLElement>;
      'k-live-programme': PreactJSX.HTMLAttributes<HTMLElement> & {
        src: string; 'data-key': string; 'data-seconds': number; 'data-offline': string; 'data-ended': string;
      };
      'k-programme-editor': PreactJSX.HTMLAttributes<HTMLElement> & {
        'data-texts': string; 'data-start': number | undefined; 'data-end': number | undefined;
      };
      'k-countdown': PreactJSX.HTMLAttributes<HTMLElement> & { until: string; 'data-texts': string };
    }
  }
}
