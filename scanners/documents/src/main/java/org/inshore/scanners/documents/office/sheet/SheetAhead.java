package org.inshore.scanners.documents.office.sheet;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Thread that parses a sheet some blocks ahead of who reads them. The blocks go round: a thread
 * that waits for an empty one is interrupted when nobody reads any more.
 */
final class SheetAhead implements AutoCloseable {
  private static final int BLOCKS = 8;

  private final SheetParser parser;
  private final BlockingQueue<SheetBlock> empty = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<SheetBlock> filled = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread thread;
  private volatile boolean closed;

  SheetAhead(SheetParser parser) {
    this.parser = parser;
    for (int i = 0; i < BLOCKS; i++) {
      empty.add(new SheetBlock());
    }
    this.thread = new Thread(this::run, "inshore-sheet");
    thread.setDaemon(true);
    thread.start();
  }

  /** The next block. */
  SheetBlock next() throws InterruptedException {
    return filled.take();
  }

  /** Takes a block back that was read. */
  void read(SheetBlock block) {
    empty.add(block);
  }

  private void run() {
    try {
      boolean last = false;
      while (!last && !closed) {
        SheetBlock block = empty.take();
        parser.fill(block);
        last = block.isLast();
        filled.put(block);
      }
    } catch (InterruptedException e) {
      // Nobody reads any more.
    }
  }

  /** Ends the thread. It is not interrupted amid the part, since that would close the package. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    empty.offer(new SheetBlock());
    thread.join();
  }
}
