package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.guard.RefilledStream;
import org.jspecify.annotations.Nullable;

/**
 * Filter that takes the attributes off each tag that stood before in the same bytes, and while no
 * text came all of it if it is an element by itself. A parser whose attributes are gathered sees
 * each of them once: styles repeat a few hundred tags ten thousand times. Texts stay as they are.
 *
 * <p>Behind a mark that is no tag (a comment, characters as they are, an instruction), and in
 * UTF-16, nothing is taken off.
 */
final class RepeatedTags extends RefilledStream {
  private static final int SIZE = 1 << 14;
  private static final int MOST_KNOWN = 1 << 17;
  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 1 << 9;
  private static final long BASE = 0x9e3779b97f4a7c15L;

  private final InputStream in;
  private final byte[] bytes = new byte[SIZE + ByteWords.SIZE];
  private int at;
  private int limit;
  private boolean ended;

  /** Why the bytes break off, which is told when those before it were read. */
  private @Nullable IOException failure;

  /** Whether a tag or a declaration came. */
  private boolean begun;

  /** Whether anything but white space stood between tags. */
  private boolean texts;

  /** Whether all is handed on as it is from here on. */
  private boolean plain;

  /** What is to be read, up to a limit. */
  private final byte[] out = new byte[SIZE];

  private int outLimit;

  /** The tags that stood before, one behind the other. */
  private byte[] known = new byte[1 << 10];

  private int knownLimit;

  /** Of the tag at hand. */
  private long hash;

  /** By hash: where a tag begins among these, and how long it is; 0 for none. */
  private final int[] begins = new int[SLOTS];

  private final short[] lengths = new short[SLOTS];

  RepeatedTags(InputStream in) {
    this.in = in;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  @Override
  protected boolean refill() throws IOException {
    if (plain && at == limit && !ended) {
      int count = in.read(out);
      give(out, Math.max(0, count));
      return count >= 0;
    }
    boolean more = goOn();
    give(out, outLimit);
    if (!more && failure != null) {
      throw failure;
    }
    return more;
  }

  private boolean goOn() {
    if (limit - at < LONGEST && !ended) {
      fill();
    }
    outLimit = 0;
    while (at < limit && (limit - at >= LONGEST || ended || plain)) {
      int mark = plain ? limit : ByteWords.indexOf(bytes, (byte) '<', at, limit);
      for (int i = at; i < mark && !texts; i++) {
        texts = (bytes[i] < 0 || bytes[i] > ' ') && begun;
      }
      copy(mark);
      if (mark < limit && (limit - mark >= LONGEST || ended)) {
        tag();
      } else if (mark < limit) {
        break;
      }
    }
    return outLimit > 0 || at < limit || !ended;
  }

  private void fill() {
    boolean first = !begun && limit == 0;
    System.arraycopy(bytes, at, bytes, 0, limit - at);
    limit -= at;
    at = 0;
    while (limit < LONGEST && !ended) {
      try {
        int count = in.read(bytes, limit, SIZE - limit);
        ended = count < 0;
        limit += Math.max(0, count);
      } catch (IOException e) {
        failure = e;
        ended = true;
      }
    }
    // A mark of UTF-16, or a character of it.
    plain |= first && limit > 1 && (bytes[0] == (byte) 0xff || bytes[0] == (byte) 0xfe);
    plain |= first && limit > 1 && (bytes[0] == 0 || bytes[1] == 0);
  }

  private void copy(int end) {
    System.arraycopy(bytes, at, out, outLimit, end - at);
    outLimit += end - at;
    at = end;
  }

  /** Takes the tag that begins here. */
  private void tag() {
    byte kind = at + 1 < limit ? bytes[at + 1] : 0;
    boolean declares = kind == '?' && !begun;
    begun = true;
    if (kind == '/' || declares) {
      copy(Math.min(limit, ByteWords.indexOf(bytes, (byte) '>', at, limit) + 1));
      return;
    }
    plain = !isName(kind);
    int end = plain ? -1 : end();
    if (end < 0) {
      texts = true; // what follows is taken for one
      copy(at + 1);
      return;
    }
    boolean empty = bytes[end - 1] == '/';
    int slot = (int) ((hash ^ hash >>> 32) >>> 7) & SLOTS - 1;
    if (!isKnown(slot, end)) {
      note(slot, end);
    } else if (empty && !texts) {
      at = end + 1;
      return;
    } else {
      int name = at + 1;
      while (isName(bytes[name])) {
        name++;
      }
      copy(name);
      at = empty ? end - 1 : end;
    }
    copy(end + 1);
  }

  /** Where the tag ends that begins here, with its hash; -1 if it is not as programs write it. */
  private int end() {
    int most = Math.min(limit, at + LONGEST);
    int quotes = 0;
    hash = 0;
    for (int i = at; i < most; i += ByteWords.SIZE) {
      long word = ByteWords.at(bytes, i);
      long ends = ByteWords.equal(word, '>' * ByteWords.ONES);
      int length = ends == 0 ? ByteWords.SIZE : ByteWords.first(ends);
      if (length == 0) {
        return i < most && (quotes & 1) == 0 ? i : -1;
      }
      word <<= Byte.SIZE * (ByteWords.SIZE - length);
      if (ByteWords.equal(word, '\'' * ByteWords.ONES) != 0) {
        return -1;
      }
      quotes += Long.bitCount(ByteWords.equal(word, '"' * ByteWords.ONES));
      hash = (hash ^ word) * BASE;
      hash ^= hash >>> 32;
      if (ends != 0) {
        return i + length < most && (quotes & 1) == 0 ? i + length : -1;
      }
    }
    return -1;
  }

  private boolean isKnown(int slot, int to) {
    int begin = begins[slot];
    return lengths[slot] == to - at
        && Arrays.equals(known, begin, begin + lengths[slot], bytes, at, to);
  }

  /** Notes a tag, in the place of another one of its hash. */
  private void note(int slot, int to) {
    int length = to - at;
    if (knownLimit + length > MOST_KNOWN) {
      return;
    }
    if (knownLimit + length > known.length) {
      known = Arrays.copyOf(known, Math.min(MOST_KNOWN, 2 * (knownLimit + length)));
    }
    System.arraycopy(bytes, at, known, knownLimit, length);
    begins[slot] = knownLimit;
    lengths[slot] = (short) length;
    knownLimit += length;
  }

  private static boolean isName(byte b) {
    return b < 0 || Ascii.isLetterOrDigit(b) || b == ':' || b == '_' || b == '-' || b == '.';
  }
}
