/** Redlane's mark: lanes of cells, one of them red. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect x="2" y="3" width="22" height="5" rx="1.5" fill="currentColor" opacity="0.25" />
      <rect x="2" y="10.5" width="8" height="5" rx="1.5" fill="currentColor" opacity="0.25" />
      <rect x="12" y="10.5" width="12" height="5" rx="1.5" fill="var(--severity-critical)" />
      <rect x="2" y="18" width="22" height="5" rx="1.5" fill="currentColor" opacity="0.25" />
    </svg>
  );
}
