package org.inshore.spi.scan;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of files of records without a form of their own, as programs in COBOL write them.
 *
 * @param files which, by a pattern of their names without folders, for instance {@code CUST*.DAT};
 *     capitals and small letters are the same
 * @param copybook the text that declares the fields of a record, or null to read running text
 * @param codePage how characters are encoded
 * @param layout how records follow each other
 */
public record RecordFiles(
    String files, @Nullable String copybook, Charset codePage, Layout layout) {

  /** The media type of files that are declared so. */
  public static final String MEDIA_TYPE = "application/x-ebcdic";

  /** Succession of records. */
  public enum Layout {
    /** All are as long as the copybook says. */
    FIXED,
    /** Each begins with its length in two bytes and two more (RDW). */
    VARIABLE,
    /** Each is a line. */
    LINES
  }

  /** Whether a file's name is of the pattern. */
  public boolean fits(String name) {
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + files.toLowerCase(Locale.ROOT));
    try {
      return matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
