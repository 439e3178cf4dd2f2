package org.inshore.core.configuration.section;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code documents.records}: files of a mainframe and how they are to be read.
 *
 * @param files a pattern of their names
 * @param copybook the file that declares the fields of a record
 * @param codePage the name of the code page, for instance {@code IBM935} or {@code GB18030}
 * @param layout how records follow each other
 */
public record DeclaredRecords(
    String files,
    @Nullable Path copybook,
    @Default("IBM935") String codePage,
    @Default("fixed") RecordFiles.Layout layout) {
  private static final Messages MESSAGES = Messages.of(DeclaredRecords.class);
  private static final int MAX_BYTES = 1 << 20;

  /** The same with the copybook in a folder. */
  DeclaredRecords in(Path folder) {
    Path file = copybook;
    return file == null
        ? this
        : new DeclaredRecords(files, folder.resolve(file).normalize(), codePage, layout);
  }

  /** What extractors are told, with the copybook's text. */
  RecordFiles declared() throws ScanException {
    try {
      RecordFiles declared = new RecordFiles(files, text(), charset(), layout);
      boolean _ = declared.fits("a");
      return declared;
    } catch (PatternSyntaxException e) {
      throw wrong("records-files", files);
    }
  }

  private Charset charset() throws ScanException {
    // IBM's have an x- before their name where they are not registered.
    for (String name : new String[] {codePage, "x-" + codePage}) {
      try {
        return Charset.forName(name);
      } catch (IllegalArgumentException e) {
        // The next one, or said below.
      }
    }
    throw wrong("records-code-page", codePage);
  }

  private @Nullable String text() throws ScanException {
    Path file = copybook;
    if (file == null) {
      return null;
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw wrong("records-copybook", file.toString());
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      boolean other = text.indexOf('\ufffd') >= 0;
      return (other ? new String(bytes, Charset.forName("GB18030")) : text)
          .toUpperCase(Locale.ROOT);
    } catch (IOException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("records-copybook", file.toString()), e);
    }
  }

  private static ScanException wrong(String key, Object... arguments) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, arguments));
  }
}
