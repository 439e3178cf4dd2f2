package org.inshore.scanners.documents.structure.folded;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Stream of the lines of another, each that was folded as one, values in Base64 and
 * quoted-printable decoded. Lines that were taken away stand behind the record, so that others keep
 * their numbers.
 */
final class UnfoldedStream extends RefilledStream {
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_PARTY = 1 << 10;
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?i)([\\w;.-]+:|[\\w;.-]+;ENCODING=(?:B|BASE64)(?:;[^:]*)?): ?([A-Z0-9+/]+=*)");
  private static final Pattern QUOTED =
      Pattern.compile("(?is)([^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:]*):(.*)");
  private static final Pattern CHARSET = Pattern.compile("(?i)CHARSET=([\\w.-]+)");

  private static final Pattern PARTY =
      Pattern.compile(
          "(?i)(ATTENDEE|ORGANIZER)(?:;[^:;\"]*(?:\"[^\"]*\")?)*?;CN=\"?([^:;\"]+)\"?"
              + "(?:;[^:;\"]*(?:\"[^\"]*\")?)*:mailto:(\\S+)");

  private final InputStream in;
  private final Charset charset;

  /** The line behind the one at hand, with its end; null at the end of all. */
  private byte[] next;

  private int takenAway;

  UnfoldedStream(InputStream in, Charset charset) throws IOException {
    this.in = new BufferedInputStream(in);
    this.charset = charset;
    this.next = physical();
  }

  @Override
  protected boolean refill() throws IOException {
    if (next.length == 0) {
      return false;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(next);
    next = physical();
    boolean isQuoted = QUOTED.matcher(text(whole)).lookingAt();
    while (next.length > 0 && whole.size() < LONGEST) {
      int end = end(whole.toByteArray());
      boolean isSoft = isQuoted && end > 0 && whole.toByteArray()[end - 1] == '=';
      boolean isFolded = end > 0 && next.length > 1 && (next[0] == ' ' || next[0] == '\t');
      if (!isSoft && !isFolded) {
        break;
      }
      byte[] kept = whole.toByteArray();
      whole.reset();
      whole.write(kept, 0, isSoft ? end - 1 : end);
      whole.write(next, isSoft ? 0 : 1, next.length - (isSoft ? 0 : 1));
      takenAway++;
      next = physical();
    }
    byte[] line = decoded(whole.toByteArray());
    give(line, line.length);
    return true;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** Where the text of a line ends. */
  private static int end(byte[] line) {
    int end = line.length;
    while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  private byte[] decoded(byte[] whole) {
    int end = end(whole);
    String text = new String(whole, 0, end, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher base64 = BASE64.matcher(text);
    Matcher quoted = QUOTED.matcher(text);
    if (base64.matches()) {
      value(
          out,
          base64.group(1).replaceFirst(":$", ""),
          bytes(base64.group(2)),
          StandardCharsets.UTF_8,
          whole,
          end);
    } else if (quoted.matches()) {
      Matcher named = CHARSET.matcher(quoted.group(1));
      Charset own = named.find() ? charset(named.group(1)) : StandardCharsets.UTF_8;
      value(out, quoted.group(1), unquoted(quoted.group(2)), own, whole, end);
    } else {
      out.writeBytes(told(text).getBytes(StandardCharsets.ISO_8859_1));
    }
    out.write(whole, end, whole.length - end);
    if (end == 0 || text.regionMatches(true, 0, "END:", 0, 4)) {
      for (; takenAway > 0; takenAway--) {
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  /**
   * A line of a calendar in which the number of an entry has the form of no address of mail, and
   * who takes part is told by name and address side by side (RFC 5545, 3.8.4).
   */
  private static String told(String line) {
    if (line.startsWith("UID:")) {
      return line.replace('@', '#');
    }
    Matcher party = PARTY.matcher(line);
    return line.length() < LONGEST_PARTY && party.matches()
        ? "%s;name=%s;email=%s".formatted(party.group(1), party.group(2), party.group(3))
        : line;
  }

  /** Puts a value behind its name, if it is text, and else the line as it is. */
  private void value(
      ByteArrayOutputStream out, String name, byte[] value, Charset own, byte[] whole, int end) {
    try {
      String text = own.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      boolean isText = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
      if (isText && !text.isEmpty()) {
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes((": " + text.replaceAll("\\s*\\R\\s*", " ")).getBytes(charset));
        return;
      }
    } catch (CharacterCodingException e) {
      // A picture, or another charset.
    }
    out.write(whole, 0, end);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte[] unquoted(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      out.write(low < 0 ? c : high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return out.toByteArray();
  }

  /** The next line with its end; empty at the end of all. */
  private byte[] physical() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      out.write(c);
      if (c == '\n' || out.size() >= LONGEST) {
        break;
      }
    }
    return out.toByteArray();
  }
}
