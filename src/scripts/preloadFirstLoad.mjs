import { firstLoad } from './firstLoad.mjs';

const FONT = /inter-latin-wght-normal.*\.woff2$/;

/**
 * Has the page's head ask for everything the first screen needs, so that its parts, and the font of its texts, come at once and not
 * one after the other has been read.
 * @returns {import('vite').Plugin}
 */
export function preloadFirstLoad() {
  return {
    name: 'preload-first-load',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = firstLoad(bundle);
        const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const fonts = Object.keys(bundle).filter((fileName) => FONT.test(fileName));
        const links = [
          ...chunks.map(({ fileName }) => ({ rel: 'modulepreload', href: `/${fileName}` })),
          ...styles.map((fileName) => ({ rel: 'stylesheet', href: `/${fileName}` })),
          ...fonts.map((fileName) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}` })),
        ].filter(({ href }) => !html.includes(`"${href}"`));
        return links.map((attrs) => ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' }));
      },
    },
  };
}
