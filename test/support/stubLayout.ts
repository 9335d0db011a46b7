import { onTestFinished, vi } from 'vitest';

/** Takes every drawing call and draws nothing: the simulated DOM has no canvas. */
function silentContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const nothing = () => ({ width: 0, addColorStop: () => undefined });
  return new Proxy({ canvas } as CanvasRenderingContext2D, {
    get: (target, key) => Reflect.get(target, key) ?? nothing,
  });
}

/** Gives the simulated DOM, which lays nothing out, elements of one width and a canvas to draw on. */
export function stubLayout(width: number): void {
  class FixedSize implements ResizeObserver {
    constructor(private readonly listener: ResizeObserverCallback) {}
    observe() {
      const size = [{ inlineSize: width, blockSize: 400 }];
      const entry = { borderBoxSize: size, contentRect: new DOMRect(0, 0, width, 400) };
      this.listener([entry as unknown as ResizeObserverEntry], this);
    }
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', FixedSize);
  const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
  getContext.mockImplementation(function (this: HTMLCanvasElement) {
    return silentContext(this);
  } as unknown as typeof HTMLCanvasElement.prototype.getContext);
  onTestFinished(() => getContext.mockRestore());
}
