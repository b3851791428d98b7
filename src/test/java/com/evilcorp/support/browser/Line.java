package com.evilcorp.support.browser;

import com.microsoft.playwright.BrowserContext;

/** A browser's line to the desk, which can be cut and mended. */
final class Line {
    /**
     * Sockets that go the way they do when a train enters a tunnel: no goodbye reaches the desk, and the next one hangs
     * until the train is out, when the desk notices that the old one is gone. Playwright's own WebSocketRoute fails on
     * a page that closes a socket without a code, as ours does.
     */
    private static final String CUTTABLE_SOCKETS =
            """
            (() => {
              const Real = WebSocket;
              const alive = new Set();
              const lost = new Set();
              const hanging = new Set();
              let isCut = false;
              let isDeaf = false;
              window.WebSocket = class extends Real {
                constructor(url) {
                  if (isCut) return new Hanging(url);
                  super(url);
                  alive.add(this);
                  this.addEventListener("open", () => lost.forEach(drop));
                  this.addEventListener("message", (event) => isDeaf && event.stopImmediatePropagation());
                }
                close(...how) {
                  if (!lost.has(this)) super.close(...how);
                }
              };
              class Hanging {
                constructor(url) {
                  this.url = url;
                  hanging.add(this);
                }
                get readyState() {
                  return this.real?.readyState ?? Real.CONNECTING;
                }
                connect() {
                  this.real = new WebSocket(this.url);
                  for (const what of ["onopen", "onmessage", "onclose"]) this.real[what] = (event) => this[what]?.(event);
                }
                send(data) {
                  this.real.send(data);
                }
                close() {
                  hanging.delete(this);
                  this.real?.close();
                }
              }
              function drop(socket) {
                lost.delete(socket);
                Real.prototype.close.call(socket, 4999);
              }
              window.theLine = {
                deafen() {
                  isDeaf = true;
                },
                cut(atBothEnds) {
                  isCut = true;
                  for (const socket of alive) {
                    lost.add(socket);
                    if (atBothEnds) drop(socket);
                    socket.onclose?.({ code: 1006 });
                  }
                  alive.clear();
                },
                mend() {
                  isCut = isDeaf = false;
                  hanging.forEach((socket) => socket.connect());
                  hanging.clear();
                },
              };
            })();
            """;

    private BrowserContext context;

    void leadsTo(BrowserContext browser) {
        context = browser;
        context.addInitScript(CUTTABLE_SOCKETS);
    }

    /** What the desk says gets lost; what the browser says does not. */
    void isDeaf() {
        context.pages().forEach(page -> page.evaluate("() => theLine.deafen()"));
    }

    /** The browser loses the desk; the desk notices when the browser is back. */
    void isCut() {
        context.pages().forEach(page -> page.evaluate("() => theLine.cut(false)"));
    }

    /** Both ends lose each other at once. */
    void isCutAtBothEnds() {
        context.pages().forEach(page -> page.evaluate("() => theLine.cut(true)"));
    }

    /** The browser's tries get through again. */
    void isMended() {
        context.pages().forEach(page -> page.evaluate("() => theLine.mend()"));
    }
}
