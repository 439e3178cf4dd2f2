package org.inshore.cli.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;

/** A text as bytes, well-formed or not, and the ways to hand it to a matcher. */
@SuppressWarnings("ArrayRecordComponent") // only ever compared by its content's matches
record Sample(byte[] bytes, Encoding encoding) {
  private static final Location PLACE = Location.of("test").append("path", "a.txt");

  static Sample of(String text, Encoding encoding) {
    return new Sample(text.getBytes(encoding.charset()), encoding);
  }

  /** A thread's matchers: one looks through text after text, as in a scan. */
  private static final ThreadLocal<Map<MatcherKind, Matcher>> MATCHERS =
      ThreadLocal.withInitial(() -> new EnumMap<>(MatcherKind.class));

  /** The thread's matcher, which reports all there is. */
  static Matcher matcher(MatcherKind kind) {
    return MATCHERS
        .get()
        .computeIfAbsent(
            kind,
            _ ->
                Shipped.DETECTOR.matcher(
                    0,
                    (rule, value) -> 31L * rule.hashCode() + value.toString().hashCode(),
                    false,
                    kind));
  }

  /** All at once. */
  List<Match> whole(MatcherKind kind) {
    List<Match> matches = new ArrayList<>();
    matcher(kind).scan(block(bytes, 0, bytes.length, true, false), matches::add);
    return matches;
  }

  /** In two blocks. */
  List<Match> cutAt(Matcher matcher, int place) {
    List<Match> matches = new ArrayList<>();
    matcher.scan(block(bytes, 0, place, true, true), matches::add);
    matcher.scan(block(bytes, place, bytes.length, false, false), matches::add);
    return matches;
  }

  /** In blocks of random length, each somewhere in an array with other things around it. */
  List<Match> blocks(Random random, MatcherKind kind, int longest) {
    BitSet starts = starts();
    Matcher matcher = matcher(kind);
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int to = end(starts, from + 1 + random.nextInt(longest));
      int before = random.nextInt(300);
      byte[] array = new byte[before + to - from + random.nextInt(300)];
      Arrays.fill(array, (byte) '1');
      System.arraycopy(bytes, from, array, before, to - from);
      matcher.scan(
          block(array, before, before + to - from, from == 0, to < bytes.length), matches::add);
      from = to;
    }
    return matches;
  }

  /** In parts that end with a line feed, each with no more around it than it must see. */
  List<Match> parts(Random random, MatcherKind kind, int longest) {
    BitSet starts = starts();
    int reach = Shipped.DETECTOR.reach();
    Matcher matcher = matcher(kind);
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(longest));
      while (to < bytes.length && bytes[to - 1] != '\n') {
        to++;
      }
      int visibleFrom = from <= reach ? 0 : starts.previousSetBit(from - reach);
      int visibleTo = end(starts, to + reach);
      matcher.part(
          new Content.Text(
              PLACE, bytes, from, to, encoding, 1 + linesBefore(from), to < bytes.length),
          visibleFrom,
          visibleTo,
          matches::add);
      from = to;
    }
    return matches;
  }

  private Content.Text block(byte[] array, int from, int to, boolean first, boolean more) {
    return new Content.Text(PLACE, array, from, to, encoding, first ? 1 : 0, more);
  }

  private int end(BitSet starts, int least) {
    int start = least >= bytes.length ? -1 : starts.nextSetBit(least);
    return start < 0 ? bytes.length : start;
  }

  /** How many lines end before a place: with a line feed, or a carriage return without one. */
  int linesBefore(int place) {
    int lines = 0;
    for (int i = 0; i < place; i++) {
      boolean feedFollows = i + 1 < bytes.length && bytes[i + 1] == '\n';
      lines += bytes[i] == '\n' || (bytes[i] == '\r' && !feedFollows) ? 1 : 0;
    }
    return lines;
  }

  /** Where characters start; a byte that is part of none is one of its own. */
  BitSet starts() {
    BitSet starts = new BitSet();
    for (int at = 0; at < bytes.length; ) {
      starts.set(at);
      at += encoding == Encoding.UTF_8 ? utf8(at) : gb18030(at);
    }
    return starts;
  }

  private int utf8(int at) {
    int lead = at(at);
    int second = at(at + 1);
    int length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    for (int i = 1; i < length; i++) {
      if ((at(at + i) & 0xc0) != 0x80) {
        return 1;
      }
    }
    boolean bad =
        (lead == 0xe0 && second < 0xa0) // longer than it must be
            || (lead == 0xed && second > 0x9f) // half of a pair
            || (lead == 0xf0 && second < 0x90)
            || (lead == 0xf4 && second > 0x8f); // beyond the last character
    return bad ? 1 : length;
  }

  private int gb18030(int at) {
    int lead = at(at);
    int second = at(at + 1);
    if (lead <= 0x80 || lead == 0xff) {
      return 1;
    }
    if (second >= 0x40 && second != 0x7f && second != 0xff) {
      return 2;
    }
    int third = at(at + 2);
    boolean four = isDigit(second) && third > 0x80 && third < 0xff && isDigit(at(at + 3));
    return four ? 4 : 1;
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  /** A byte; one that is part of no character where the text has ended. */
  private int at(int place) {
    return place < bytes.length ? Byte.toUnsignedInt(bytes[place]) : 0xff;
  }
}
