package org.inshore.scanners.sftp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Readers of files by mode: every account of the server where others may read the file and pass all
 * folders above it, else owner and group. Access lists are not told by this protocol.
 */
final class ModeReaders {
  private static final Messages MESSAGES = Messages.of(ModeReaders.class);
  private static final int GROUP_READ = 040;
  private static final int OTHERS_READ = 04;
  private static final int OTHERS_PASS = 01;

  /** The line of a listing as servers write it: mode, links, owner, group. */
  private static final Pattern LINE =
      Pattern.compile(
          "[-a-zA-Z]{10}[.+@]?\\s+[0-9?]+\\s+(\\S{1,64})\\s+(\\S{1,64})\\s.*", Pattern.DOTALL);

  private static final int MAX_KNOWN = 10_000;

  /** By kind, mode and names: there are few, and millions of files. */
  private final Map<String, Readers> known = new ConcurrentHashMap<>();

  /** Whether others may pass a folder. */
  static boolean passes(int mode) {
    return (mode & OTHERS_PASS) != 0;
  }

  /**
   * The readers of a file.
   *
   * @param mode its permissions
   * @param line of the listing; null if there is none
   * @param reached whether others can come to the folder that it is in
   */
  Readers of(int mode, @Nullable String line, boolean reached) {
    String text = text(mode);
    if (reached && (mode & OTHERS_READ) != 0) {
      return readers(Kind.HOST_ACCOUNTS, MESSAGES.wording("readers.accounts", text), text);
    }
    Matcher matcher = LINE.matcher(line == null ? "" : line);
    boolean named = matcher.matches();
    String owner = named ? matcher.group(1) : "?";
    String group = named ? matcher.group(2) : "?";
    Wording words =
        (mode & GROUP_READ) == 0
            ? MESSAGES.wording("readers.owner", owner, text)
            : MESSAGES.wording("readers.group", owner, group, text);
    return readers(Kind.NAMED, words, words.en());
  }

  private Readers readers(Kind kind, Wording text, String key) {
    if (known.size() > MAX_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(kind + key, fresh -> new Readers(kind, text));
  }

  private static String text(int mode) {
    StringBuilder text = new StringBuilder();
    for (int bit = 8; bit >= 0; bit--) {
      text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
    }
    return text.toString();
  }
}
