package org.inshore.scanners.files.mount;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * File names whatever the locale: a Unix name is bytes, and a scheduled job often runs in the C
 * locale, in which the JDK can neither show a Chinese name nor make a path of it.
 */
public final class PathNames {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PathNames() {}

  /** A path by its text; null when no path can have it. */
  public static @Nullable Path pathOrNull(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return text.startsWith("/") ? fromBytes(text) : null;
    }
  }

  /** The last part of a path, decoded as UTF-8, else as GB18030, else with replacements. */
  public static String name(Path path) {
    Path last = path.getFileName();
    if (last == null || isPlain(last.toString())) {
      return last == null ? path.toString() : last.toString();
    }
    String text = text(path);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** A whole path, decoded likewise. */
  public static String text(Path path) {
    String shown = path.toString();
    if (isPlain(shown)) {
      return shown;
    }
    // Only the URI form shows the bytes of a Unix path.
    String uri = path.toAbsolutePath().toUri().getRawPath();
    if (uri == null || shown.indexOf('\\') >= 0) {
      return shown;
    }
    byte[] bytes = unescape(uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
    String text = strict(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = strict(bytes, GB18030);
    }
    return text == null ? new String(bytes, StandardCharsets.UTF_8) : text;
  }

  /** Whether a name of this text has just these bytes, whatever the locale. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?' || text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Path fromBytes(String text) {
    StringBuilder uri = new StringBuilder("file://");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b == '/' || (b > ' ' && b < 0x7f && Character.isLetterOrDigit(b));
      if (plain) {
        uri.append((char) b);
      } else {
        uri.append('%');
        uri.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    }
    try {
      return Path.of(URI.create(uri.toString()));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] unescape(String escaped) {
    byte[] bytes = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) Integer.parseInt(escaped, i + 1, i + 3, 16);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
