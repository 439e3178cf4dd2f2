package org.inshore.scanners.documents.wrap;

/** Order to move pieces of a text up before the line ends between them. */
final class Move {
  private final int from;
  private final int[] pieces;

  /**
   * Makes an order.
   *
   * @param from where what stands between begins
   * @param pieces beginnings and ends of the pieces, in order
   */
  Move(int from, int... pieces) {
    this.from = from;
    this.pieces = pieces.clone();
  }

  int from() {
    return from;
  }

  /** Where the last piece ends. */
  int end() {
    return pieces[pieces.length - 1];
  }

  /** Puts the pieces first, and behind them what stood between. */
  void run(byte[] bytes) {
    byte[] moved = new byte[end() - from];
    int at = 0;
    for (int i = 0; i < pieces.length; i += 2) {
      int length = pieces[i + 1] - pieces[i];
      System.arraycopy(bytes, pieces[i], moved, at, length);
      at += length;
    }
    int between = from;
    for (int i = 0; i < pieces.length; i += 2) {
      int length = pieces[i] - between;
      System.arraycopy(bytes, between, moved, at, length);
      at += length;
      between = pieces[i + 1];
    }
    System.arraycopy(moved, 0, bytes, from, moved.length);
  }
}
