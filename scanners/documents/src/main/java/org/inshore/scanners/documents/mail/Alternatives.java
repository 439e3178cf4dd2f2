package org.inshore.scanners.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of a message, of which alternatives say the same twice: the plain text waits for the HTML
 * beside it, and only what differs is handed on.
 */
final class Alternatives {
  /** Bodies that are larger are handed on whole. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int HEAD = 1 << 10;
  private static final byte[] PAGE = "<!doctype html>".getBytes(StandardCharsets.US_ASCII);
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  private final ArchiveEntries entries;

  /** Whether each multipart that is open has alternatives. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private @Nullable PlainCopy waiting;
  private String waitingName = "";
  private int waitingDepth;

  Alternatives(ArchiveEntries entries) {
    this.entries = entries;
  }

  int depth() {
    return open.size();
  }

  void begin(String type) {
    open.push(type.equals("multipart/alternative"));
  }

  void end() throws IOException, ScanException, InterruptedException {
    if (open.size() == waitingDepth) {
      finish();
    }
    open.poll();
  }

  /** Hands on a plain text without any HTML beside it. */
  void finish() throws IOException, ScanException, InterruptedException {
    PlainCopy plain = waiting;
    if (plain != null) {
      waiting = null;
      push(waitingName, new ByteArrayInputStream(plain.whole()));
    }
  }

  /**
   * Takes a body.
   *
   * @param in its bytes; text that names its charset is in UTF-8
   */
  void body(String type, String name, InputStream in)
      throws IOException, ScanException, InterruptedException {
    boolean plain = type.equals(PLAIN) && Boolean.TRUE.equals(open.peek());
    boolean html = type.equals(HTML) && waiting != null;
    if (!plain && !html) {
      push(name, type.equals(HTML) ? page(in) : in);
      return;
    }
    byte[] bytes = in.readNBytes(MAX_BYTES);
    int next = bytes.length < MAX_BYTES ? -1 : in.read();
    if (next >= 0) {
      InputStream rest =
          new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) next}), in);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
      finish();
      push(name, html ? page(all) : all);
    } else if (plain) {
      finish();
      waiting = new PlainCopy(bytes);
      waitingName = name;
      waitingDepth = open.size();
    } else {
      html(name, bytes);
    }
  }

  private void html(String name, byte[] bytes)
      throws IOException, ScanException, InterruptedException {
    PlainCopy plain = waiting;
    waiting = null;
    push(name, page(new ByteArrayInputStream(bytes)));
    byte[] more = plain == null ? new byte[0] : plain.without(bytes);
    if (more.length > 0) {
      push(waitingName, new ByteArrayInputStream(more));
    }
  }

  /** HTML that is known for it by its begin: parts of a page are as well, and may be too short. */
  private static InputStream page(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    String begin = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean known = begin.contains("<html") || begin.contains("<!doctype");
    boolean ascii = head.length > 1 && head[0] > 0 && head[1] > 0;
    return known || !ascii ? all : new SequenceInputStream(new ByteArrayInputStream(PAGE), all);
  }

  private void push(String name, InputStream in)
      throws IOException, ScanException, InterruptedException {
    entries.content(entries.begin(name), name, -1, in);
  }
}
