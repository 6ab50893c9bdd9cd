import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { Deps } from '../platform/deps.ts';
import '../platform/http/viewer.ts';
import { Page, renderPage, type PageProps } from './layout.tsx';

type Frame = Pick<Deps, 'asset' | 'baseUrl' | 'demo'>;

declare module 'fastify' {
  interface FastifyInstance {
    pageFrame: Frame;
  }
}

/** What every page needs of the installation: asset names, own address, whether it is a demo. */
export function registerPageFrame(app: FastifyInstance, deps: Frame): void {
  app.decorate('pageFrame', { asset: deps.asset, baseUrl: deps.baseUrl, demo: deps.demo });
}

/** The weights every page shows above the fold: fetched before the stylesheet asks for them, so that text does not jump. */
const fonts = ['fira-sans-400.woff2', 'fira-sans-600.woff2'] as const;

export type SendPageProps = Pick<PageProps, 'title'> & Partial<Pick<PageProps, 'breadcrumb' | 'head' | 'wide' | 'errors' | 'description'>> & {
  /** Names of islands to load, for example 'combobox'. */
  scripts?: readonly string[];
  status?: number;
};

/** Answers with a whole page in the language and for the viewer of the request. */
export function sendPage(reply: FastifyReply, props: SendPageProps, content: ComponentChildren): FastifyReply {
  const { request } = reply;
  const { asset, baseUrl } = request.server.pageFrame;
  const { scripts = [], status = 200, ...rest } = props;
  const html = renderPage(
    <Page
      {...rest}
      lang={request.lang}
      path={request.url}
      baseUrl={baseUrl}
      viewer={request.viewer}
      assets={{ css: asset('app.css'), scripts: scripts.map((name) => asset(`${name}.js`)), fonts: fonts.map(asset) }}
    >
      {content}
    </Page>,
  );
  // As bytes: Node would measure and convert a string of this size twice.
  return reply.code(status).type('text/html; charset=utf-8').send(Buffer.from(html));
}
