import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { fetchPart, MissingPart } from "../../state/missingPart";
import { PartMessage, type PartPlace } from "./PartMessage";

type LazyProps<Props> = Props & {
  /** The reader does without it; what asked for it is taken back. Without this the message alone goes. */
  readonly onGiveUp?: () => void;
};

/**
 * A component that is fetched when it is first on the screen. Where it does not come, or stops with an error, that is
 * said in its place, with the ways on: every part that is loaded later is made with this.
 *
 * `const MapView = lazyPart(async () => (await import("../views/map/MapView")).MapView, "pane")`
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: PartPlace = "over",
): ComponentType<LazyProps<Props>> {
  const create = () => lazy(async () => ({ default: await fetchPart(load) }));
  let latest = create();
  return function LazyPart({ onGiveUp, ...props }: LazyProps<Props>) {
    const [Part, setPart] = useState(() => latest);
    const [attempt, setAttempt] = useState(0);
    const tryAgain = () => {
      // React keeps what has failed.
      latest = create();
      setPart(() => latest);
      setAttempt((count) => count + 1);
    };
    return (
      <PartBoundary key={attempt} place={place} onAgain={tryAgain} onGiveUp={onGiveUp}>
        <Suspense>
          <Part {...(props as Props)} />
        </Suspense>
      </PartBoundary>
    );
  };
}

type BoundaryProps = {
  readonly place: PartPlace;
  readonly onAgain: () => void;
  readonly onGiveUp: (() => void) | undefined;
  readonly children: ReactNode;
};

/** React tells of errors in what it draws to classes alone. */
class PartBoundary extends Component<
  BoundaryProps,
  { readonly error?: Error; readonly isGivenUp?: boolean }
> {
  override state: { readonly error?: Error; readonly isGivenUp?: boolean } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { place, onAgain, onGiveUp, children } = this.props;
    const { error, isGivenUp } = this.state;
    if (error === undefined) return children;
    if (isGivenUp) return null;
    return (
      <PartMessage
        place={place}
        stoppedBy={error instanceof MissingPart ? undefined : error.message}
        onAgain={onAgain}
        onGiveUp={onGiveUp ?? (() => this.setState({ isGivenUp: true }))}
      />
    );
  }
}
