import { Component, type ReactNode } from 'react';
import { ErrorState } from './ErrorState';

/** Stands round one part of the page: what fails inside leaves the rest alone. */
export class FeatureBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ErrorState error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
