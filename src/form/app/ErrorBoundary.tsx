import { Component, type ReactNode } from 'react';
import { words } from '../words.ts';

/**
 * What is shown when the page itself breaks, such as when a part of it cannot be fetched. Loading the page again takes up
 * the same draft and the same intention, so that is what it offers.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="card message" role="alert">
        <p>{words.broken}</p>
        <button className="button-primary" onClick={() => location.reload()} type="button">
          {words.loadAgain}
        </button>
      </div>
    );
  }
}
