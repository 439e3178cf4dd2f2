package org.inshore.scanners.documents;

/** Carries what a callback may not declare out of a library, and a sink's own errors past us. */
final class Tunnel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Throwable carried;

  Tunnel(Throwable carried) {
    super(null, carried, false, false);
    this.carried = carried;
  }

  Throwable carried() {
    return carried;
  }
}
