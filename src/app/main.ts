import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './global.css';
import { columnStore } from './columnStore';

// Read in one go, the scripts of the first screen would hold up the page for 0.1 s: so React comes in a task of its own.
// Both are fetched at once, and before this runs: the page's head asks for them (see preloadFirstLoad.mjs).
const [, { renderPage }] = await Promise.all([import('react-dom/client'), import('./renderPage')]);
renderPage(columnStore);
