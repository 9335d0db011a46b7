// Runs before the first paint, so that a dark screen never flashes white; the page takes over from here.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('redlane-color-scheme');
  } catch {
    // Storage may be forbidden: then the system's scheme it is.
  }
  const ofSystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : ofSystem;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
