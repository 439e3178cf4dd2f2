package org.inshore.scanners.documents.office.ooxml;

import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.inshore.scanners.documents.guard.Tunnel;
import org.jspecify.annotations.Nullable;

/**
 * Parser that runs some batches of events ahead of who reads them, in a thread of its own; it knows
 * of an event what readers of office documents ask for. What the parser throws is thrown where the
 * reader comes to it.
 */
final class EventsAhead extends StreamReaderDelegate {
  private static final int AHEAD = 4;
  private static final int TICK_MILLIS = 20;

  private final XMLStreamReader parser;
  private final BlockingQueue<EventBatch> batches = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<EventBatch> used = new ArrayBlockingQueue<>(AHEAD + 2);
  private final Thread thread;
  private volatile boolean closed;
  private EventBatch batch = new EventBatch();
  private int event = -1;
  private int kind = XMLStreamConstants.START_DOCUMENT;

  EventsAhead(XMLStreamReader parser) {
    this.parser = parser;
    this.thread = new Thread(this::run, "inshore-events");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    boolean more = true;
    while (more && !closed) {
      EventBatch old = used.poll();
      EventBatch next = old == null ? new EventBatch() : old;
      next.clear();
      more = fill(next);
      put(next);
    }
  }

  /** Fills a batch; false if none follows it. */
  private boolean fill(EventBatch next) {
    try {
      while (!next.isFull()) {
        if (!parser.hasNext()) {
          return false;
        }
        next.add(parser, parser.next());
      }
      return parser.hasNext();
    } catch (XMLStreamException | RuntimeException | Error e) {
      next.fail(e);
      return false;
    }
  }

  private void put(EventBatch next) {
    try {
      while (!closed && !batches.offer(next, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        // Who reads is behind.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
    }
  }

  @Override
  public boolean hasNext() {
    return kind != XMLStreamConstants.END_DOCUMENT;
  }

  @Override
  public int next() throws XMLStreamException {
    if (kind == XMLStreamConstants.END_DOCUMENT) {
      throw new NoSuchElementException();
    }
    while (event + 1 == batch.size()) {
      fail(batch.failure());
      try {
        EventBatch read = batch;
        batch = batches.take();
        used.offer(read);
      } catch (InterruptedException e) {
        throw new Tunnel(e);
      }
      event = -1;
    }
    kind = batch.kind(++event);
    return kind;
  }

  private static void fail(@Nullable Throwable failure) throws XMLStreamException {
    switch (failure) {
      case null -> {}
      case XMLStreamException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public int getEventType() {
    return kind;
  }

  @Override
  public boolean isStartElement() {
    return kind == XMLStreamConstants.START_ELEMENT;
  }

  @Override
  public boolean isEndElement() {
    return kind == XMLStreamConstants.END_ELEMENT;
  }

  @Override
  public boolean isCharacters() {
    return kind == XMLStreamConstants.CHARACTERS;
  }

  @Override
  public boolean isWhiteSpace() {
    char[] chars = batch.chars();
    for (int i = getTextStart(), end = batch.charEnd(event); i < end; i++) {
      if (chars[i] > ' ') {
        return false;
      }
    }
    return isCharacters() || kind == XMLStreamConstants.SPACE;
  }

  @Override
  public @Nullable String getLocalName() {
    return batch.name(event);
  }

  @Override
  public @Nullable String getPrefix() {
    return batch.prefix(event);
  }

  @Override
  public @Nullable String getPITarget() {
    return batch.name(event);
  }

  @Override
  public String getPIData() {
    return getText();
  }

  @Override
  public String getText() {
    return new String(batch.chars(), getTextStart(), getTextLength());
  }

  @Override
  public char[] getTextCharacters() {
    return batch.chars();
  }

  @Override
  public int getTextStart() {
    return batch.charEnd(event - 1);
  }

  @Override
  public int getTextLength() {
    return batch.charEnd(event) - getTextStart();
  }

  @Override
  public int getAttributeCount() {
    return (batch.pairEnd(event) - batch.pairEnd(event - 1)) / 2;
  }

  @Override
  public String getAttributeLocalName(int index) {
    return batch.pair(batch.pairEnd(event - 1) + 2 * index);
  }

  @Override
  public String getAttributeValue(int index) {
    return batch.pair(batch.pairEnd(event - 1) + 2 * index + 1);
  }

  @Override
  public int getNamespaceCount() {
    return batch.addressEnd(event) - batch.addressEnd(event - 1);
  }

  @Override
  public @Nullable String getNamespaceURI(int index) {
    return batch.address(batch.addressEnd(event - 1) + index);
  }

  /** Ends the thread, with the event at hand. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        batches.clear();
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
