package org.inshore.trees;

import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Folders whose files most people do not know of: recycle bins and snapshots, by the names that
 * servers and systems give them. They are read like any others, and called what they are.
 */
public final class SpecialPlaces {
  private static final Messages MESSAGES = Messages.of(SpecialPlaces.class);

  private static final Pattern BIN =
      Pattern.compile(
          "\\$recycle\\.bin|recycler|recycled|[.#@]recycle(?:_bin)?|recycle\\.bin"
              + "|\\.trash(?:-[0-9]+|es)?|\\.deleted");

  private static final Pattern SNAPSHOT =
      Pattern.compile(
          "[~.#@]snapshots?|\\.ckpt|\\.zfs|@recently-snapshot|@gmt-[0-9.-]+"
              + "|system volume information");

  private SpecialPlaces() {}

  /** Whether a folder of that name holds snapshots, or is one. */
  public static boolean isSnapshot(String name) {
    return SNAPSHOT.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** What a path's folders make of a file; null if they are ordinary. */
  public static @Nullable Wording of(String path) {
    int begin = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', begin)) {
      String folder = path.substring(begin, slash);
      // Every such name begins with a sign or is a word: most folders are told apart by a letter.
      if (!folder.isEmpty() && "$.#@~rRsS".indexOf(folder.charAt(0)) >= 0) {
        if (BIN.matcher(folder.toLowerCase(Locale.ROOT)).matches()) {
          return MESSAGES.wording("place.bin", folder);
        }
        if (isSnapshot(folder)) {
          return MESSAGES.wording("place.snapshot", folder);
        }
      }
      begin = slash + 1;
    }
    return null;
  }
}
