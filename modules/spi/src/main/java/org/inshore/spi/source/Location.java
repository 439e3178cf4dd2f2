package org.inshore.spi.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a source: typed segments from the outside in.
 *
 * <p>Scanners invent their own segment types; a report nests them without knowing them. The text
 * form is {@code core-banking/schema:HR/table:STAFF/column:ID_NO}; the characters {@code % / :} and
 * controls inside a part are percent-encoded as UTF-8, so that it always parses back.
 *
 * @param source the data source's id
 * @param segments from the outside in; empty for the source itself
 */
public record Location(String source, List<Segment> segments) {

  /**
   * One step inwards.
   *
   * @param type what it is, for instance {@code schema}, {@code path}, {@code sheet}, {@code cell}
   * @param value its name there, unescaped
   */
  public record Segment(String type, String value) {}

  /** Copies the segments. */
  public Location {
    segments = List.copyOf(segments);
  }

  /** The source itself. */
  public static Location of(String source) {
    return new Location(source, List.of());
  }

  /** A place one step further in. */
  public Location append(String type, String value) {
    List<Segment> longer = new ArrayList<>(segments.size() + 1);
    longer.addAll(segments);
    longer.add(new Segment(type, value));
    return new Location(source, longer);
  }

  /** The value of the innermost segment of a type, or null. */
  public @Nullable String value(String type) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).type().equals(type)) {
        return segments.get(i).value();
      }
    }
    return null;
  }

  /** Whether this is the other place or lies inside it. */
  public boolean isWithin(Location outer) {
    return source.equals(outer.source)
        && segments.size() >= outer.segments.size()
        && segments.subList(0, outer.segments.size()).equals(outer.segments);
  }

  /**
   * The place around: the folder of a path, the schema of a table; null for a source. A value with
   * slashes is a path, and each of its names a step.
   */
  public @Nullable Location outer() {
    if (segments.isEmpty()) {
      return null;
    }
    Segment last = segments.getLast();
    Location without = new Location(source, segments.subList(0, segments.size() - 1));
    int slash = last.value().lastIndexOf('/');
    return slash <= 0 ? without : without.append(last.type(), last.value().substring(0, slash));
  }

  /** Whether this is a folder, schema or source and the other place is it or lies inside it. */
  public boolean encloses(Location inner) {
    if (inner.isWithin(this)) {
      return true;
    }
    int last = segments.size() - 1;
    if (last < 0
        || inner.segments.size() <= last
        || !inner.isWithin(new Location(source, segments.subList(0, last)))) {
      return false;
    }
    Segment path = inner.segments.get(last);
    return path.type().equals(segments.get(last).type())
        && path.value().startsWith(segments.get(last).value() + '/');
  }

  /** How many segments two places have in common from the outside in. */
  public int shared(Location other) {
    int shared = 0;
    if (source.equals(other.source)) {
      int most = Math.min(segments.size(), other.segments.size());
      while (shared < most && segments.get(shared).equals(other.segments.get(shared))) {
        shared++;
      }
    }
    return shared;
  }

  /** The readable form of what lies deeper than another place shares; all of it if none does. */
  public String displayBeside(Location other) {
    int shared = shared(other);
    return shared == 0 || shared == segments.size()
        ? display()
        : segments.subList(shared, segments.size()).stream()
            .map(Segment::value)
            .collect(Collectors.joining(" › "));
  }

  /** The readable form, for people: parts joined by {@code " › "}, types left out. */
  public String display() {
    StringJoiner joiner = new StringJoiner(" › ");
    joiner.add(source);
    segments.forEach(segment -> joiner.add(segment.value()));
    return joiner.toString();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if a segment has no type or an escape is broken
   */
  public static Location parse(String text) {
    String[] parts = text.split("/", -1);
    List<Segment> segments = new ArrayList<>(parts.length - 1);
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("no segment type in \"" + parts[i] + "\"");
      }
      segments.add(
          new Segment(
              unescape(parts[i].substring(0, colon)), unescape(parts[i].substring(colon + 1))));
    }
    return new Location(unescape(parts[0]), segments);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    escape(source, text);
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      escape(segment.type(), text.append('/'));
      escape(segment.value(), text.append(':'));
    }
    return text.toString();
  }

  private static void escape(String part, StringBuilder escaped) {
    int from = 0;
    for (int i = 0; i < part.length(); i++) {
      char at = part.charAt(i);
      if (isPlain(at)) {
        continue;
      }
      escaped.append(part, from, i);
      from = i + 1;
      boolean loneSurrogate =
          Character.isSurrogate(at)
              && !(Character.isHighSurrogate(at)
                  && i + 1 < part.length()
                  && Character.isLowSurrogate(part.charAt(i + 1)))
              && !(Character.isLowSurrogate(at)
                  && i > 0
                  && Character.isHighSurrogate(part.charAt(i - 1)));
      if (loneSurrogate) {
        escaped.append('\uFFFD');
      } else if (Character.isSurrogate(at)) {
        escaped.append(at);
      } else {
        escaped
            .append('%')
            .append(Character.forDigit(at >> 4, 16))
            .append(Character.forDigit(at & 15, 16));
      }
    }
    escaped.append(part, from, part.length());
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '%' && c != '/' && c != ':' && c != 0x7f && !Character.isSurrogate(c);
  }

  private static String unescape(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new IllegalArgumentException("broken escape in \"" + part + "\"");
        }
        plain[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        plain[length++] = bytes[i];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }
}
